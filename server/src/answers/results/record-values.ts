// Reads what a pupil's record says in a column, known or extra.
import { fold, foldCode } from "../../../../shared/columns.js";
import { cellDate, cellDay, cellNumber, cellParts } from "../../store/cells.js";
import type { ExtraColumn } from "../../store/condition.js";
import type { StudentRecord } from "../../store/find.js";
import { valueName } from "../describe/plain-words.js";
import { type AskedField, columnRef, isAge } from "../words/fields.js";

/** The cell as it stands, of an age the number; the sheet's name for `source`; null where it is blank. */
export function cellOf(record: StudentRecord, field: AskedField): string | number | null {
  const { student, evidence } = record;
  if (isAge(field)) {
    const born = cellDate(String(cellOf(record, columnRef(field)) ?? ""));
    return born === null ? null : ageOf(born, field.ageOn);
  }
  if (field === "source") return evidence.source_name;
  const value =
    typeof field === "string"
      ? student[field]
      : field.headers.map((header) => student.extra[header]).find((cell) => cell !== undefined);
  return value === undefined || value === "" ? null : value;
}

/**
 * Whole years from the day of birth to another (2025-06-18), null before it: who was born on 29 February has the
 * birthday of other years on 1 March.
 */
export function ageOf(born: string, day: string): number | null {
  if (born > day) return null;
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return born.slice(5) > day.slice(5) ? years - 1 : years;
}

/** The number in the column, of a date its day; null where there is none. */
export function numberOf(record: StudentRecord, field: AskedField): number | null {
  const value = cellOf(record, field);
  return typeof value === "string" ? (cellNumber(value) ?? cellDay(value)) : value;
}

export interface Group {
  key: string;
  label: string;
}

/** The groups that the pupil is in by the column, more than one where its cell lists several values; none where it is blank. */
export function groupsOf(record: StudentRecord, field: AskedField): Group[] {
  const value = cellOf(record, field);
  if (value === null) return [];
  if (typeof field === "string" || typeof value === "number" || !field.several)
    return [groupOf(field, value)];
  const groups = cellParts(value).map((part) => groupOf(field, part));
  return groups.filter(({ key }, at) => groups.findIndex((one) => one.key === key) === at);
}

function groupOf(field: AskedField, value: string | number): Group {
  if (typeof value === "number") return { key: String(value), label: valueName(field, value) };
  const day = typeof field === "string" ? null : cellDate(value);
  if (day !== null) return { key: day, label: day };
  const said = typeof field === "string" ? value : sameValue(field, value);
  return { key: foldCode(said), label: valueName(field, value) };
}

/** Of a value that sheets write in several ways one of them, folded, and always the same. */
function sameValue({ alike }: ExtraColumn, value: string): string {
  const folded = fold(value);
  return alike?.find((ways) => ways.includes(folded))?.[0] ?? folded;
}
