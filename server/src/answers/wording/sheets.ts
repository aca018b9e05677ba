// When a teacher's sheet last changed, and whose changed last, as people put it: "date of Ms Khan's latest sheet", "when did
// Mr Lee last hand in his list".
import { TITLES } from "../words/people.js";
import type { Rule } from "./rule.js";

const TEACHER = `((?:${TITLES})\\.? \\p{L}[\\p{L}’-]*?)(?:['’]?s['’]?)?`;
const SHEET = "(?:sheet|spreadsheet|list|register|data|return|tab)";
const UPDATED =
  "(?:updated|changed|edited|altered|amended|touched|refreshed|handed in|sent in|submitted)";
const UPDATE =
  "(?:update|change|edit|alter|amend|touch|refresh|hand in|send in|send|submit|return)";
const NEWEST = "(?:last|latest|newest|most recent(?:ly)?|most up[- ]to[- ]date)";
const OF_TEACHER = `${TEACHER} ${SHEET}`;
const END =
  "(?:[\\s,:;?–—-]+(?:the )?(?:date|when|which day|teacher(?:['’]?s)?(?: name)?|name|who|just the (?:date|name)))?\\W*$";

const ONE = "last update of $1’s sheet";
const ALL = "whose sheet was updated last";

export const SHEETS: readonly Rule[] = [
  [
    new RegExp(
      `^(?:when|on (?:what|which) (?:date|day)) (?:was|were|did|has|is) (?:the )?${OF_TEACHER} (?:been )?(?:(?:last|most recently) )?(?:${UPDATED}|${UPDATE})(?: last| most recently)?${END}`,
      "iu",
    ),
    ONE,
  ],
  [
    new RegExp(
      `^(?:when|on (?:what|which) (?:date|day)) did ${TEACHER} (?:last|most recently) ${UPDATE} (?:his|her|their|the|a) ${SHEET}(?: in)?${END}`,
      "iu",
    ),
    ONE,
  ],
  [
    new RegExp(
      `^(?:what (?:is|was) )?(?:the )?(?:date of (?:the )?)?${NEWEST} (?:update|change|edit|version|sheet)s? (?:of|to|for|from|on|in) ${TEACHER}(?: ${SHEET})?${END}`,
      "iu",
    ),
    ONE,
  ],
  [
    new RegExp(
      `^(?:what (?:is|was) )?(?:the )?date of ${TEACHER} ${NEWEST} (?:sheet|update|version|list|edit|change)${END}`,
      "iu",
    ),
    ONE,
  ],
  [new RegExp(`^(?:how (?:recent|up[- ]to[- ]date|old|fresh) is )${OF_TEACHER}${END}`, "iu"), ONE],
  [new RegExp(`^${OF_TEACHER},? (?:was )?last ${UPDATED}${END}`, "iu"), ONE],
  // "Miss Lee's list: what date is the latest version we hold?"
  [
    new RegExp(
      `^${OF_TEACHER}[,:;–—-]+ *(?:and )?(?:(?:from )?(?:what|which) (?:date|day) (?:is|was)|when (?:is|was)|(?:the )?date of) (?:the |his |her |their )?${NEWEST} (?:version|update|one|copy|sheet|list)(?: (?:that )?(?:(?:we|you|i) (?:have|hold|got|have got)|on file|in there|from|of))*${END}`,
      "iu",
    ),
    ONE,
  ],
  [
    new RegExp(
      `^(?:from )?(?:what|which) (?:date|day) (?:is|was) (?:the )?${NEWEST} (?:version|update|copy|edition) (?:of|to|for) ${OF_TEACHER}(?: (?:that )?(?:(?:we|you|i) (?:have|hold)|on file|from))*${END}`,
      "iu",
    ),
    ONE,
  ],
  [
    new RegExp(
      `^whose ${SHEET} (?:was|has been|is) (?:${UPDATED} )?(?:the )?${NEWEST}(?: (?:${UPDATED}|one))?${END}`,
      "iu",
    ),
    ALL,
  ],
  [
    new RegExp(
      `^(?:which teacher|who|which of the teachers|which member of staff) (?:has |have )?${UPDATED} (?:his|her|their|a|the) ${SHEET} (?:the )?${NEWEST}${END}`,
      "iu",
    ),
    ALL,
  ],
  [
    new RegExp(
      `^(?:which teacher|who) (?:has |have )?(?:last|most recently) ${UPDATED} (?:his|her|their|a|the) ${SHEET}${END}`,
      "iu",
    ),
    ALL,
  ],
  [
    new RegExp(
      `^which (?:teacher['’]s )?${SHEET} (?:was|has been|is) (?:${UPDATED} )?(?:the )?${NEWEST}(?: ${UPDATED})?${END}`,
      "iu",
    ),
    ALL,
  ],
  // "how many children are on our sheets all together"
  [
    /(?<=^how many\b.*)\b(?:are|is|have we(?: got)?|do we have) (?:there )?(?:on|in|across) (?:all (?:of )?)?(?:the|our|these|all) (?:\w+ )?sheets(?:,? (?:all ?together|altogether|in total|combined|put together|taken together))?(?=\W*$)/giu,
    "are there in total",
  ],
  // "size of Turing house, both sheets that have houses"
  [
    /(?<!\b(?:is|are|appears?)),? (?:(?:on|across|over|in|from) )?(?:both|all|the (?:two|three)) (?:of the )?sheets (?:that|which) (?:have|has|hold|record|list) (?:an? |any |the )?\p{L}+(?=\W*$)/giu,
    "",
  ],
];
