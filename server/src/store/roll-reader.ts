// Reads pupils on roll from SQLite: all of a moment, or some that changed.
import type { Db } from "./open.js";
import { prepared } from "./prepared.js";
import type { RolledPupil } from "./roll.js";

type PupilRow = [
  rowid: number,
  id: string,
  version: number,
  name: string,
  class_code: string,
  year_group: number | null,
  campus: string | null,
  support_level: number | null,
  source_id: string,
  nameKey: string,
  runId: string,
  rowThen: number,
  valid_from: string,
  valid_to: string | null,
  state: RolledPupil["state"],
  personId: string | null,
  classKey: string,
  campusKey: string | null,
  hasNotes: number,
];

const COLUMNS = `v.rowid, v.student_id, v.version, v.name, v.class_code, v.year_group, v.campus,
  v.support_level, v.source_id, v.name_key, v.run_id, v.row, v.valid_from, v.valid_to, s.state,
  s.person_id, v.class_key, v.campus_key, coalesce(trim(v.support_notes), '') <> ''`;

/** A version or document counts at `@asOf`, or now where that is null. */
const validSql = (table: string, asOf: string | undefined) =>
  asOf === undefined
    ? `${table}.valid_to IS NULL`
    : `${table}.valid_from <= @asOf AND (${table}.valid_to IS NULL OR @asOf < ${table}.valid_to)`;

/**
 * The pupils of the moment (ISO 8601; now where absent) with their documents.
 * @param ids only these; all where absent
 */
export function readPupils(db: Db, asOf?: string, ids?: Iterable<string>): RolledPupil[] {
  const some = ids === undefined ? "" : "AND student_id IN (SELECT value FROM json_each(@ids))";
  const given = {
    asOf: asOf ?? null,
    ...(ids === undefined ? {} : { ids: JSON.stringify([...ids]) }),
  };
  // All of them are read fastest in the order in which they lie on disk.
  const order = ids === undefined ? "NOT INDEXED" : "";
  const read = (sql: string) => prepared(db, sql).iterate(given);
  const pupils = new Map<string, RolledPupil>();
  for (const row of read(
    `SELECT ${COLUMNS} FROM versions v ${order} CROSS JOIN students s ON s.id = v.student_id
      WHERE ${validSql("v", asOf)} ${some}`,
  ))
    pupils.set((row as PupilRow)[1], pupilOf(row as PupilRow));
  for (const row of read(
    `SELECT d.id, d.student_id, length(d.text), d.kind <> 'sheet' FROM documents d ${order}
      WHERE ${validSql("d", asOf)} ${some}`,
  )) {
    const [id, studentId, length, isEntry] = row as [number, string, number, number];
    const pupil = pupils.get(studentId);
    if (pupil) pupil.documents.push({ id, pupil, length, isEntry: isEntry === 1 });
  }
  return [...pupils.values()];
}

const pupilOf = (row: PupilRow): RolledPupil => ({
  id: row[1],
  name: row[3],
  class_code: row[4],
  year_group: row[5],
  campus: row[6],
  support_level: row[7],
  source_id: row[8],
  version: row[2],
  updated_at: row[12],
  state: row[14],
  rowid: row[0],
  nameKey: row[9],
  classKey: row[16],
  campusKey: row[17],
  hasNotes: row[18] === 1,
  personId: row[15],
  runId: row[10],
  rowThen: row[11],
  past: row[13] !== null,
  rank: 0,
  documents: [],
  listed: null,
});

/** The last change logged, and whether all from `after` on are still there; 0 where none ever was. */
export function lastChange(db: Db, after: number): { seq: number; complete: boolean } {
  const [seq, oldest] = prepared(
    db,
    `SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'pupil_changes'), 0),
       (SELECT min(seq) FROM pupil_changes)`,
  ).get() as [number, number | null];
  return { seq, complete: seq === after || (oldest !== null && oldest <= after + 1) };
}

/** The pupils that changed after a point of the log, up to another. */
export const changedBetween = (db: Db, after: number, until: number): string[] =>
  prepared(
    db,
    "SELECT DISTINCT student_id FROM pupil_changes WHERE seq > ? AND seq <= ?",
    "column",
  ).all(after, until) as string[];

/** Every pupil that ever was, the gone among them. */
export const studentIdsEver = (db: Db): string[] =>
  prepared(db, "SELECT id FROM students", "column").all() as string[];

/** Empties the log of changes: a server that starts reads all pupils anyhow. */
export function forgetPupilChanges(db: Db): void {
  db.$client.prepare("DELETE FROM pupil_changes").run();
}
