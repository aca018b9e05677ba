// Values of columns, and what became of pupils, in the words that the grammar has for them.
import type { Rule } from "./rule.js";

/** Numbers and columns asked for in other words. */
const MEASURED: readonly Rule[] = [
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
  // "the earliest date in the Next review column"
  [
    /\b(earliest|latest|first|last) (?:date|day|entry) (?:in|under|of) the (.{3,40}?) column\b/giu,
    "$1 $2",
  ],
  // "what different primary needs are recorded"
  [
    /^(what|which) (?:different|various|distinct|separate) (.{3,40}?) (?:are|is|have been) (?:there|recorded|listed|used|in use|entered|kept|represented)(?=\W*$| (?:in|at|for|on|across)\b)/giu,
    "$1 $2 are there",
  ],
  // "TA hours given out in total", "how many hours go to each year group"
  [/\b(how many .{3,40}?) (?:are|is) (?:given|handed|dealt|shared) out(?=\W|$)/giu, "$1 are there"],
  [
    /^how (?:many|much) (.{3,40}?)(?: (?:in total|altogether|in all))? (?:goes|go|is given|are given|is allocated|are allocated) to (each|every) /giu,
    "total $1 for $2 ",
  ],
  [/\bstill (?:only|just) (?=\p{L})/giu, ""],
  [/\b(?:still )(?=on \p{L})/giu, ""],
  [/\b(are|is) (?:located|situated|based|housed) (?=(?:in|at|on)\b)/giu, "$1 "],
  [/\b(?:(?:earliest|first|soonest) )?next (.{3,30}?) (?:after|from) today\b/giu, "next $1"],
  [
    /\b(?:with|have|has|having) an? (.{3,30}?) date (?:that|which) has (?:already |now )?(?:passed|gone by|gone)\b/giu,
    "whose $1 is overdue",
  ],
  [/,? (?:including|with) both(?: ends)?(?: included)?(?=\W*$)/giu, " inclusive"],
  [
    /\bthe (?:largest|greatest|highest|biggest) number of (?=(?:pupils|children|students|kids)\b)/giu,
    "the most ",
  ],
  [
    /\b(?:the )?(?:two|three|four|five|six) (classes|forms|sites|campuses|houses) (?=\S+(?:, \S+)*,? and \S)/giu,
    "$1 ",
  ],
  [/^has (.{3,30}? consent) been given for (.+?)\W*$/iu, "does $2 have $1"],
  [/\bstarted (?:school|nursery|at (?:the )?school) here\b/giu, "started"],
  [
    /^(?:for|in) how many (.+?) (?:has|is) (.{3,40}?) (?:been )?(?:refused|withheld|declined|denied)\W*$/iu,
    "how many $1 do not have $2",
  ],
  [/\b(?:form|mode|method|means) of (?=(?:transport|travel)\b)/giu, ""],
  // "full marks, 40 out of 40"
  [/\bfull marks,? \(?(?:(\d+) out of \1|(\d+)\/\2)\)?,?/giu, "full marks"],
  // "by how many marks does the average score of Year 2 exceed that of Year 1"
  [
    /^by how (?:much|many \p{L}+) does the (average|mean|median) (.{3,40}?) (?:of|in|for|at) (.{1,30}?) (?:exceed|beat|top|outstrip) (?:that|the one|those) (?:of|in|for|at) (.{1,30}?)\W*$/iu,
    "how much higher is the $1 $2 in $3 than in $4",
  ],
  // "by whether the prom deposit is paid or not paid"
  [
    /\bby whether (?:the |their )?(.{3,40}?) (?:is|are|has been|have been|was|were) (\p{L}+) or (?:not(?: \2)?|un\2)(?=\W*$)/giu,
    "by $1",
  ],
  [/\b(with|who have|who has|having) an? (\p{L}+) by (?:that|their|the) \2\b/giu, "$1 a $2 by $2"],
  [
    /\b(walk(?:s|ing)? (?:home|to school)) (?:(?:by|all by) (?:themselves|himself|herself)|on (?:their|his|her) own|unaccompanied|without an? (?:adult|grown-?up))\b/giu,
    "$1 alone",
  ],
  [/\b(which|what) (.{3,30}?) is (?:the )?busiest\b/giu, "$1 $2 is the most common"],
  // "how are the lunch choices distributed in Reception"
  [
    /^how are (?:the |our )?(.{3,40}?)(?: (?:choices|options|statuses|status|values|types|arrangements))? (?:distributed|spread|split|divided|shared out)(?: out)? (?:among|amongst|in|across|between|within) (.+?)\W*$/iu,
    "how many of $2 by $1",
  ],
  // "show how 3A's pupils are shared out among the key adults"
  [
    /^(?:show|tell)?(?: me| us)? ?how (.{3,40}?) (?:are|is) (?:shared out|spread|distributed|split|divided)(?: out| up)? (?:among|amongst|between|across|over) (?:the |our )(\p{L}[\p{L} ]+?)s?\W*$/iu,
    "number of $1 by $2",
  ],
  // "wraparound care in Year 1: how many pupils take each option"
  [
    /^(.{3,40}?) (in|at|for) (.{2,30}?)[:–—,-]+ ?how many (?:pupils |children |students )?(?:take|have|do|choose|are (?:on|in)|use|get) each (?:option|one|kind|type|choice)\W*$/iu,
    "number of pupils $2 $3 by $1",
  ],
  // "by how many points does A's average attendance differ from B's"
  [
    /^by how (?:much|many \p{L}+) (?:does|do) (.{1,30}?)['’]s? (average|mean|median) (.{3,40}?) differ from (?:that of )?(.{1,30}?)(?:['’]s?)?\W*$/iu,
    "what is the difference between the $2 $3 in $1 and in $4",
  ],
  // "attended Fernbank before they came here"
  [
    /\b((?:attended|went to|were at|was at|were pupils at) .{2,40}?) before (?:(?:they|he|she) )?(?:came|coming|joined|joining|started|starting|arrived|arriving)(?: (?:here|to us|with us|us|to (?:this|our) school|(?:at )?(?:this|our|the) school))?(?=\W*$)/giu,
    "$1",
  ],
  [/\b(can|could) already (?=\p{L})/giu, "$1 "],
  [/\bfull marks,? \(?\d+\)?,? (?=(?:in|for|on)\b)/giu, "full marks "],
  [
    /^what is the date of (?:the|our) ((?:most recent|latest|last|earliest|next|first) .+?)\W*$/iu,
    "when is the $1",
  ],
  [
    /^how (?:big|large|wide|great) is the (?:gap|difference) (?:in|of) /iu,
    "what is the difference in ",
  ],
  [
    /^compare (?:the )?((?:average|mean|median|total) .+?) (?:across|between|by|for|of) (?:the |our )?(\p{L}[\p{L} -]+?) (?:groups|bands|levels|types|categories)\W*$/iu,
    "$1 by $2",
  ],
  [
    /^compare (?:the |our )?(?:two |three |four )?(site|campuse?|classe?|house|form)s by (total|average|mean|median) (.+?)\W*$/iu,
    "$2 $3 by $1",
  ],
  [/\b(?:takes|take|uses|use) up (?=(?:the )?(?:most|fewest|least)\b)/giu, "has "],
  [
    /^is the (.{3,40}?) of (\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+) (?=(?:above|below|over|under|at least|more than|less than|higher than|lower than) \d)/iu,
    "is $2's $1 ",
  ],
  [
    /^for each (.{3,30}?),? how many (?:of (?:our|the) )?(?:pupils |children |students )?(?:went|go|goes|come|came|are|belong) (?:there|from there|to it|in it|on it)\W*$/iu,
    "number of pupils by $1",
  ],
  [
    /\b(mean|average|median) of (?!the\b)(.{3,40}?) (per|for each|by|in each|for every)\b/giu,
    "$1 $2 $3",
  ],
  // "to which of the classes 8X and 8Y do the most TA hours go"
  [/^to which (?:of )?(.+?) do the (most|fewest) (.+?) go\W*$/iu, "which of $1 has the $2 $3"],
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
