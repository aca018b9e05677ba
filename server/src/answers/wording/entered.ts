// What is entered in a column and how it stood before, who leads, and what is added though it goes without saying.
import type { Rule } from "./rule.js";

const YES_OR_NO = "(?:yes|no|y|n)";
const NUMBER = "(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)";
const EXTREME = "(?:lowest|highest|most|fewest|best|worst|least|longest|shortest)";

/** Who went from one answer to the other in a column. */
const turned = (from: string, to: string): RegExp =>
  new RegExp(
    `\\bwho(?:se)? (?:has |have )?(?:gone|went|changed|switched|moved|turned) from [“"']?${from}[”"']? to [“"']?${to}[”"']? (?:for|on|under) (?:the )?(\\p{L}[\\p{L} ]{1,25}?)(?= since | in | on | between |\\W*$)`,
    "giu",
  );

/** How it is said that somebody has what a column of yes and no tells, or has not. */
const GAINED = "(?:having|getting|with|on|receiving|being on)";
const LACKED = "(?:no|not having|not getting|without|not on|not being on)";

export const ENTERED: readonly Rule[] = [
  // "who has gone from no FSM to having it since Easter"
  [
    new RegExp(
      `\\b(?:has |have )?(?:gone|went|moved|changed|switched) from ${LACKED} (?:an? )?(\\p{L}[\\p{L} ]{1,25}?) to ${GAINED} (?:it|them|that|one|an? \\1|\\1)\\b`,
      "giu",
    ),
    "got $1",
  ],
  [
    new RegExp(
      `\\b(?:has |have )?(?:gone|went|moved|changed|switched) from ${GAINED} (?:an? )?(\\p{L}[\\p{L} ]{1,25}?) to ${LACKED}(?: (?:it|them|that|one|an? \\1|\\1))?\\b`,
      "giu",
    ),
    "lost $1",
  ],
  // "have an N for both FSM and EAL"
  [
    new RegExp(
      `\\b(?:have|has|with|having) (?:an? )?[“"']?(${YES_OR_NO})[”"']? (?:for|under|in) both (\\p{L}[\\p{L} ]{1,25}?) and (\\p{L}[\\p{L} ]{1,25}?)(?=\\W*$|,| in | at )`,
      "giu",
    ),
    "with $2 recorded as $1 and with $3 recorded as $1",
  ],
  // "who has gone from N to Y for FSM since September"
  [turned("no?", "y(?:es)?"), "who got $1"],
  [turned("y(?:es)?", "no?"), "who lost $1"],
  // "by how much do Kestrels and Herons differ in average reading age", "… the average merits of 10A and 10B differ"
  [
    /^by how (?:much|many \p{L}+) (?:do|did) (.{1,30}? and .{1,30}?) (?:differ|vary) (?:in|on|by|for) (?:their )?((?:average|mean|median|total) .{3,40}?)\W*$/iu,
    "what is the difference in $2 between $1",
  ],
  [
    /^by how (?:much|many \p{L}+) (?:do|did) the ((?:average|mean|median|total) .{3,40}?) (?:of|in|for|at) (.{1,30}? and .{1,30}?) (?:differ|vary)\W*$/iu,
    "what is the difference in $1 between $2",
  ],
  // "the three Herons with the lowest reading age"
  [
    new RegExp(
      `^(?:(?:which|name|list|give me|show me) )?(?:the )?(${NUMBER}) (\\p{Lu}\\p{L}+s) with the (?=${EXTREME} )`,
      "u",
    ),
    "the $1 pupils in $2 with the ",
  ],
  [
    new RegExp(`^[Ww]hich (${NUMBER}) (\\p{Lu}\\p{L}+s) have the (?=${EXTREME} )`, "u"),
    "which $1 pupils in $2 have the ",
  ],
  // "which house is in the lead on total house points"
  [
    /(?<=^which (?:house|team|class|form|tutor group|year group|campus|site|school) )is (?:in the lead|leading|in front|ahead|winning) (?:on|for|in|with|by) (?:the )?(?:total |overall )?(?=\p{L})/giu,
    "has the highest total ",
  ],
  // "which of Mr Bell's tutor groups has the best average attendance"
  [
    /^which of ((?:mr|mrs|ms|miss|dr)\.? \p{L}[\p{L}-]*?)['’]s? (?:tutor groups|classes|forms|form groups|groups) (has|have|is|are) /iu,
    "which class in $1's sheet $2 ",
  ],
  // "how do the Hedgehogs travel to school"
  [
    /^(?:break down |show (?:me )?|tell me )?how (?:do (?:the |our )?|the |our )(.{2,30}?) (?:travel|get|come) (?:in )?to (?:and from )?school\W*$/iu,
    "number of $1 by transport",
  ],
  // "Year 9s below 90 %, base included": of a year all are meant, wherever they are; to a class it would add
  [
    /(?<=\b(?:years?|yrs?|y) ?\d+s?\b.*),? (?:including (?:any|those|the ones) (?:in|at|from) (?:the )?\p{L}+|(?:the )?(?:base|nest|unit|provision|hub) included)(?=\W*$)/giu,
    "",
  ],
  // "who has asthma now": nothing else is asked but what is so
  [
    /(?<!\b(?:used|was|were|had|not|no|but|before|once|until|then|did|does|moved|went|gone|only|longer|between)\b.*)(?<=\b(?:has|have|having|with|gets?|needs?) [^,]{2,50}) (?:now|at present|right now|currently|at the moment)(?=\W*$)/giu,
    "",
  ],
  [/\b(ehcps?|(?:care |health )?plans?) in (?:force|place)\b/giu, "$1"],
  // "any children with allergies I should tell the trip leader about?"
  [
    /,? (?:that |which |whom )?(?:I|we) (?:should|must|need to|ought to|have to) (?:tell|warn|let|alert|remind) .{3,40}? (?:about|know about|to|of)(?=\W*$)/giu,
    "",
  ],
  // "who has 100% attendance? certificates to print"
  [
    /\? (?:\p{L}+ ){1,2}to (?:print|send|order|sort|write|make|give out|hand out|book|post)\W*$/iu,
    "?",
  ],
  // "lunch choices in 3A, with counts"
  [/, with (?:the )?(?:counts|numbers|totals|figures)(?=\W*$)/giu, ""],
  // "students catching the bus 14"
  [
    /\bwho (?:catch|catches|ride|rides) (?=(?:the |a )?(?:bus|minibus|train|tram)\b)/giu,
    "who is on ",
  ],
  [
    /\b(?:that )?(?:catch|catching|ride|riding) (?=(?:the |a )?(?:bus|minibus|train|tram)\b)/giu,
    "on ",
  ],
  // "who hasn't been given a house yet"
  [
    /\b(have|has)(?:n['’]t| not) (?:yet )?been (?:given|allocated|assigned) (?:an? |any |their )(.{2,25}?)(?: yet)?(?: \([^)]{3,30}\))?(?=\W*$)/giu,
    "$1 no $2",
  ],
  // "who did not reach 32 (only those with a score)": who has none is on neither side
  [
    / \((?:only )?(?:of )?those (?:with|who have) an? (?:score|result|entry|mark|number)(?: recorded)?\)(?=\W*$)/giu,
    "",
  ],
  // "an EHCP according to their record"
  [
    /,? (?:according to|going by|as per) (?:the|their|our) (?:records?|files?|sheets?)(?=\W*$)/giu,
    "",
  ],
  // "who learns piano, according to the instrument column"
  [
    /,? (?:according to|going by|as per) (?:the|their) (?:\p{L}+ ){1,3}(?:column|field)(?=\W*$)/giu,
    "",
  ],
  [/\b((?:attenders?|attendance)\b.{0,25}?) by percentage(?=\W*$)/giu, "$1"],
];
