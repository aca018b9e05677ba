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
  // "in single figures for house points"
  [
    /\b(?:(?:is|are) )?(?:in|on|with) single figures (?:for|on|in) (?=\p{L})/giu,
    "with fewer than 10 ",
  ],
  // "level 1 exactly"
  [new RegExp(`\\b(${HEAD} ?${NUMBER}) (?:exactly|precisely|on the dot)(?=\\W|$)`, "giu"), "$1"],
  // "a reading age that is still below 9"
  [
    /\b(?:that|which)(?: is| are|['’]s) (?:still |now |only )?(?=(?:below|under|above|over|lower than|higher than|less than|more than|at least|at most) \d)/giu,
    "",
  ],
  // "reading below age 9"
  [
    /\breading (below|under|above|over) (?:an? |the )?age(?: of)? (?=\d)/giu,
    "with a reading age $1 ",
  ],
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
  // "whose level falls between 1 and 3", "who sits beyond level three"
  [
    new RegExp(
      `\\b(?:sits?|sitting|lies|lie|lying|stands?|standing|hovers?|hovering|lands?) (?:somewhere |anywhere )?(?=(?:above|over|beyond|below|under|between|within|at least|at most) (?:the |an? )?(?:${HEAD} ?)?${NUMBER}\\b)`,
      "giu",
    ),
    "is ",
  ],
  [
    new RegExp(
      `\\b${NOT} (?:${BEYOND}|exceed(?:ing)?|surpass(?:ing)?|top(?:ping)?|(?:go|get|rise|come|be) (?:above|over)) ${LEADS}`,
      "giu",
    ),
    "at most ",
  ],
  [
    new RegExp(
      `\\b(?:nothing|none|no (?:level|tier)|not(?: got)? anything) (?:above|over|higher than|more than|beyond|past) ${LEADS}`,
      "giu",
    ),
    "at most ",
  ],
  // "who falls under 90%": where a number stands now, and no change, which is told with its time.
  [
    new RegExp(
      `(?<!\\b(?:did|has|have|ever|to|not) )\\b(?:falls?|falling|dips?|dipping|drops?|dropping|slips?|slipping|sinks?|sinking|goes?|comes?) (?:down |in )?(?=(?:below|under|beneath|over|above) (?:the |an? )?(?:${HEAD} ?)?${NUMBER})(?!.*\\b(?:since|between|from|last|after|than|during)\\b)`,
      "giu",
    ),
    "is ",
  ],
  [new RegExp(`\\b(?:is |are )?beyond ${LEADS}`, "giu"), "above "],
  [new RegExp(`\\bno better than ${LEADS}`, "giu"), "at most "],
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
  [
    /\b(?:achieving|gaining|posting|attaining) (?=(?:an? )?(?:\p{L}+ ){1,3}(?:of |above|below|over|under|at |greater|more|less|\d))/giu,
    "with ",
  ],
  [
    /^in (?:which|what) cases (?:does|do|is|are|has|have) (?:an?|the) (?:pupil|child|student)['’]s /iu,
    "whose ",
  ],
  [/(\d%?) (?:mark|threshold|cut-?off)(?=\W|$)/giu, "$1"],
  [
    /\b(?:in|within) (?:the|a) (?:range (?:of )?|bracket )?(\d+(?:\.\d+)?)%? ?(?:to|-|–|and) ?(\d+(?:\.\d+)?)(%?) (?:bracket|range|window|zone)\b/giu,
    "between $1 and $2$3",
  ],
  [/\b(?:somewhere|anywhere|anything) (?=from\b)/giu, ""],
  [
    new RegExp(
      `(?<=\\b(${HEAD})s? ?${NUMBER} )(?:right |all the way )?(?:(?:up|through|thru) (?:to|until|till)(?: and including)?|thru|through)(?= (?:\\1s? ?)?${NUMBER}\\b)`,
      "giu",
    ),
    "to",
  ],
  // "level 0 - level 2"
  [
    new RegExp(`\\b(${HEAD})(s?) ?(${NUMBER})\\s*[-–—]\\s*\\1s? ?(?=${NUMBER}\\b)`, "giu"),
    "$1$2 $3 to ",
  ],
  // "all years up to year 4", which nobody moves up
  [
    new RegExp(
      `(?<!\\b(?:an?|one|two|their) )\\b(?:all |every |any )?(?:the |our )?((year|level)(?: group)?s?) (?:right |all the way )?up (?:to|until|till)(?: and including)? (?:\\2s? ?)?(?=${NUMBER}\\b)`,
      "giu",
    ),
    "$1 at most ",
  ],
  // "spellings: how many above 15"
  [
    /^([\p{L}% ]{3,30}?)\s*[:,;–—-]+\s*((?:how many|who|which|any)\b[^\d]{0,40}?)\b(above|below|over|under|at least|at most|(?:more|less|fewer|higher|lower) than|between) (\d+(?:\.\d+)?%?(?: (?:and|to) \d+%?)?(?: or (?:above|below|more|less|over|under|fewer|higher|lower))?)\W*$/iu,
    "$2$3 $4 in $1",
  ],
  // A score that was reached is the one that is held, where no other time is said.
  [
    /^(?!.*\b(?:last|since|before|after|when|until|then|previously|in (?:the )?(?:autumn|spring|summer|january|february|march|april|may|june|july|august|september|october|november|december))\b)(.*\b(?:scores?|results?|marks?)) (?:was|were) (?=(?:at least|at most|above|below|over|under|between|more than|less than|exactly|no more|no less)?\s?\d)/iu,
    "$1 is ",
  ],
  // "below a reading age of 9"
  [
    /\b(below|above|over|under|at least|at most|(?:more|less|fewer|higher|lower|greater) than) (?:an? )?(?!(?:year|level|tier|day|week|month)s?\b)((?:\p{L}+ ){0,2}(?:age|score|attendance|rate|mark|total|tally|points?|hours)) of (?=\d)/giu,
    "$2 $1 ",
  ],
  // "attendance that is below 90"
  [
    /(?<!\b(?:pupils|children|kids|students|those|ones|anyone|everyone) )\b(?:that|which)(?: is| are)? (?=(?:below|above|at least|at most|between|over|under) \d)/giu,
    "",
  ],
  // "from 80 to 88 for attendance", "under 2 behaviour points"
  [
    /\b(?:from|between) (\d+(?:\.\d+)?%?) (?:up )?(?:to|and) (\d+(?:\.\d+)?%?) (?:for|in|on) (?:their |the )?(attendance|(?:reading|spelling) age|(?:\p{L}+ )?(?:scores?|points|marks)|phonics|spellings?|times tables|merits|lates)(?=\W*$|\s*[,;:–—-])/giu,
    "$3 between $1 and $2",
  ],
  // "3 or a 4 for level" comes from levels; "90, 95 or anything in between for attendance"
  [
    /\b(\d+(?:\.\d+)?%?),? (?:and |or )?(\d+(?:\.\d+)?%?),? (?:and|or|and also|plus) (?:anything|anywhere|everything|whatever|all)(?: that is| that['’]s)? (?:in )?between(?: them)?(?: (?:for|in|on) (attendance|(?:reading|spelling) age|(?:\p{L}+ )?(?:scores?|points|marks)|phonics|spellings?|times tables|merits|lates))?/giu,
    "$3 between $1 and $2",
  ],
];
