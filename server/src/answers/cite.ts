// Numbers the rows that an answer rests on.
import type { Student } from "../store/find.js";
import type { ListedRecord } from "../store/find-listed.js";
import type { AnsweredStudent, Citation } from "./answer-types.js";
import { yearName } from "./describe.js";

/** Citations given with one answer. Every pupil of an answer has its row and version as well. */
const MOST_CITATIONS = 500;

/** One citation for each record, in order, from `[1]` on. */
export function citeRows(records: readonly ListedRecord[]): Citation[] {
  return records
    .slice(0, MOST_CITATIONS)
    .map((record, i) => cite(record, i + 1, "row", rowWords(record.student)));
}

/** What a row says beside the notes: "3A, Year 3, Campus A, support level 2". */
export function rowWords({
  class_code,
  year_group,
  campus,
  support_level,
}: AnsweredStudent): string {
  return [
    class_code,
    year_group === null ? null : yearName(year_group),
    campus,
    support_level === null ? null : `support level ${support_level}`,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

export const cite = (
  { student, evidence }: ListedRecord,
  n: number,
  field: string,
  text: string,
): Citation => ({ n, student_id: student.id, field, text, ...evidence });

/** A pupil in an answer: who and where, without what is written about it. */
export function answered(student: AnsweredStudent | Student): AnsweredStudent {
  if (!("extra" in student)) return student;
  const { extra: _, support_notes: __, ...rest } = student;
  return rest;
}
