// The columns that a question can name, and the words for them.
import type { ExtraColumn } from "../store/condition.js";

export type Field =
  | "class_code"
  | "year_group"
  | "campus"
  | "support_level"
  | "support_notes"
  | "source";

/** A column that PTCC knows, or an extra one. */
export type AskedField = Field | ExtraColumn;

export const CLASS_HEAD = /^(class|classes|form|forms|tutor|registration)$/;
export const CAMPUS_HEAD = /^(campus|campuses|site|sites|building|buildings)$/;

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

const FIELD_NAMES = {
  class_code: "class",
  year_group: "year group",
  campus: "campus",
  support_level: "support level",
  support_notes: "notes",
  source: "sheet",
} as const;

/** What the column is called in answers. */
export const fieldName = (field: AskedField): string =>
  typeof field === "string" ? FIELD_NAMES[field] : field.label;

/** What identifies the column, for citations and comparisons. */
export const fieldKey = (field: AskedField | "row"): string =>
  typeof field === "string" ? field : field.label;

export const sameField = (a: AskedField, b: AskedField): boolean => fieldKey(a) === fieldKey(b);
