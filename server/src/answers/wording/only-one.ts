// What says that there is only one of whom is asked, and asks who: "there's just one, who is it", "8H's one child with …".
import { PUPIL } from "./pieces.js";
import type { Rule } from "./rule.js";

const ONLY = "(?:only|just|exactly|apparently|supposedly)";
const WHO =
  "(?:who(?: is (?:it|that|this|he|she)|['’]s (?:it|that|this))?|which one(?: is it)?|what(?:['’]s| is) (?:the|their|his|her) name|(?:the )?names?(?: please| pls)?)";

export const ONLY_ONE: readonly Rule[] = [
  // "the one with 32 behaviour points is who?"
  [
    /^(?:and )?(?:the )?(?:one|pupil|child|student|kid|boy|girl) ((?:with|on|in|at|who|whose)\b.{3,}?) is who\W*$/iu,
    "which pupil $1",
  ],
  // "Vietnamese at home... who was that again?", "that lad in 8 Severn at level 5, what's his name?"
  [
    /^(.{4,}?)\s*(?:[,;:–—-]|\.{2,}|…)+\s*(?:(?:who (?:was|is)|who['’]s) (?:that|it|he|she) again|what(?: was| is|['’]s) (?:his|her|their) name(?: again)?)\W*$/iu,
    "who is $1",
  ],
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
