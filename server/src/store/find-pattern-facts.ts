// Reads what patterns are found in: pupils of a moment, their levels since then, and what is stated of them.
import { type SQL, sql } from "drizzle-orm";
import { listSql } from "./cell-sql.js";
import { filterSql, type StudentFilter } from "./find.js";
import type { Db } from "./open.js";
import { students, versions } from "./schema.js";

/** A pupil of the moment, by its own sheet. */
export interface PatternPupil {
  id: string;
  /** The same for all pupils that are one child; null where it is not linked. */
  person: string | null;
  source: string;
  classKey: string;
  classCode: string;
  year: number | null;
  campusKey: string | null;
  campus: string | null;
}

/** A pupil's support level from one time to another (ISO 8601; null: still). */
export interface LevelSpan {
  pupil: string;
  from: string;
  to: string | null;
  level: number | null;
}

/** A sentence that states a concept of a pupil as present or suspected, while it stood. */
export interface StatementSpan {
  pupil: string;
  concept: string;
  from: string;
  to: string | null;
  /** Of a log: when what it tells happened. Null for the sheet's notes. */
  happened: string | null;
}

export interface PatternFacts {
  pupils: PatternPupil[];
  levels: LevelSpan[];
  statements: StatementSpan[];
  /** When notes or logs of a pupil stood; one without words is not here. */
  notes: Omit<StatementSpan, "concept">[];
  /** When the first log of all happened; null where there is none. */
  firstLog: string | null;
  sources: { id: string; name: string }[];
}

interface Asked {
  /** Which pupils, at which moment. */
  filter: StudentFilter;
  /** From when on what was is read (ISO 8601). */
  since: string;
  /** The moment itself (ISO 8601). */
  until: string;
}

/** The facts; what is denied, over, or of someone else is not read, nor a log removed as a mistake. */
export function findPatternFacts(db: Db, { filter, since, until }: Asked): PatternFacts {
  const pupils = db.all<PatternPupil>(sql`
    SELECT ${versions.studentId} AS id, ${students.personId} AS person, ${versions.sourceId} AS source,
      ${versions.classKey} AS classKey, ${versions.classCode} AS classCode,
      ${versions.yearGroup} AS year, ${versions.campusKey} AS campusKey, ${versions.campus} AS campus
    FROM ${versions} JOIN ${students} ON ${students.id} = ${versions.studentId}
    WHERE ${filterSql(filter)} ORDER BY ${versions.studentId}`);
  const stood = (table: string) => sql`${sql.raw(table)}.valid_from <= ${until}
    AND (${sql.raw(table)}.valid_to IS NULL OR ${sql.raw(table)}.valid_to > ${since})
    AND ${sql.raw(table)}.valid_to IS NOT ${sql.raw(table)}.valid_from`;
  const those = (table: string): SQL => {
    // Naming all pupils would cost more than it leaves out.
    const whole = Object.entries(filter).every(
      ([key, part]) => key === "as_of" || part === undefined,
    );
    return whole
      ? sql`1`
      : sql`${sql.raw(table)}.student_id IN ${listSql(pupils.map(({ id }) => id))}`;
  };
  return {
    pupils,
    levels: db.all<LevelSpan>(sql`
      SELECT v.student_id AS pupil, v.valid_from AS "from", v.valid_to AS "to",
        v.support_level AS level
      FROM versions v NOT INDEXED WHERE ${stood("v")} AND ${those("v")}`),
    statements: db.all<StatementSpan>(sql`
      SELECT d.student_id AS pupil, c.concept AS concept, d.valid_from AS "from", d.valid_to AS "to",
        e.at AS happened
      FROM documents d NOT INDEXED CROSS JOIN document_passages p ON p.document_id = d.id
        CROSS JOIN passage_concepts c ON c.passage_id = p.passage_id
        LEFT JOIN entries e ON e.id = d.entry_id
      WHERE d.kind IN ('sheet', 'log') AND c.state IN ('present', 'suspected')
        AND ${stood("d")} AND ${those("d")}`),
    notes: db.all<Omit<StatementSpan, "concept">>(sql`
      SELECT d.student_id AS pupil, d.valid_from AS "from", d.valid_to AS "to", e.at AS happened
      FROM documents d NOT INDEXED LEFT JOIN entries e ON e.id = d.entry_id
      WHERE d.kind IN ('sheet', 'log') AND d.text <> '' AND ${stood("d")} AND ${those("d")}`),
    firstLog: db.get<{ at: string | null }>(
      sql`SELECT min(at) AS at FROM entries WHERE type = 'log' AND removed_at IS NULL`,
    ).at,
    sources: db.all<{ id: string; name: string }>(sql`SELECT id, name FROM sources`),
  };
}
