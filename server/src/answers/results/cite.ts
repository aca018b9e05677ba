// Numbers the rows that an answer rests on.
import type { TopicHit } from "../../search/search.js";
import type { Student } from "../../store/find.js";
import type { ListedRecord } from "../../store/roll.js";
import { yearName } from "../describe/plain-words.js";
import type { AnsweredStudent, Citation } from "./answer-types.js";

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
}: Pick<AnsweredStudent, "class_code" | "year_group" | "campus" | "support_level">): string {
  return [
    class_code,
    year_group === null ? null : yearName(year_group),
    campus,
    support_level === null ? null : `support level ${support_level}`,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

// Each field by its name: an answer can rest on thousands.
export const cite = (
  { student, evidence }: ListedRecord,
  n: number,
  field: string,
  text: string,
): Citation => ({
  n,
  student_id: student.id,
  field,
  text,
  source_id: evidence.source_id,
  source_name: evidence.source_name,
  sheet: evidence.sheet,
  row: evidence.row,
  run_id: evidence.run_id,
  at: evidence.at,
  version: evidence.version,
});

const NO_PLACE = {
  source_id: null,
  source_name: null,
  sheet: null,
  row: null,
  run_id: null,
  version: null,
} as const;

/** Cites the sentence that was found: in the sheet's notes, or in what an analyst wrote beside it. */
export function citeNote(hit: TopicHit, n: number): Citation {
  if (hit.entry === null) return cite(hit, n, "support_notes", hit.snippet);
  const { at, ...entry } = hit.entry;
  const { student, snippet: text } = hit;
  return { n, student_id: student.id, field: entry.type, text, ...NO_PLACE, at, entry };
}

/** Likewise, with what made it a hit. */
export function citeFound(hit: TopicHit, n: number): Citation {
  const citation = citeNote(hit, n);
  if (hit.judged !== null) citation.found = hit.judged;
  return citation;
}

/** Whose note it is: "Alice Johnson (3A)", and of what an analyst wrote also that. */
export function noteOf({ student, entry }: TopicHit): string {
  const whose = `${student.name} (${student.class_code})`;
  if (entry === null) return whose;
  const what = entry.type === "log" ? "log" : "follow-up";
  const about = entry.kind === null ? "" : ` (${entry.kind.replace("_", " ")})`;
  return `${whose}, in a ${what}${about} by ${entry.author}`;
}

/** A pupil in an answer: who and where, without what is written about it. */
export function answered(student: AnsweredStudent | Student): AnsweredStudent {
  if (!("extra" in student)) return student;
  const { extra: _, support_notes: __, ...rest } = student;
  return rest;
}
