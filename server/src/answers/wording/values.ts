// Values of columns, and what became of pupils, in the words that the grammar has for them.
import type { Rule } from "./rule.js";

/** Numbers and columns asked for in other words. */
const MEASURED: readonly Rule[] = [
  [/\b(\p{Lu}\p{L}+)-(speaking|speakers?)\b/gu, "$1 $2"],
  [/\b(is|are) looked after (?:\w+ )?by (?=(?:mr|mrs|miss|ms|mx|dr)\b)/giu, "$1 with "],
  [
    /\b(youngest|oldest|eldest)(.*?) (?:by|according to) (?:date of birth|dob|birth ?date|birthday|age)\b/giu,
    "$1$2",
  ],
  [/\bw (?=\d|\p{L})/gu, "with "],
  [/\b(pupil|child|student|kid|learner)\((?:s|ren)\)/giu, "$1s"],
  [/\battends? (?:the )?most\b/giu, "has the highest attendance"],
  [/\battends? (?:the )?least\b/giu, "has the lowest attendance"],
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
  // What a pupil has come to is what it is at.
  [
    /^(what|which) ((?:\S+ ){0,2}\S+) has ((?!the |any|most|each|every)\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*)?) (?:now )?(?:reached|attained|got (?:up )?to|moved (?:up |on )?to|ended up (?:on|at|in))\W*$/iu,
    "$1 $2 is $3 in",
  ],
  // "isn't in 3A any more" is "is no longer in 3A", where no earlier time is said.
  [
    /^(?!.*\b(?:used to|was|were|had|did|formerly|once)\b)(.*?\b(?:is|are|has|have|does|do))(?: not|n['’]?t) (.*?) (?:any ?more|any longer)(?=\W|$)/iu,
    "$1 no longer $2",
  ],
  [/\b(\p{L}+) (?:which|that) (?:is|are) not (?=\d)/giu, "$1 not "],
  [
    /\b(?:dips?|drops?|slips?|sinks?|goes|rises?|climbs?|averages?|runs?|comes out) (?=(?:above|below|over|under)\b)/giu,
    "is ",
  ],
  [/\b(?:range|ranges|ranging) (?=(?:from|between)\b)/giu, ""],
  [/\bhas the (?:earliest|first) (?:date of birth|dob|birth ?date)\b/giu, "is the oldest"],
  [
    /\bhas the (?:latest|last|most recent) (?:date of birth|dob|birth ?date)\b/giu,
    "is the youngest",
  ],
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
    /\b(?:have|has) been (?:given|assigned|allocated|awarded|put (?:on|at)|placed (?:on|at)) (?=(?:a |an )?(?:support )?(?:level|tier) ?\d)/giu,
    "are at ",
  ],
  [
    /\b(who|that) (is|are) (?:currently |now )?(?:placed|put|sat|housed|based|situated|located|taught) (?=(?:in|at|on)\b)/giu,
    "$1 $2 ",
  ],
  [
    /\b(who|that|which) (?:do|does) not (?:appear|feature|figure) (?=(?:in|on)\b)/giu,
    "$1 are not ",
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
  [
    /\b(?:has |have )?(?:managed|achieved|reached|recorded|posted|maintained|kept up) (?=(?:an? )?(?:attendance|reading age|score)\b)/giu,
    "has ",
  ],
  [/^at home,? (?=(?:how|which|who)\b.*\bspeak)/iu, ""],
  [/\b(?:lads|laddies|young men)\b/giu, "boys"],
  [/\b(?:lasses|young ladies)\b/giu, "girls"],
  [/\bon file\b/giu, "recorded"],
];

/** What became of pupils, in the words for joining, leaving and moving. */
const CHANGED: readonly Rule[] = [
  [
    /\b(?:raised|bumped|put|pushed|went|gone|stepped|upgraded|taken) (?:up )?(?:to )?a higher (?:support )?(level|tier)\b/giu,
    "moved up a $1",
  ],
  [
    /\b(?:lowered|dropped|put|went|gone|stepped|downgraded|taken) (?:down )?(?:to )?a lower (?:support )?(level|tier)\b/giu,
    "moved down a $1",
  ],
];

export const VALUES: readonly Rule[] = [...MEASURED, ...CHANGED];
