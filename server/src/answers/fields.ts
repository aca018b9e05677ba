// The columns that a question can name, and the words for them.
import { CAMPUS_HEAD, CLASS_HEAD } from "./vocabulary.js";

export type Field =
  | "class_code"
  | "year_group"
  | "campus"
  | "support_level"
  | "support_notes"
  | "source";

const FIELDS: readonly (readonly [RegExp, Field])[] = [
  [CLASS_HEAD, "class_code"],
  [/^(year|years|yr|yrs)$/, "year_group"],
  [CAMPUS_HEAD, "campus"],
  [/^(level|levels|lvl|tier|tiers)$/, "support_level"],
  [/^(note|notes|comment|comments)$/, "support_notes"],
  [/^(sheet|sheets|spreadsheet|tab|source|sources)$/, "source"],
];

/** The column that the word names, if any. */
export const fieldOf = (word: string): Field | undefined =>
  FIELDS.find(([pattern]) => pattern.test(word))?.[1];
