// What was so then and is otherwise now, with words left out: "had no notes in September, has some now", "at level 4 now who
// started September at 3".
import { PUPILS_OF_ANY_SEX } from "../words/people.js";
import type { Rule } from "./rule.js";

const WHO = `(who|which (?:${PUPILS_OF_ANY_SEX})|any ?(?:one|body)|${PUPILS_OF_ANY_SEX})`;
const SOME =
  "(?:some|any|them|one|it)(?: written| added| put in| entered| recorded)?(?: now| since| since then| today| by now)?";
const NTHS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth".split("|");
const ENDING = ["st", "nd", "rd"];

export const THEN_NOW: readonly Rule[] = [
  // "the twenty-first of October", of which the ten is a figure by now
  ...NTHS.map(
    (nth, i): Rule => [
      new RegExp(`\\b(20|2)[- ]${nth}(?= (?:of )?\\p{L})`, "giu"),
      `2${i + 1}${ENDING[i] ?? "th"}`,
    ],
  ),
  [/\b30[- ]first(?= (?:of )?\p{L})/giu, "31st"],
  [/\s*[-–—,;:]+\s*i (?:need|want|would like) (?:the |their )?names\W*$/iu, ""],
  [
    new RegExp(
      `^(?:${WHO} )?(?:had|has had|have had) no (\\p{L}+) (in|on|at) ([^,;]{3,25}?)(?:,| and| but)+ (?:(?:now )?(?:has|have|got)|(?:has|have) (?:now )?(?:had|got)) ${SOME}(?:[\\s,–—-]+(?:who|names|which))?\\W*$`,
      "iu",
    ),
    "who had no $2 $3 $4 and has $2 now",
  ],
  [
    new RegExp(
      `^${WHO}(?: is| are)? (?:at|on) (level|tier) (\\d) (?:now|today) (?:who|that|which|but|and) (?:started|began|was|were) (?:in )?((?:last )?\\p{L}+(?: 20\\d\\d)?) (?:at|on) (?:level |tier )?(\\d)(?=\\W*$)`,
      "iu",
    ),
    "who was at $2 $5 in $4 and is at $2 $3 now",
  ],
  [
    /^(?:who is |who are |who )?now (.{3,40}?) (?:\([^)]*\) )?but (?:were|was) (?:at )?(\d[\d.]*%? or (?:above|more|over|higher|below|less|under|lower)) (?=(?:in|on|at|back in) )/iu,
    "who is now $1 but was at $2 ",
  ],
  [
    new RegExp(
      `^${WHO} (?:who |that )?(?:were|was) already (?:here|there|with us|on (?:the )?(?:roll|sheet|list)) ((?:in|on|at) .{3,25}?) (?:and )?(?:were|was) not (.{2,40}?) then(?:,? but) (?:are|is|have|has) now(?=\\W*$)`,
      "iu",
    ),
    "$1 already here were not $3 $2 but are now",
  ],
];
