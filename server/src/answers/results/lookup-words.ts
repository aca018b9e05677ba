// Words what a record says of one pupil: "Alice Johnson (3A): reading age 8.2 [1]."
import { cellDate } from "../../store/cells.js";
import type { StudentRecord } from "../../store/find.js";
import { yearName } from "../describe/plain-words.js";
import { type AgeColumn, type AskedField, columnRef, fieldName, isAge } from "../words/fields.js";
import type { Citation } from "./answer-types.js";
import { rowWords } from "./cite.js";
import { cellOf } from "./record-values.js";

/** "Alice Johnson is in class 3A [1]." or the whole record. */
export function sentence(
  record: StudentRecord,
  fields: readonly AskedField[],
  cited: readonly Citation[],
): string {
  const { student } = record;
  if (fields.length > 0) {
    const said = fields.map((field, i) => {
      const value = cell(record, field);
      if (isAge(field)) return ageWords(record, field, cited[i]?.n);
      const what = fieldName(field);
      return value === null
        ? `no ${what} recorded [${cited[i]?.n}]`
        : `${what} ${quoted(field, value)} [${cited[i]?.n}]`;
    });
    return `${student.name} (${student.class_code}): ${said.join(", ")}.`;
  }
  const facts = [
    `class ${rowWords(student)}`,
    ...(student.support_notes === null ? ["no notes"] : [`notes “${student.support_notes}”`]),
    ...Object.entries(student.extra).map(([header, value]) => `${header} “${value}”`),
  ];
  return `${student.name}: ${facts.join(", ")} [${cited[0]?.n}].`;
}

/** "5 years old, Birthday 21/02/2020 [1]" */
function ageWords(record: StudentRecord, age: AgeColumn, n: number | undefined): string {
  const years = cellOf(record, age);
  const born = cellOf(record, columnRef(age));
  return years === null
    ? `no ${age.label} recorded that tells the age [${n}]`
    : `${years} ${years === 1 ? "year" : "years"} old, ${age.label} ${born} [${n}]`;
}

const quoted = (field: AskedField, value: string) =>
  field === "support_notes" ? `“${value}”` : value;

/** Stands for the row as a whole. */
export const ROW = "row";

/** What a cell says of it: of an age the birth date. */
export const written = (field: AskedField | typeof ROW): AskedField | typeof ROW =>
  field !== ROW && isAge(field) ? columnRef(field) : field;

export const textOf = (record: StudentRecord, field: AskedField | typeof ROW) =>
  field === ROW ? rowWords(record.student) : (cell(record, field) ?? "");

/** What the record says, a day as 2025-05-19. */
export function valueIn(record: StudentRecord, field: AskedField): string | number | null {
  const value = cellOf(record, field);
  const day = typeof value === "string" && typeof field !== "string" ? cellDate(value) : null;
  return day ?? value;
}

/** The cell as it is said, or null where it is blank. */
function cell(record: StudentRecord, field: AskedField): string | null {
  if (field === "source") return `${record.evidence.source_name}’s, row ${record.evidence.row}`;
  const value = cellOf(record, field);
  if (field === "year_group" && typeof value === "number") return yearName(value);
  return value === null ? null : String(value);
}
