// Reads what insights tell of pupils beside their records: levels over time, and what the sheet's notes state.
import { sql } from "drizzle-orm";
import type { State } from "../concepts/concept-types.js";
import { filterSql, type Student, type StudentFilter } from "./find.js";
import type { Db } from "./open.js";
import { prepared, rowsOf } from "./prepared.js";
import { versions } from "./schema.js";

/** One version of a pupil's support level. */
export interface LevelVersion {
  version: number;
  level: number | null;
  valid_from: string;
}

export interface ToldFacts {
  /** The same for records that are the same child; null where the child has no other. */
  person_id: string | null;
  /** Every version that it had on its present sheet until the moment, oldest first. */
  versions: LevelVersion[];
  /** What the sheet's notes of that moment state; never what a log says. */
  concepts: { concept: string; state: State }[];
}

/** Who it is that is told of. */
export type NamedPupil = Pick<Student, "id" | "name" | "class_code">;

/** Every pupil that the filter leaves, a linked one on each of its sheets, in no order. */
export const findNamedPupils = (db: Db, filter: StudentFilter): NamedPupil[] =>
  rowsOf(
    db,
    sql`SELECT ${versions.studentId} AS id, ${versions.name} AS name, ${versions.classCode} AS class_code
      FROM ${versions} WHERE ${filterSql(filter)}`,
  );

/** Of those of the pupils that were on roll at the moment (ISO 8601; null for now), by id. */
export function findToldFacts(
  db: Db,
  ids: readonly string[],
  asOf: string | null,
): Map<string, ToldFacts> {
  // Later than every time that is written.
  const given = { ids: JSON.stringify(ids), asOf: asOf ?? "9999" };
  const all = <Row>(query: string) => prepared(db, query, "objects").all(given) as Row[];
  const told = new Map<string, ToldFacts>();
  for (const { student_id, person_id, ...version } of all<VersionRow>(VERSIONS)) {
    const of = told.get(student_id) ?? { person_id, versions: [], concepts: [] };
    of.versions.push(version);
    told.set(student_id, of);
  }
  for (const { student_id, ...stated } of all<StatedRow>(STATED))
    told.get(student_id)?.concepts.push(stated);
  return told;
}

type VersionRow = LevelVersion & { student_id: string; person_id: string | null };
type StatedRow = ToldFacts["concepts"][number] & { student_id: string };

const OF_PUPILS = "IN (SELECT value FROM json_each(@ids))";
const validSql = (table: string) =>
  `${table}.valid_from <= @asOf AND (${table}.valid_to IS NULL OR @asOf < ${table}.valid_to)`;

const VERSIONS = `
  SELECT v.student_id, s.person_id, v.version, v.support_level AS level, v.valid_from
    FROM versions present JOIN students s ON s.id = present.student_id
    CROSS JOIN versions v ON v.student_id = present.student_id AND v.source_id = present.source_id
   WHERE present.student_id ${OF_PUPILS} AND ${validSql("present")} AND v.valid_from <= @asOf
   ORDER BY v.student_id, v.version`;

const STATED = `
  SELECT DISTINCT d.student_id, c.concept, c.state
    FROM documents d
    JOIN document_passages p ON p.document_id = d.id
    JOIN passage_concepts c ON c.passage_id = p.passage_id
   WHERE d.student_id ${OF_PUPILS} AND d.kind = 'sheet' AND ${validSql("d")}
     AND c.state IN ('present', 'suspected')`;
