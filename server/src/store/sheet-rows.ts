// Tells where pupils stand in their sheets now, from memory where many are asked for.
import type { Db } from "./open.js";
import { prepared } from "./prepared.js";
import type { Roll, RolledPupil } from "./roll.js";

/** From so many pupils on, the rows of their sheets are read all at once, and kept. */
const MANY = 300;

interface Sheet {
  name: string;
  sheet: string | null;
  /** Another one where rows may stand elsewhere. */
  state: string;
}

type Rows = ReadonlyMap<string, number>;
const kept = new WeakMap<Db, Map<string, { state: string; rows: Rows }>>();

/** The sources by id: what they are called, and what tells one arrangement of their rows from another. */
export function sheetsOf(db: Db): Map<string, Sheet> {
  const rows = prepared(
    db,
    "SELECT id, name, sheet_name, snapshot_hash, header_row, last_run_id FROM sources",
  ).all() as [string, string, string | null, string | null, number | null, string | null][];
  return new Map(
    rows.map(([id, name, sheet, ...state]) => [id, { name, sheet, state: state.join("/") }]),
  );
}

/** Returns a function that gives a pupil's row number in its sheet; undefined where its row is gone. */
export function presentRows(
  db: Db,
  roll: Roll,
  pupils: readonly RolledPupil[],
  sheets: ReadonlyMap<string, Sheet>,
): (pupil: RolledPupil) => number | undefined {
  if (pupils.length < MANY) {
    const one = prepared(
      db,
      `SELECT r.position + s.header_row + 1 FROM snapshot_rows r
         CROSS JOIN sources s ON s.id = r.source_id WHERE r.student_id = ? LIMIT 1`,
      "column",
    );
    return ({ id }) => one.get(id) as number | undefined;
  }
  const read = new Map<string, Rows>();
  return ({ id, source_id }) => {
    let rows = read.get(source_id);
    if (!rows) {
      const state = `${sheets.get(source_id)?.state}/${roll.changesOf(source_id)}`;
      rows = rowsOf(db, source_id, state);
      read.set(source_id, rows);
    }
    return rows.get(id);
  };
}

function rowsOf(db: Db, sourceId: string, state: string): Rows {
  const ofDb = kept.get(db) ?? new Map<string, { state: string; rows: Rows }>();
  kept.set(db, ofDb);
  const known = ofDb.get(sourceId);
  if (known?.state === state) return known.rows;
  const found = db.$client
    .prepare(
      `SELECT r.student_id, r.position + s.header_row + 1 FROM snapshot_rows r
         CROSS JOIN sources s ON s.id = r.source_id
        WHERE r.source_id = ? AND r.student_id IS NOT NULL`,
    )
    .raw()
    .all(sourceId) as [string, number][];
  const rows = new Map(found);
  ofDb.set(sourceId, { state, rows });
  return rows;
}
