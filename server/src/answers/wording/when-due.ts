// Days and birthdays, as people put them: "next review, when is it", "may birthdays - how many cards do I need", "by their date
// of birth".
import type { Rule } from "./rule.js";

const WHEN =
  "(?:when(?: (?:is|will) (?:it|that)(?: be)?)?|(?:on )?(?:what|which) (?:date|day)(?: is (?:it|that))?|date)";
const BIRTH = "(?:dates? of birth|d\\.?o\\.?b\\.?s?|birth ?dates?|birthdays?)";
/** What somebody gets for a birthday. */
const FOR_EACH =
  "(?:birthday )?(?:cards?|cakes?|badges?|candles?|stickers?|presents?|gifts?|balloons?|cupcakes?|certificates?)";

export const WHEN_DUE: readonly Rule[] = [
  // "next annual review coming up - what date is it", "date of the next review"
  [
    new RegExp(
      `^(?:the )?(next|soonest) (\\p{L}[^,:;?–-]{2,40}?)(?: coming up| due| to come)?(?: from (?:today|now)(?: on(?:wards?)?)?)?(?:\\s*[,:;?–—-]+\\s*|\\s+)${WHEN}\\W*$`,
      "iu",
    ),
    "when is the $1 $2",
  ],
  [
    /^(when is|what is the date of) the next (.{2,40}?) (?:coming up|to come)(?: from (?:today|now))?(?=\W*$| (?:in|at|on|of|for)\b)/iu,
    "$1 the next $2",
  ],
  [/^(?:the )?(?:date|day) of the (next|soonest) (?=\p{L})/iu, "what is the date of the $1 "],
  [
    new RegExp(
      `^(.{0,40}?\\bbirthdays?\\b[^,:;?–-]{0,25}?)\\s*[,:;?–—-]+\\s*how many ${FOR_EACH} (?:do|will|should|must|shall) (?:i|we) (?:need|want|buy|order|make|print|write|get|bake|bring)(?: to (?:buy|order|make|print|write|get|bake|bring))?\\W*$`,
      "iu",
    ),
    "how many $1",
  ],
  // With an age it is told twice.
  [
    new RegExp(
      `,? ?\\b(?:going by|judging by|according to|based on|by) (?:their|his|her|the) ${BIRTH},?(?= .*\\b(?:years? old|aged \\d|year[- ]olds?|(?:already|still)(?: only)? \\d)\\b)`,
      "giu",
    ),
    "",
  ],
];
