// Says where a field that the sheet keeps is changed: in the sheet, never here.
import { FIELDS, type Field, HEADER_NAMES, headerKey } from "../../../shared/columns.js";
import { PtccError } from "../errors.js";
import type { StudentRecord } from "../store/find.js";

const LABELS: Record<Field, string> = {
  name: "Name",
  class_code: "Class",
  year_group: "Year group",
  campus: "Campus",
  support_level: "Support level",
  support_notes: "Support notes",
  student_id: "Student ID",
};

/** "kept in Mr P's sheet, row 7: change it there." */
export function whereKept({ student, evidence }: StudentRecord): string {
  const row = student.state === "current" ? `, row ${evidence.row}` : "";
  return `kept in ${evidence.source_name}'s sheet${row}: change it there.`;
}

/**
 * The refusal of whoever names such a field of the pupil, by any name that sheets give it; null where
 * none of these names one.
 */
export function keptInSheet(
  { student, evidence }: StudentRecord,
  names: readonly string[],
): PtccError | null {
  const columns = new Map(Object.keys(student.extra).map((header) => [headerKey(header), header]));
  for (const name of names) {
    const key = headerKey(name);
    const field = FIELDS.find((known) => HEADER_NAMES[known].includes(key));
    const label = field === undefined ? columns.get(key) : LABELS[field];
    if (label === undefined) continue;
    return new PtccError(
      "unprocessable",
      "kept_in_sheet",
      `${label} ${field === "support_notes" ? "are" : "is"} ${whereKept({ student, evidence })}`,
      {
        field: field ?? label,
        source_id: evidence.source_id,
        row: student.state === "current" ? evidence.row : null,
      },
    );
  }
  return null;
}
