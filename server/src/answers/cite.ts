// Numbers the rows that an answer rests on.
import type { Student, StudentRecord } from "../store/find.js";
import type { AnsweredStudent, Citation } from "./answer-types.js";

/** Citations given with one answer. Every pupil of an answer has its row and version as well. */
export const MOST_CITATIONS = 500;

/** One citation for each record, in order, from `[1]` on. */
export function citeRows(records: readonly StudentRecord[]): Citation[] {
  return records.slice(0, MOST_CITATIONS).map((record, i) => cite(record, i + 1, "row", null));
}

export const cite = (
  { student, evidence }: StudentRecord,
  n: number,
  field: string,
  text: string | null,
): Citation => ({ n, student_id: student.id, field, text, ...evidence });

/** A pupil in an answer: who and where, without what is written about it. */
export function answered(student: Student): AnsweredStudent {
  const { extra: _, support_notes: __, ...rest } = student;
  return rest;
}
