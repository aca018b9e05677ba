// That all of something are meant, where it goes without saying: "whichever class", "across all years", "in each class, all ten".
import { GROUP, MANY } from "./pieces.js";
import type { Rule } from "./rule.js";

export const ALL_OF_THEM: readonly Rule[] = [
  // "every child called Toby, whichever class", "who has joined since Christmas, any year group"
  [
    new RegExp(
      `(?:,| [-–—]) (?:in |from |of |at )?(?:any|whichever|whatever|no matter (?:which|what)|regardless of|never mind (?:the|which)) (?:${GROUP}|teacher(?:['’]s)?(?: sheet)?|sheet)(?: (?:they|it) (?:are|is) in| they['’]re in)?(?=\\W*$|,)`,
      "giu",
    ),
    "",
  ],
  // "the size of Brunel across all year groups"
  [
    new RegExp(
      `^(?=.*\\b${MANY}\\b)(?!.*\\b(?:each|every|per|by)\\b)(.*?),? (?:across|over|throughout) all (?:of )?(?:the |our )?(?:${GROUP}|classe|campuse)s(?=\\W*$)`,
      "iu",
    ),
    "$1",
  ],
  // "in each class, all ten", "per class over all ten classes"
  [
    new RegExp(
      `(?<=\\b(?:each|every|per|by) (${GROUP}|campus|form|house)\\b.*?),? (?:(?:over|across|for|in|of) )?all (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})(?: of them| \\1e?s)?(?=\\W*$)`,
      "iu",
    ),
    "",
  ],
  // "how many have we got altogether across the three sites"
  [
    new RegExp(
      `^(?=.*\\b${MANY}\\b)(?!.*\\b(?:each|every|per|by|which)\\b)(.*?),? (?:across|over|on|at|in) (?:all |both )?(?:of )?(?:the |our )?(?:two|three|four|five|six|\\d) (?:teachers?['’]?s?['’]? )?(?:sites|campuses|schools|sheets|teachers)(?: together| combined)?(?=\\W*$)`,
      "iu",
    ),
    "$1",
  ],
  // "across all years, how many pupils belong to Gannet house"
  [
    new RegExp(
      `^(?:across|over|throughout|taking) all (?:of )?(?:the |our )?(?:${GROUP}|classe|campuse|year)s(?: together| combined)?,? (?=how many|what (?:is|was) the (?:number|total)|what['’]s the (?:number|total)|number of|count)`,
      "iu",
    ),
    "",
  ],
];
