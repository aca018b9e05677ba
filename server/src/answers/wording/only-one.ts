// What says that there is only one of whom is asked, and asks who: "there's just one, who is it", "8H's one child with …".
import { PUPIL } from "./pieces.js";
import type { Rule } from "./rule.js";

const ONLY = "(?:only|just|exactly|apparently|supposedly)";
const WHO =
  "(?:who(?: is (?:it|that|this|he|she)|['’]s (?:it|that|this))?|which one(?: is it)?|what(?:['’]s| is) (?:the|their|his|her) name|(?:the )?names?(?: please| pls)?)";

export const ONLY_ONE: readonly Rule[] = [
  // "gosling - all of them"
  [/^(\p{L}[\p{L}'’-]+)\s*(?:[:,–—]|\s-)+\s*all of them(?: please| pls)?\W*$/iu, "all $1"],
  // "Netball, Drake, 6H - there's just one, who is it?"
  [
    new RegExp(
      `^(.{3,}?)\\s*(?:[,;:–—-]|\\.{2,})+\\s*(?:i think |i believe )?there(?:['’]s| is) (?:${ONLY} )?one(?: of them| ${PUPIL})?\\s*[,;:–—-]*\\s*(?:so |but )?${WHO}\\W*$`,
      "iu",
    ),
    "list the pupils: $1",
  ],
  // "there's one pupil on 22.5 TA hours, name?"
  [
    new RegExp(
      `^there(?:['’]s| is) (?:${ONLY} )?(?:one|an?) ${PUPIL} ((?:on|with|who|in|at|whose)\\b.{3,}?)\\s*[,;:–—-]+\\s*(?:so |but )?${WHO}\\W*$`,
      "iu",
    ),
    "which pupil $1",
  ],
  // "8H's one child with home lunches, name?"
  [
    new RegExp(
      `^(\\S+(?: \\d{1,2})?)['’]s (?:one|only|sole|single|one and only) ${PUPIL} ((?:on|with|who|at|whose)\\b.{3,}?)(?:\\s*[,;:–—-]+\\s*${WHO})?\\W*$`,
      "iu",
    ),
    "which pupil in $1 $2",
  ],
];
