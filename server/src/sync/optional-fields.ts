// The fields that a sheet may do without, by the name of their column.
import type { Field } from "../../../shared/columns.js";
import type { StudentFields } from "./row.js";

type Optional = "yearGroup" | "campus" | "supportLevel" | "supportNotes" | "studentRef";

const KEYS: Partial<Record<Field, Optional>> = {
  year_group: "yearGroup",
  campus: "campus",
  support_level: "supportLevel",
  support_notes: "supportNotes",
  student_id: "studentRef",
};

/** Whether a pupil has something in a field. */
export const hasField = (fields: StudentFields, field: Field): boolean => {
  const key = KEYS[field];
  return key !== undefined && fields[key] !== null;
};

/** Empties a field. */
export function blankField(fields: StudentFields, field: Field): void {
  const key = KEYS[field];
  if (key) Object.assign(fields, { [key]: null });
}

/** Takes a field's value over from what was before. */
export function carryField(fields: StudentFields, before: StudentFields, field: Field): void {
  const key = KEYS[field];
  if (key) Object.assign(fields, { [key]: before[key] });
}
