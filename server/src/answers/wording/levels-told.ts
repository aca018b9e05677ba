// Numbers told once more or one by one: "one of the two lowest levels, 0 or 1", "exactly 3 or exactly 4", "below the age of 9, going by the reading age".
import type { Rule } from "./rule.js";

const LEVEL = "(?:(?:support|sen|send|need) )?(?:levels?|tiers?|lvls?)";
const NUMBERS = "[0-5](?:(?:,| or|, or| and|, and) (?:level )?[0-5])*";
const END = "(?:very )?(?:top|highest|bottom|lowest|first|last|smallest|greatest)(?: possible)?";
const BEHIND =
  "(?![\\w%.-]|,? (?:or|and) (?:level )?\\d| (?:of|pupils|children|kids|students|in each|per|by)\\b)";
const AT =
  "\\b(at|on|have|has|had|having|got|get|gets|with|reached|given|is|are)(?: (?:either|one|any|either one) of)? (?:the|our) ";
const COMPARED =
  "(?:at least|at most|above|below|over|under|at or above|at or below|(?:less|more|lower|higher|younger|older) than)";

export const LEVELS_TOLD: readonly Rule[] = [
  // "Year 11 not at Harbour: n"
  [/(?<=\S)\s*[:–—-]+ n(?=[?.]*$)/u, ", n"],
  // "at one of the two lowest levels, 0 or 1", "got the top support level, 5", "at the highest level (level 5)"
  [
    new RegExp(
      `${AT}(?:(?:two|three|2|3) )?${END} (?:(?:two|three|2|3) )?${LEVEL}\\s*(?:[,:–—-]+ ?|\\()(?:(?:so|namely|i\\.?e\\.?,?|that is,?|which is|which are|being|meaning) )?(?:${LEVEL} )?(${NUMBERS})${BEHIND}\\)?,?`,
      "giu",
    ),
    "$1 level $2",
  ],
  // "a level that is neither 0 nor 1": it is one that is there
  [
    new RegExp(
      `\\b(?:with|having|have|has|got|at|on) an? ${LEVEL},? (?:that|which)(?: is|['’]s) (?:neither|not) (?:level )?([0-5]) (?:n?or) (?:level )?([0-5])(?![\\w%.-])`,
      "giu",
    ),
    "with level recorded, not at level $1 or $2",
  ],
  // "whose level is exactly 3 or exactly 4"
  [
    /(?<=\b(?:is|are|at|on|of|levels?|tiers?|age|attendance) )(?:either )?(?:exactly|precisely) (\d[\d.]*%?),? or (?:exactly|precisely) (?=\d)/giu,
    "$1 or ",
  ],
  // "reads below the age of 9, going by the reading age"
  [
    new RegExp(
      `\\b(?:(?:is|are) )?(?:read|reads|reading) (${COMPARED}) (?:an? |the )?(?:reading )?age(?: of)? (\\d[\\d.]*)(?: years)?(?:,? \\(?(?:going by|judging by|according to|measured by|as per|by) (?:the |their |his |her )?reading ages?\\)?)?`,
      "giu",
    ),
    "with a reading age $1 $2",
  ],
];
