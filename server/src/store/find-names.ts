// Reads the names, codes and places that pupils have: what a question can be about.
import { sql } from "drizzle-orm";
import { filterSql, type StudentFilter } from "./find.js";
import type { Db } from "./open.js";
import { sources, students, versions } from "./schema.js";

/** The folded name of each pupil that the filter leaves; `person_id` is shared by linked pupils. */
export function findNames(
  db: Db,
  filter: StudentFilter,
): { id: string; name_key: string; person_id: string | null }[] {
  return db.all(sql`
    SELECT ${versions.studentId} AS id, ${versions.nameKey} AS name_key,
      ${students.personId} AS person_id
    FROM ${versions} JOIN ${students} ON ${students.id} = ${versions.studentId}
    WHERE ${filterSql(filter)}`);
}

export interface Places {
  /** Each code or name once, by its folded key, as the sheet writes it. */
  classes: { key: string; label: string }[];
  campuses: { key: string; label: string }[];
  /** Ascending. */
  years: number[];
  levels: number[];
  sources: { id: string; label: string }[];
}

/** The classes, campuses, years, levels and sources of the pupils that the filter leaves. */
export function findPlaces(db: Db, filter: StudentFilter): Places {
  const from = sql`FROM ${versions} JOIN ${students} ON ${students.id} = ${versions.studentId}
    WHERE ${filterSql(filter)}`;
  const numbers = (column: typeof versions.yearGroup | typeof versions.supportLevel) =>
    db
      .all<{ n: number }>(
        sql`SELECT DISTINCT ${column} AS n ${from} AND ${column} IS NOT NULL ORDER BY n`,
      )
      .map((row) => row.n);
  return {
    classes: db.all(sql`SELECT ${versions.classKey} AS key, min(${versions.classCode}) AS label
      ${from} GROUP BY ${versions.classKey} ORDER BY key`),
    campuses: db.all(sql`SELECT ${versions.campusKey} AS key, min(${versions.campus}) AS label
      ${from} AND ${versions.campusKey} <> '' GROUP BY ${versions.campusKey} ORDER BY key`),
    years: numbers(versions.yearGroup),
    levels: numbers(versions.supportLevel),
    sources: db.all(sql`SELECT ${sources.id} AS id, ${sources.name} AS label FROM ${sources}
      WHERE ${sources.state} <> 'removed' ORDER BY label`),
  };
}

/**
 * The moment to which the pupils' data is current: the oldest of the last accepted snapshots of the
 * sources that hold pupils; null while there are none.
 */
export function dataAsOf(db: Db): string | null {
  return db.get<{ at: string | null }>(sql`
    SELECT min(${sources.lastAcceptedAt}) AS at FROM ${sources}
    WHERE EXISTS (SELECT 1 FROM ${students} WHERE ${students.sourceId} = ${sources.id}
      AND ${students.state} <> 'removed')`).at;
}
