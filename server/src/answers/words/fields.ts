// The columns that a question can name, and the words for them.
import type { ExtraColumn } from "../../store/condition.js";
import { type Token, wordAt } from "./tokens.js";

export type Field =
  | "class_code"
  | "year_group"
  | "campus"
  | "support_level"
  | "support_notes"
  | "source";

/** The age in whole years on a day (2025-06-18), by a column of birth dates. */
export interface AgeColumn extends ExtraColumn {
  ageOn: string;
}

/** A column that PTCC knows, an extra one, or what one of birth dates tells. */
export type AskedField = Field | ExtraColumn | AgeColumn;

/** The column as conditions name it, without what else is known of it: of an age the column of birth dates. */
export const columnRef = ({ headers, label }: ExtraColumn): ExtraColumn => ({ headers, label });

export const isAge = (field: AskedField): field is AgeColumn =>
  typeof field !== "string" && "ageOn" in field;

/**
 * Whether a column holds rates, ages or scores: of several pupils only their average makes sense, where points,
 * days and the like may be summed as well.
 */
export const isRate = (field: AskedField): boolean =>
  typeof field !== "string" && (isAge(field) || RATES.test(field.label));

const RATES =
  /%|\/ ?\d+\s*$|\b(attendance|percent\w*|rate|age|score|standardised|ss|sas|wpm|speed)\b/i;

export const CLASS_HEAD = /^(class|classes|form|forms|tutor|registration)$/;
export const CAMPUS_HEAD = /^(campus|campuses|site|sites|building|buildings)$/;

const FIELDS: readonly (readonly [RegExp, Field])[] = [
  [CLASS_HEAD, "class_code"],
  [/^(year|years|yr|yrs)$/, "year_group"],
  [CAMPUS_HEAD, "campus"],
  [/^(level|levels|lvl|tier|tiers)$/, "support_level"],
  [/^(note|notes|comment|comments|remark|remarks|observation|observations)$/, "support_notes"],
  [/^(sheet|sheets|spreadsheet|tab|source|sources)$/, "source"],
];

/** The column that the word names, if any. */
export const fieldOf = (word: string): Field | undefined =>
  FIELDS.find(([pattern]) => pattern.test(word))?.[1];

/** How many words ask for the teacher, whose sheet it is: "which teacher", "name the teacher with". */
export function teacherAt(tokens: readonly Token[], at: number): number {
  if (!/^teachers?$/.test(wordAt(tokens, at))) return 0;
  const asked = /^(which|what)$/.test(wordAt(tokens, at - 1));
  const headed = at < 4 && /^(with|who|that|has)$/.test(wordAt(tokens, at + 1));
  if (!asked && !headed) return 0;
  return tokens[at]?.possessive && SHEETS.test(wordAt(tokens, at + 1)) ? 2 : 1;
}

const SHEETS = /^(sheet|spreadsheet|tab|list|register|group|pupils|children|kids|students)$/;

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
  typeof field === "string" ? FIELD_NAMES[field] : isAge(field) ? "age" : field.label;

/** The column as citations name it. */
export const fieldKey = (field: AskedField | "row"): string =>
  typeof field === "string" ? field : field.label;

export const sameField = (a: AskedField, b: AskedField): boolean =>
  fieldKey(a) === fieldKey(b) && fieldName(a) === fieldName(b);
