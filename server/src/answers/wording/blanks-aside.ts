// That those of whom nothing is recorded are left out, where they are in no case reckoned in: "leaving out the blanks, what's the
// median of TA hours", "club numbers (ignore those without one)", "average reading age by club, no blank club row".
import { PUPILS } from "../words/people.js";
import type { Rule } from "./rule.js";

const EMPTY =
  "(?:(?:the |any |all |those )*(?:blanks?|empties|gaps|(?:blank|empty|missing|unfilled) (?:ones?|cells?|boxes|entries|values|rows?))(?: cells?)?)";
const LEAVING =
  "(?:leav(?:e|ing) (?:out|aside)|set(?:ting)? aside|ignor(?:e|ing)|exclud(?:e|ing)|skip(?:ping)?|omit(?:ting)?|discount(?:ing)?|disregard(?:ing)?|not counting|without counting|without)";
const LEFT =
  "(?:(?:to be |being |are |is )?(?:ignored|left (?:out|off|aside)|excluded|omitted|skipped|disregarded|discounted|aside)|not (?:counted|included|wanted|needed))";
const ASIDE = `(?:${LEAVING} ${EMPTY}|${EMPTY} ${LEFT})`;
/** Numbers of which an empty cell is none. */
const MEASURED = "(?:average|avg|mean|median|highest|lowest|sum)";
/** One number for each value: those without one are told apart anyway. */
const PARTED = "(?:each|every|per|by|breakdown|numbers)";
/** Of whom something is not so, or which part of them: there an empty cell counts. */
const UNLIKE = "(?!.*\\b(?:not|no|non|never|neither|percent\\w*|proportion|share|%)\\b)";
const OPENED = "\\s*(?:[,;:(–—-]|\\.(?= ))\\s*(?:but |and |please )*";
/** Before what is left out a comma may be missing. */
const OPENING = `(?:${OPENED}|\\s+)`;
const SHARE = "(?:what|which) (?:percentage|percent|per cent|proportion|share|%)";
const YES = "(?: ?(?:=|is|are|as|marked|saying|says)?(?: an?)? ?(?:yes|y))?";
const IS = "(?:are|is|have|has|get|gets|say|says)";
const WORD = "(?!(?:yes|y|not|no|non|without|at|in|on|with|above|below|over|under)\\b)[\\p{L}]+";

export const BLANKS_ASIDE: readonly Rule[] = [
  // "leaving out empty cells, what % are FSM yes": of those of whom it is recorded
  [
    new RegExp(
      `^${LEAVING} ${EMPTY},? ${SHARE}(?: of (?:the )?(?:${PUPILS}))? ${IS} (${WORD}(?: ${WORD})?)${YES}\\W*$`,
      "iu",
    ),
    "what percentage of pupils whose $1 is recorded have $1",
  ],
  [
    new RegExp(
      `^${SHARE}(?: of (?:the )?(?:${PUPILS}))? ${IS} (${WORD}(?: ${WORD})?)${YES}${OPENED}${ASIDE}\\)?\\W*$`,
      "iu",
    ),
    "what percentage of pupils whose $1 is recorded have $1",
  ],
  // "percentage on FSM in Oak, ignoring blanks", "what percentage of Oak are FSM, blanks left out"
  [
    new RegExp(
      `^(?:the |what |which )?(?:percentage|percent|proportion|share|%)(?: of (?:the )?(?:${PUPILS}))? (?:${IS}|on|with|getting) (${WORD}(?: ${WORD})?)${YES} ((?:in|at) [^,;(–—-]{1,30}?)${OPENING}${ASIDE}\\)?\\W*$`,
      "iu",
    ),
    "what percentage of pupils $2 whose $1 is recorded have $1",
  ],
  [
    new RegExp(
      `^(?:what |which )?(?:percentage|percent|proportion|share|%) of (?:the )?([^,;(–—-]{1,30}?)(?: (?:${PUPILS}))? ${IS} (?:on )?(${WORD}(?: ${WORD})?)${YES}${OPENING}${ASIDE}\\)?\\W*$`,
      "iu",
    ),
    "what percentage of $1 pupils whose $2 is recorded have $2",
  ],
  // "leaving out the blanks, what's the median of TA hours"
  [
    new RegExp(`^${ASIDE}\\s*[,:;–—-]*\\s+(?=.*\\b(?:${MEASURED}|${PARTED})\\b)${UNLIKE}`, "iu"),
    "",
  ],
  // "number for every secondary school, blanks ignored"
  [
    new RegExp(
      `^(?=.*\\b(?:${MEASURED}|${PARTED})\\b)((?:(?!\\b(?:not|no|non|never|neither|percent\\w*|proportion|share)\\b).)*?)${OPENED}${ASIDE}\\)?\\W*$`,
      "iu",
    ),
    "$1",
  ],
  // "club numbers (ignore those without one)"
  [
    new RegExp(
      `(?<=\\b${PARTED}\\b.*)${OPENED}${LEAVING} (?:any(?:one|body)|those|the ones|${PUPILS}|people) (?:without (?:one|any)|(?:who|that) (?:have|has|do|does)(?: not|n['’]?t) (?:have |do |got )?(?:one|any)|(?:with|who have) none)\\)?(?=\\W*$)`,
      "iu",
    ),
    "",
  ],
  // "caseload by key adult, named ones only"
  [
    new RegExp(
      `(?<=\\b(?:each|every|per|by) .*)${OPENED}(?:only )?(?:the )?(?:named|recorded|known|filled[- ]in) (?:ones|adults|people|staff|values)(?: only)?\\)?(?=\\W*$)`,
      "iu",
    ),
    "",
  ],
  // "average reading age club by club, no blank club row"
  [
    new RegExp(
      `(?<=\\b(?:each|every|per|by) .*)${OPENED}(?:no|without an?|minus the|leave out the|not the|skip the) (?:blank|empty|none)(?: \\p{L}+)? (?:row|line|group|category|entry|column|bar)\\)?(?=\\W*$)`,
      "iu",
    ),
    "",
  ],
  // "by secondary school, for those with a school entered": the word of what is grouped by
  [
    new RegExp(
      `(?<=\\b(?:each|every|per|by|against) [^,]*?\\b(\\p{L}+)),? (?:just |only )?(?:for|of|among) (?:just |only )?(?:those|the ones|${PUPILS}|any(?:one|body)) (?:with|who have|that have) an? \\1 (?:entered|recorded|filled in|down|given|named|listed)(?=\\W*$)`,
      "iu",
    ),
    "",
  ],
];
