// Bounds of numbers said by verbs and turns, in the comparisons that the grammar has.
import type { Rule } from "./rule.js";

const WORDS =
  "zero|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen";
const NUMBER = `(?:\\d+(?:\\.\\d+)?|${WORDS})`;
const HEAD = "(?:(?:support )?(?:levels?|tiers?|lvls?)|years?|yrs?|[lty])";
/** Before a number: "the 85% mark", "a level 3", "a reading age of 9". */
const LEADS = `(?=(?:the |an? )?(?:(?:${HEAD} ?)?${NUMBER}\\b|(?:\\p{L}+ ){1,2}of \\d))`;
/** Of a level "has not reached" may be of what was. */
const AMOUNT = `(?=(?:the |an? )?(?:${NUMBER}\\b|(?:\\p{L}+ ){1,2}of \\d))`;
const NOT =
  "(?:(?:have|has|had|do|does|did|are|is|could|can)(?: not|n['’]?t)|not|fail(?:s|ed|ing)? to|yet to|still to|without)(?: (?:yet|quite|even|ever|managed to))*";
const REACH =
  "(?:reach(?:ed|ing)?|hit(?:ting)?|mak(?:e|ing)(?: it)?(?: (?:up )?to)?|made(?: it)?(?: (?:up )?to)?|manag(?:e|ed|ing)|g[eo]t(?:ten|ting)? (?:up )?(?:to|as far as)|(?:come|coming) up to|up to|attain(?:ed|ing)?|achiev(?:e|ed|ing)|meet(?:ing)?|met|clear(?:ed|ing)?)";
const BEYOND =
  "(?:(?:go|goes|going|gone|went|get|gets|getting|got|make|making|made|come|is|are|been)(?: it)? )?(?:past|beyond)";

export const BOUNDS: readonly Rule[] = [
  [
    new RegExp(
      `\\b(least|most|over|under|above|below|than|to|from|between|exactly|and|or|exceed(?:s|ed|ing)?|past|beyond) an? (?=${HEAD} ?${NUMBER})`,
      "giu",
    ),
    "$1 ",
  ],
  // "at or above level 2"
  [
    /\b(?:at|on|equal to|exactly) or (?:above|over|beyond|(?:higher|more|greater|better) than|exceeding)\b|\b(?:above|over) or (?:at|on|equal to)\b/giu,
    "at least",
  ],
  [
    /\b(?:at|on|equal to|exactly) or (?:below|under|beneath|(?:lower|less|fewer) than)\b|\b(?:below|under) or (?:at|on|equal to)\b/giu,
    "at most",
  ],
  [/\bat the (?:very |absolute |bare )?(least|most)\b/giu, "at $1"],
  [/\bat (?:an? |the )?(?:absolute |bare )?(min|max)(?:imum)?\b/giu, "at $1imum"],
  [/\bat minimum\b/giu, "at least"],
  [/\bat maximum\b/giu, "at most"],
  // "level 2 at least": but "Year 3, at least level 2" has its number behind.
  [
    new RegExp(
      `(\\b${HEAD} ?${NUMBER}|\\d%?),? (?:at least|as a minimum|minimum|min)(?! (?:an? )?(?:${HEAD} ?)?${NUMBER})(?=\\W*$|[,;:–—-]| (?:in|on|for|at|with|who|and|or)\\b)`,
      "giu",
    ),
    "$1 or above",
  ],
  [
    new RegExp(
      `(\\b${HEAD} ?${NUMBER}|\\d%?),? (?:at most|as a maximum|maximum|max|tops)(?! (?:an? )?(?:${HEAD} ?)?${NUMBER})(?=\\W*$|[,;:–—-]| (?:in|on|for|at|with|who|and|or)\\b)`,
      "giu",
    ),
    "$1 or below",
  ],
  [/\bnothing (?:below|under|lower than|less than) (?=\D{0,8}\d)/giu, "at least "],
  [/\bnothing (?:above|over|higher than|more than) (?=\D{0,8}\d)/giu, "at most "],
  [new RegExp(`\\b${NOT} ${BEYOND} ${LEADS}`, "giu"), "at most "],
  [
    new RegExp(
      `\\b(?:do|does|did|is|are)(?: not|n['’]?t) (?:(?:yet|quite|even) )*${REACH} ${AMOUNT}`,
      "giu",
    ),
    "is below ",
  ],
  [new RegExp(`\\b${NOT} ${REACH} (?:as (?:much|many|high) as |even )?${AMOUNT}`, "giu"), "below "],
  [
    /\b(?:(?:fall(?:s|ing|en)?|fell|come|comes|coming|are|is) )?(?:short|shy) of (?=(?:the )?(?:\p{L}+ )?\d)/giu,
    "below ",
  ],
  [
    new RegExp(
      `\\b(?:(?:has|have|had|is|are) )?(?:topp(?:ed|ing)|tops|beat(?:s|ing|en)?|exceed(?:s|ed)?|in excess of|surpass(?:es|ed|ing)?|better(?:ed|ing)|(?:gone|go|goes|going|got|went|is|are) (?:past|beyond)) ${LEADS}`,
      "giu",
    ),
    "above ",
  ],
  [/\b(above|below|at least|at most|under|over) the (?=\d)/giu, "$1 "],
  [/(\d%?) (?:mark|threshold|cut-?off)(?=\W|$)/giu, "$1"],
  [/\bsub[- ](?=\d+%?(?: |$|\W*$))/giu, "below "],
  [
    /\b(?:in|within) (?:the|a) (?:range (?:of )?|bracket )?(\d+(?:\.\d+)?)%? ?(?:to|-|–|and) ?(\d+(?:\.\d+)?)(%?) (?:bracket|range|window|zone)\b/giu,
    "between $1 and $2$3",
  ],
  [/\b(?:somewhere|anywhere|anything) (?=from\b)/giu, ""],
  [
    new RegExp(
      `(?<=\\b${HEAD} ?${NUMBER} )(?:right |all the way )?(?:(?:up|through|thru) (?:to|until|till)|thru|through)(?= (?:${HEAD} ?)?${NUMBER}\\b)`,
      "giu",
    ),
    "to",
  ],
  // "spellings: how many above 15"
  [
    /^([\p{L}% ]{3,30}?)\s*[:,;–—-]+\s*((?:how many|who|which|any)\b[^\d]{0,40}?)\b(above|below|over|under|at least|at most|(?:more|less|fewer|higher|lower) than|between) (\d+(?:\.\d+)?%?(?: (?:and|to) \d+%?)?(?: or (?:above|below|more|less|over|under|fewer|higher|lower))?)\W*$/iu,
    "$2$3 $4 in $1",
  ],
  [/\bfull marks (?:for|in|on) (?=attendance\b)/giu, "100 "],
];
