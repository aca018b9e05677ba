// Schools of a federation: sheets have them in the column of campuses.
import type { Rule } from "./rule.js";

/** Of a school's own things, and not of schools: "each school day". */
const THINGS =
  "(?! (?:meals?|dinners?|lunch(?:es)?|days?|years?|houses?|bus|buses|clubs?|nurse|trips?|holidays?|terms?|weeks?|uniforms?|refusers?)\\b)";

export const SCHOOLS: readonly Rule[] = [
  [new RegExp(`\\b(per|each|every|by|either) school\\b${THINGS}`, "giu"), "$1 campus"],
  [new RegExp(`\\bwhich school\\b(?! (?:did|had|have)\\b)${THINGS}`, "giu"), "which campus"],
];
