// What staff call a class and a support level: "per reg group", "average level of need", "need level".
import type { Rule } from "./rule.js";

/** "with a high level of need" tells of a need, and not of the level that is recorded. */
const NO_DEGREE =
  "(?<!\\b(?:a|an|any|some|no|high|higher|highest|low|lower|great|greater|same|increased|increasing|significant|certain|that|this) )";

export const STAFF_TERMS: readonly Rule[] = [
  [/\breg(?:istration)? group(?!s)/giu, "class"],
  [/\breg(?:istration)? groups\b/giu, "classes"],
  [
    new RegExp(
      `${NO_DEGREE}\\b(?:support |sen |send )?(level|tier)s? of (?:sen |send )?(?:need|support)\\b(?! \\d)`,
      "giu",
    ),
    "support $1",
  ],
  [new RegExp(`${NO_DEGREE}\\b(?:sen |send )?needs? (level|tier)(?=s?\\b)`, "giu"), "support $1"],
];
