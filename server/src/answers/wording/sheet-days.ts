// Days told by what was handed in: "in Mr Okafor's April update", "between the December and the April sheet".
import { MONTH } from "./pieces.js";
import type { Rule } from "./rule.js";

export const SHEET_DAYS: readonly Rule[] = [
  // "whose tier went up in Mr Okafor's April update", "rose in the 16 January 2026 update"
  [
    new RegExp(
      `\\b(?:in|with|at|by) (?:the |our )?(?:((?:mrs?|ms|miss|mx|dr)\\.? \\p{L}[\\p{L}-]*)['’]s )((?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${MONTH})(?: \\d{4})?) (?:update|sheet|upload|version|return|data|list)(?=\\W*$)`,
      "giu",
    ),
    "in $1's sheet in $2",
  ],
  [
    new RegExp(
      `\\b(?:in|with|at|by) (?:the |our )?(\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH})(?: \\d{4})?) (?:update|sheet|upload|version|return|data|list)(?=\\W*$)`,
      "giu",
    ),
    "on $1",
  ],
  [
    new RegExp(
      `\\b(?:in|with|at|by) (?:the |our )?((?:${MONTH})(?: \\d{4})?) (?:update|upload|version|return)(?=\\W*$)`,
      "giu",
    ),
    "in $1",
  ],
  // "between the December and the April sheet", "from the December state to now"
  [
    new RegExp(
      `\\bbetween the ((?:${MONTH})(?: \\d{4})?)(?: (?:sheet|update|state|version|data))? and (?:the )?((?:${MONTH})(?: \\d{4})?) (?:sheet|update|state|version|data)s?\\b`,
      "giu",
    ),
    "between the end of $1 and the end of $2",
  ],
  [
    new RegExp(
      `\\b(?:from|since) the ((?:${MONTH})(?: \\d{4})?) (?:sheet|update|state|version|data)(?: (?:to|until|up to) (?:now|today))?\\b`,
      "giu",
    ),
    "since the end of $1",
  ],
  // "this academic year (since Sept 2025)"
  [/\b(this (?:academic |school )?year) ?\((?:i\.?e\.?,? )?since [^()]{3,20}\)/giu, "$1"],
  // "since last September", "between September and now"
  [new RegExp(`\\bsince last (?=(?:${MONTH})\\b)`, "giu"), "since "],
  [
    new RegExp(
      `\\b(?:between|from) (?:the )?((?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:${MONTH})(?: \\d{4})?)(?: (?:sheet|update|upload|version|return|data|list))? (?:and|to|until|up to) (?:now|today|the present)\\b`,
      "giu",
    ),
    "since $1",
  ],
];
