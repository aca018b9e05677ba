// Finds notes by nearness in meaning: sentences near to what was asked, then the pupils that they are about.
import { sql } from "drizzle-orm";
import type { Neighbour } from "../index/ports.js";
import { listSql } from "../store/condition.js";
import { filterSql, type StudentFilter } from "../store/find.js";
import type { Db } from "../store/open.js";
import { documentPassages, documents, passages, students, versions } from "../store/schema.js";
import { deniesNeed } from "./denial.js";
import { validDocument } from "./find-words.js";
import type { Needle } from "./needles.js";

/**
 * The sentences nearest to a text, best first, by passage id; null while meaning search is not
 * available. `among` restricts the search to these passages, exactly.
 */
export type NearestPassages = (
  text: string,
  k: number,
  among?: number[],
) => Promise<readonly Neighbour[] | null>;

/** How many sentences are asked for where the whole school is searched. */
export const NEIGHBOURS = 200;
/** Within a filter every sentence is asked for, up to this many. */
export const MOST_NEIGHBOURS = 2_000;

export interface MeaningFind {
  document: number;
  student_id: string;
  similarity: number;
  sentence: string;
}

/** What is asked in words that the model knows: an abbreviation is written out. */
export function meaningText(text: string, needles: readonly Needle[]): string {
  return needles.reduce((written, { said, phrases }) => {
    const long = said.includes(" ") ? undefined : phrases.find((phrase) => phrase.includes(" "));
    return long ? written.replace(new RegExp(`\\b${said}s?\\b`, "i"), long) : written;
  }, text);
}

/** The passages of the notes that the filter leaves; undefined where it leaves the whole school. */
export function passagesAmong(db: Db, filter: StudentFilter): number[] | undefined {
  if (Object.values(filter).every((part) => part === undefined)) return undefined;
  return db
    .all<{ id: number }>(
      sql`SELECT DISTINCT ${documentPassages.passageId} AS id ${notesOf(filter)}`,
    )
    .map((row) => row.id);
}

/** The notes that hold the passages, at the filter's moment, of the pupils that it leaves. */
export function notesWith(
  db: Db,
  neighbours: readonly Neighbour[],
  filter: StudentFilter,
): MeaningFind[] {
  const similarity = new Map(neighbours.map((near) => [near.id, near.similarity]));
  const finds = new Map<number, MeaningFind>();
  for (const row of db.all<{
    passage: number;
    sentence: string;
    document: number;
    student_id: string;
  }>(sql`
    SELECT ${documentPassages.passageId} AS passage, ${passages.text} AS sentence,
      ${documents.id} AS document, ${documents.studentId} AS student_id
    ${notesOf(filter)} AND ${documentPassages.passageId} IN ${listSql([...similarity.keys()])}`)) {
    const find = { ...row, similarity: similarity.get(row.passage) ?? 0 };
    // A sentence that says there is no need is near to every question about needs.
    if (deniesNeed(row.sentence)) continue;
    if (find.similarity > (finds.get(row.document)?.similarity ?? -2))
      finds.set(row.document, find);
  }
  return [...finds.values()];
}

const notesOf = (filter: StudentFilter) => sql`
  FROM ${documentPassages} JOIN ${passages} ON ${passages.id} = ${documentPassages.passageId}
    JOIN ${documents} ON ${documents.id} = ${documentPassages.documentId}
    JOIN ${versions} ON ${versions.studentId} = ${documents.studentId}
    JOIN ${students} ON ${students.id} = ${documents.studentId}
  WHERE ${validDocument(filter)} AND ${filterSql(filter)}`;
