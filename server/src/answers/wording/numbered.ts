// Years and levels that are called by their number alone: "the sevens", "threes and fours for level".
import type { Rule } from "./rule.js";

const ONES = "nought|zero|one|two|three|four|five";
const LOW = `(?:[0-5]s?|noughts?|zeros?|ones?|twos|two|threes?|fours?|fives?)`;
/** "3 or a 4", "2s, 3s and 4s" */
const LISTED = `${LOW}(?:(?:,| and| or| to|, and|, or) (?:an? |the )?${LOW})*`;
const HIGH: Readonly<Record<string, number>> = {
  sixes: 6,
  sevens: 7,
  eights: 8,
  nines: 9,
  tens: 10,
  elevens: 11,
  twelves: 12,
  thirteens: 13,
};
const LOWER: Readonly<Record<string, number>> = { twos: 2, threes: 3, fours: 4, fives: 5 };
/** Behind these a number is no year: "level fours", "level threes and fours", "aged nines". */
const NO_HEAD =
  "(?<!\\b(?:years?|yrs?|y|levels?|tiers?|lvls?|sets?|aged?|grades?|bands?|in|by|of the) )(?<!\\b(?:levels?|tiers?) [a-z0-9, ]{0,30}(?:,|and|or) )";
/** Numbers that are marks. */
const NO_MARKS = "(?!.*\\b(?:grades?|gcses?|targets?|predicted|scores?|marks?|times tables)\\b)";
const NO_LIST =
  "(?! (?:and|or) (?:[a-z]+ )?(?:grade|mark|point)s?\\b)(?! (?:in|at) (?:maths|english|science|spelling|phonics)\\b)";

const yearOf = ([word, year]: [string, number]): Rule => [
  new RegExp(`^(${NO_MARKS}.*?)${NO_HEAD}\\b${word}\\b${NO_LIST}`, "iu"),
  `$1Year ${year} pupils`,
];

/** Up to five it could be a level as well, unless the level is said besides. */
const lowYearOf = ([word, year]: [string, number]): Rule => [
  new RegExp(
    `^(?=.*\\b(?:levels?|tiers?|lvls?|[lt] ?[0-5]s?|year groups?|years?)\\b)(${NO_MARKS}.*?)${NO_HEAD}\\b${word}\\b(?! (?:for|on|as|in|at) (?:the |their )?(?:levels?|tiers?|support))${NO_LIST}`,
    "iu",
  ),
  `$1Year ${year} pupils`,
];

export const NUMBERED: readonly Rule[] = [
  [/\b(level|tier) (?:noughts|zeros|nils)\b/giu, "level 0"],
  // Letters for Reception stand out as capitals; "yr" before a number is a year.
  [
    /\b(?:YR|Y[rR]? R|Year R)\b(?!['’]| ?(?:\d|group|one|two|three|four|five|six|seven|eight|nine|ten|eleven|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN))/g,
    "Reception",
  ],
  [/\b(?:the )?(reception|nursery) (?:year group|year|yr)\b(?! ?\d)/giu, "$1"],
  // "on a four for level", "who are the fours for support"
  [
    new RegExp(
      `\\b(?!(?:the )?ones\\b)((?:at least|at most|below|above|over|under) )?(?:an? |the |our )?(?<!\\b(?:top|bottom|first|last) )(${LISTED}) (?:for|in|as|on) (?:their |the |a )?(?:support |sen |send |need |needs )?(?:levels?|tiers?)(?! ?(?:\\d|${ONES}))(?=\\W|$)`,
      "giu",
    ),
    "$1level $2",
  ],
  [
    new RegExp(
      `\\b(?!the ones?\\b)(?:an? |the |our )(${LISTED}) (?:for|in) (?:their |the )?(?:sen(?:d)? )?support(?=\\W*$|[,;]| (?:in|at)\\b)`,
      "giu",
    ),
    "level $1",
  ],
  ...Object.entries(HIGH).map(yearOf),
  ...Object.entries(LOWER).map(lowYearOf),
];
