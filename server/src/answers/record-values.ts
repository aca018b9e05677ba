// Reads what a pupil's record says in a column, known or extra.
import { foldCode } from "../../../shared/columns.js";
import { cellDay, cellNumber } from "../store/cells.js";
import type { StudentRecord } from "../store/find.js";
import { valueName } from "./describe.js";
import type { AskedField } from "./fields.js";

/** The cell as it stands; the sheet's name for `source`; null where it is blank. */
export function cellOf(record: StudentRecord, field: AskedField): string | number | null {
  const { student, evidence } = record;
  if (field === "source") return evidence.source_name;
  const value =
    typeof field === "string"
      ? student[field]
      : field.headers.map((header) => student.extra[header]).find((cell) => cell !== undefined);
  return value === undefined || value === "" ? null : value;
}

/** The number in the column, of a date its day; null where there is none. */
export function numberOf(record: StudentRecord, field: AskedField): number | null {
  const value = cellOf(record, field);
  return typeof value === "string" ? (cellNumber(value) ?? cellDay(value)) : value;
}

/** The name of the group that the pupil is in by the column, and its key; null where the cell is blank. */
export function groupOf(
  record: StudentRecord,
  field: AskedField,
): { key: string; label: string } | null {
  const value = cellOf(record, field);
  if (value === null) return null;
  const key = typeof value === "number" ? String(value) : foldCode(value);
  return { key, label: valueName(field, value) };
}
