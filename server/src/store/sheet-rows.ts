// Tells where pupils stand in their sheets now, from memory where many are asked for.
import type { Db } from "./open.js";
import { prepared } from "./prepared.js";
import type { Roll, RolledPupil } from "./roll.js";
import { rollOf } from "./rolls.js";

/** From so many pupils on, the rows of their sheets are read all at once, and kept. */
const MANY = 300;

/** A source as lists name it: another object where that has changed, or where rows may stand elsewhere. */
export interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly sheet: string | null;
}

interface Kept extends Sheet {
  /** What tells one arrangement of its rows from another: the roll, and all that this says. */
  roll: Roll;
  state: string;
  /** By pupil; null until many are asked for. */
  rows: ReadonlyMap<string, number> | null;
}

type SourceRow = [id: string, name: string, sheet: string | null, ...unknown[]];

const kept = new WeakMap<Db, ReadonlyMap<string, Kept>>();

/** The sources by id, as they are now. */
export function sheetsOf(db: Db): ReadonlyMap<string, Sheet> {
  const roll = rollOf(db);
  const before = kept.get(db);
  const rows = prepared(
    db,
    "SELECT id, name, sheet_name, snapshot_hash, header_row, last_run_id FROM sources",
  ).all() as SourceRow[];
  const sheets = new Map(
    rows.map((row) => {
      const [id, name, sheet] = row;
      const state = JSON.stringify([...row, roll.changesOf(id)]);
      const known = before?.get(id);
      const same = known?.roll === roll && known.state === state;
      return [id, same ? known : { id, name, sheet, roll, state, rows: null }];
    }),
  );
  kept.set(db, sheets);
  return sheets;
}

/** Returns a function that gives a pupil's row number in its sheet; undefined where its row is gone. */
export function presentRows(
  db: Db,
  pupils: readonly RolledPupil[],
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
  const sheets = kept.get(db);
  return ({ id, source_id }) => {
    const sheet = sheets?.get(source_id);
    if (!sheet) return undefined;
    sheet.rows ??= readRows(db, source_id);
    return sheet.rows.get(id);
  };
}

function readRows(db: Db, sourceId: string): ReadonlyMap<string, number> {
  const rows = prepared(
    db,
    `SELECT r.student_id, r.position + s.header_row + 1 FROM snapshot_rows r
       CROSS JOIN sources s ON s.id = r.source_id
      WHERE r.source_id = ? AND r.student_id IS NOT NULL`,
  ).all(sourceId) as [string, number][];
  return new Map(rows);
}
