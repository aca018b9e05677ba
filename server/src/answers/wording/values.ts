// Values of columns, and what became of pupils, in the words that the grammar has for them.
import type { Rule } from "./rule.js";

/** Numbers and columns asked for in other words. */
const MEASURED: readonly Rule[] = [
  // "attendance of only 48%": it is that number.
  [
    /\b(of|is|are|at|on|with|has|have|got) (?:only|just|merely) (?=\d+(?:\.\d+)?(?:\s*%|\s*per ?cent\b|\W*$))/giu,
    "$1 ",
  ],
  [/\b(\p{Lu}\p{L}+)-(speaking|speakers?)\b/gu, "$1 $2"],
  [
    /\b(is|are) (?:looked after|supported|helped)(?: (?:one[ -]to[ -]one|1:1|1-1))? (?:\w+ )?by (?=(?:[Mm](?:rs?|iss|s|x)|[Dd]r)\b|\p{Lu}\p{L}+ \p{Lu})/gu,
    "$1 with ",
  ],
  [/\blacks? (?=(?:\p{L}+ )?(?:consent|permission)\b)/giu, "do not have "],
  [/\b(?:(?:is|are|was|were) )?due (?:for \p{L}+ )?before (?:today|now)\b/giu, "overdue"],
  [
    /\b(?:in|under) ((?:mr|mrs|miss|ms|mx|dr)\.? \p{L}[\p{L}-]*)['’]?s? (?:care|wing|charge|supervision|responsibility)\b/giu,
    "with $1",
  ],
  // "at some point in 2025" is in 2025.
  [
    /\b(?:at some (?:point|time|stage)|at any (?:point|time)|any ?time|some ?time) (?=(?:in|during|between|from|this (?:month|term|year)) )/giu,
    "",
  ],
  [
    /\b(?:reach(?:es)?|get to|gets to|come to|attain|hit) the (?:ripe old )?age of (?=\S)|\b(?:become|becomes) (?=(?:\d{1,2}|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)(?: years? old)?(?: (?:in|this|next|on|during)\b|\W*$))/giu,
    "turn ",
  ],
  [
    /\b(?:have|has|having|celebrates?|celebrating|mark|marking) (?:their|a|his|her|the) (\d{1,2})(?:st|nd|rd|th) birthdays?\b/giu,
    "turn $1",
  ],
  [/\bwhose (?:birth year|year of birth) (?:is|was) (?=\d{4})/giu, "born in "],
  // Behind: "of any kind"
  [
    /,? (?:of )?(?:any|whatever|whichever|no matter (?:which|what)|regardless of)(?: its| the| their)? (?:type|kind|sort|form|description)(?=\W*$)/giu,
    "",
  ],
  [
    /\b(?:has|have|['’]ve|['’]s)? ?(?:got|gotten|made it|come|progressed|moved) (?:on )?as far as (?:the )?(?=\p{L})/giu,
    " are on ",
  ],
  [
    /\b(lunch|diet|meal|dinner|option|house|club|set) (is|are) the (\p{L}+) ones?(?=\W*$)/giu,
    "$1 $2 $3",
  ],
  [/\b(at least one|one|any|a single|even one) person(?= (?:in|at|on|with|who)\b)/giu, "$1 pupil"],
  [/(?<=\p{L}{3}) \/ (?=\p{L}{3})/gu, "/"],
  [/\bnon (?=\p{L}{2,})/giu, "non-"],
  [/\b(?:the )?upper sixth(?: form(?:ers)?)?\b/giu, "Year 13"],
  [
    /\b(names|pupils|children|kids|students|those|ones|everyone|anyone|who) (?:is |are )?off (?=(?:\S+ ){0,3}(?:sheet|spreadsheet|register|list)\b)/giu,
    "$1 in ",
  ],
  [/\bfrom top to bottom(?: of the (?:whole )?school)?\b/giu, ""],
  [
    /\b(\d+|one|two|three|four|five|six|seven|eight|nine|ten) (days?|sessions?|half days?) of (exclusion|absence|suspension)s?\b/giu,
    "$1 $3 $2",
  ],
  [
    /\b(youngest|oldest|eldest)(.*?) (?:by|according to) (?:date of birth|dob|birth ?date|birthday|age)\b/giu,
    "$1$2",
  ],
  [/\bw (?=\d|\p{L})/gu, "with "],
  [
    /\b(\d+(?:\.\d+)?) hours(?: a week| weekly)? (?:on|in|under|with) (?:their|an|the|his|her) EHCP\b/giu,
    "$1 EHCP hours",
  ],
  [
    /(?:\b(?:is|are)|(?<=who)[’']s) (?:off|bound|headed|heading|going off) (?:to|for) (?:do |study |start )?(?:an? |the )?(?=\p{L})/giu,
    " are going to ",
  ],
  // "everyone off to Castle Academy"
  [
    /\b(everyone|everybody|anyone|those|pupils|children|kids|students|leavers|all|both) (?:off|bound|headed|heading) (?:to|for) (?=\p{L})/giu,
    "$1 going to ",
  ],
  // "children where the language at home isn't English", "names where FSM hasn't been filled in"
  [
    /\b(pupils|children|kids|students|those|ones|everyone|anyone) where (?:the |their )?(?=[^,?]{2,40}? (?:is|isn['’]?t|isnt|are|aren['’]?t|says|has(?: not|n['’]?t)? been)\b)/giu,
    "$1 whose ",
  ],
  [
    /\b(?:the )?names where (?:the |their )?(?=[^,?]{2,40}? (?:is|isn['’]?t|isnt|are|aren['’]?t|says|missing|blank|empty)\b)/giu,
    "list the pupils whose ",
  ],
  // "for how many pupils the home language on record is Polish"
  [
    /\bfor how many (pupils|children|kids|students)(?: is| are)? (?:the |their )([^,?]{3,30}?)(?: (?:on (?:record|file)|recorded))? (is|isn['’]?t|are|aren['’]?t) (?=\S)/giu,
    "how many $1 whose $2 $3 ",
  ],
  // "what language is spoken at home in Ben's family"
  [
    /\b(languages? .*?) in (\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]+)?)['’]s (?:family|household|house|home)(?=\W*$)/iu,
    "$1 by $2",
  ],
  // "dropped off by car"
  [
    /\b(?:dropped off|brought in|driven in|dropped) by (?=(?:car|bus|taxi|minibus|coach|cab)\b)/giu,
    "come by ",
  ],
  [
    /\bTA (?:support|time|help|cover) of (?=(?:less|fewer|more|under|over|at least|at most|up to|\d)\b)/giu,
    "TA hours of ",
  ],
  [
    /\b(review|reviews|meeting) dated (?:sooner|earlier) than (?=\d)|\b(?:sooner|earlier) than (?=\d{1,2}[/ .]\p{L}?\d?)/giu,
    "$1 before ",
  ],
  // Said of a level there is no more in it, where no time is told.
  [
    /^(?!.*\b(?:since|after|before|between|during|last|this|newly|been|was|were|when|yesterday|recently|new|on \d|\d{4})\b)(.*?) (?:placed|sat|sitting|put|assessed|working) (?=(?:at|on) (?:an? )?(?:sen |send |support )?(?:level|tier)s? ?\d)/iu,
    "$1 ",
  ],
  // The verb alone; with what it is by, it is no column.
  [/\btravel(?:s|ling)? (?=(?:home )?(?:on|by|in) )/giu, "go "],
  [/\b(pupil|child|student|kid|learner)\((?:s|ren)\)/giu, "$1s"],
  [/\battends? (?:the )?most\b/giu, "has the highest attendance"],
  [
    /\b(?:have|has|with) (\p{L}[\p{L}'’-]+) (?:as|for) (?:a|their|the) (surname|first name|last name|forename|family name)\b/giu,
    "with the $2 $1",
  ],
  [/^(.{1,30}?)['’]s size (?=(?:back on|on|in|at|as of)\b)/iu, "how many pupils were in $1 "],
  [/\bback (?=on \d)/giu, ""],
  [
    /^what (?:did|does|do) (?:the )?(average .+?) (?:stand at|come (?:out )?(?:to|at)|amount to|work out at)(?=\W|$)/iu,
    "what is the $1",
  ],
  [/\b(?:stood) (?=(?:at|on) (?:a )?(?:level|tier)\b)/giu, "were "],
  // "isn't in 3A any more" is "is no longer in 3A", where no earlier time is said.
  [
    /^(?!.*\b(?:used to|was|were|had|did|formerly|once)\b)(.*?\b(?:is|are|has|have|does|do))(?: not|n['’]?t) (.*?) (?:any ?more|any longer)(?=\W|$)/iu,
    "$1 no longer $2",
  ],
  [/\b(?:range|ranges|ranging) (?=(?:from|between)\b)/giu, ""],
  [/\bhas the (?:earliest|first) (?:date of birth|dob|birth ?date)\b/giu, "is the oldest"],
  [/\bshares? (?=the (?:first |given |fore|sur|last |family |second )name\b)/giu, "have "],
  [
    /\b(?:shares?|have|has) (\p{L}[\p{L}'’. -]*?) (?:as (?:a |their )?|looking after (?:them|him|her) as (?:a |their )?)(?=(?:key ?(?:worker|person|adult)|tutor|mentor|lead|(?:class )?teacher))/giu,
    "have $1 as ",
  ],
  [
    /\b(?:pupils|children|kids|students|who) combin(?:e|es|ing) (.+?) with /giu,
    "pupils with $1 and with ",
  ],
  [
    /^on average,? how (?:many|much) (.+?) (?:do|does) (.+?) (?:receive|get|have|take|miss|earn|collect|need)\W*$/iu,
    "what is the average $1 of $2",
  ],
  [
    /\battend(?:s|ed|ing)? (?=(?:less|more|fewer|under|over|below|above|at least|at most|between|\d))/giu,
    "have attendance ",
  ],
  [/(?<=\d%?) of the time\b/giu, ""],
  [/^at home,? (?=(?:how|which|who)\b.*\bspeak)/iu, ""],
  [/\b(?:lads|laddies|young men)\b/giu, "boys"],
  [/\b(?:lad|laddie)\b/giu, "boy"],
  [/\bon file\b/giu, "recorded"],
];

/** What became of pupils, in the words for joining, leaving and moving. */
const CHANGED: readonly Rule[] = [
  [
    /\b(?:raised|bumped|put|pushed|went|gone|stepped|upgraded|taken) (?:up )?(?:to )?a higher (?:support )?(level|tier)\b/giu,
    "moved up a $1",
  ],
];

export const VALUES: readonly Rule[] = [...MEASURED, ...CHANGED];
