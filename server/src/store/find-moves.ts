// Reads the versions of pupils that changed in a period, each with the run, row and person it came from.
import type { Db } from "./open.js";

/** What a pupil was from one time to another, with what it rests on. */
export interface PupilVersion {
  student_id: string;
  version: number;
  name: string;
  class_code: string;
  year_group: number | null;
  campus: string | null;
  support_level: number | null;
  support_notes: string | null;
  extra: Record<string, string>;
  /** Folded, see `fold` and `foldCode` in shared/columns.ts. */
  name_key: string;
  class_key: string;
  campus_key: string | null;
  source_id: string;
  source_name: string;
  sheet: string | null;
  row: number;
  run_id: string;
  /** When that run took place (ISO 8601). */
  at: string;
  /** Who edited the row, where Google told. */
  person: string | null;
  valid_from: string;
  /** Null while it is the present version. */
  valid_to: string | null;
  /** The run that removed the pupil, and when, where this version ended so. */
  removed_run_id: string | null;
  removed_at: string | null;
}

/** All versions of a pupil, oldest first. */
export interface PupilHistory {
  id: string;
  /** The same for pupils that are one child on several sheets. */
  person: string;
  source_id: string;
  versions: PupilVersion[];
}

/**
 * The ids of the pupils of whom a version began or ended after `from` and not after `to` (ISO 8601),
 * with the pupils that are linked to them.
 */
export function findChangedIds(db: Db, from: string, to: string): string[] {
  return db.$client
    .prepare(
      `WITH changed AS (
         SELECT student_id AS id FROM versions WHERE valid_from > @from AND valid_from <= @to
         UNION SELECT student_id FROM versions WHERE valid_to > @from AND valid_to <= @to)
       SELECT id FROM changed
       UNION SELECT s.id FROM students s WHERE s.person_id IN (
         SELECT c.person_id FROM students c JOIN changed ON changed.id = c.id
          WHERE c.person_id IS NOT NULL)`,
    )
    .pluck()
    .all({ from, to }) as string[];
}

/** The histories of these pupils, by their ids. One that was merged has none of its own. */
export function readHistories(db: Db, ids: readonly string[]): PupilHistory[] {
  const rows = db.$client
    .prepare(
      `SELECT s.id, coalesce(s.person_id, s.id) AS person_group, v.student_id, v.version, v.name,
              v.class_code, v.year_group, v.campus, v.support_level, v.support_notes, v.extra,
              v.name_key, v.class_key, v.campus_key, v.source_id, so.name AS source_name,
              so.sheet_name AS sheet, v.row, v.run_id, r.last_sync AS at, v.person, v.valid_from,
              v.valid_to, v.removed_run_id, gone.last_sync AS removed_at
         FROM json_each(@ids) wanted
         JOIN versions v ON v.student_id = wanted.value
         JOIN students s ON s.id = v.student_id
         JOIN sources so ON so.id = v.source_id
         JOIN runs r ON r.id = v.run_id
         LEFT JOIN runs gone ON gone.id = v.removed_run_id
        ORDER BY s.id, v.version`,
    )
    .all({ ids: JSON.stringify(ids) }) as VersionRow[];
  const histories = new Map<string, PupilHistory>();
  for (const { id, person_group: person, extra, ...row } of rows) {
    const history = histories.get(id) ?? { id, person, source_id: row.source_id, versions: [] };
    history.versions.push({ ...row, extra: JSON.parse(extra) as Record<string, string> });
    histories.set(id, history);
  }
  return [...histories.values()];
}

type VersionRow = Omit<PupilVersion, "extra"> & {
  id: string;
  person_group: string;
  extra: string;
};

/** What a version of a pupil was called, and where it was: as the sheet wrote it, and folded. */
export interface CalledEver {
  id: string;
  name_key: string;
  class_key: string;
  class_code: string;
  campus_key: string | null;
  campus: string | null;
}

/** What all versions of pupils were called, each different one of a pupil once; of these pupils. */
export function findCalledEver(db: Db, ids: readonly string[]): CalledEver[] {
  return db.$client
    .prepare(
      `SELECT DISTINCT student_id AS id, name_key, class_key, class_code, campus_key, campus
         FROM versions WHERE student_id IN (SELECT value FROM json_each(@ids))`,
    )
    .all({ ids: JSON.stringify(ids) }) as CalledEver[];
}
