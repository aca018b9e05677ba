// Settles rows by their fingerprints alone: equal rows are the same pupil.
import { rowFingerprinter } from "../../../shared/fingerprint.js";
import type { HeldRow, HeldStudent, Holding, Snapshot } from "./holding.js";

export interface Settled {
  /** What each position is by its fingerprint alone; undefined where that does not tell. */
  rows: (HeldRow | undefined)[];
  /** The positions that it does not settle. */
  open: number[];
  /** Pupils whose row is not among the settled ones. */
  left: HeldStudent[];
}

/** Equal fingerprints are equal rows: those that were there stay who they are, in their old order. */
export function settleByFingerprint(holding: Holding, snapshot: Snapshot): Settled {
  const known = new Map<string, HeldRow[]>();
  const remember = (row: HeldRow) => {
    const same = known.get(row.fingerprint);
    if (same) same.push(row);
    else known.set(row.fingerprint, [row]);
  };
  for (const row of holding.rows) if (row.status !== "blank") remember(row);
  const inSheet = new Set(holding.rows.map((row) => row.studentId));
  // A pupil whose row was gone comes back after those that are there.
  for (const { id, fingerprint } of holding.students) {
    if (!inSheet.has(id)) remember({ fingerprint, status: "ok", studentId: id });
  }
  // A blank row may hold invisible characters, and any number of rows may be alike blank.
  const blank = new Set([rowFingerprinter(snapshot.header)(snapshot.header.map(() => ""))]);
  for (const row of holding.rows) if (row.status === "blank") blank.add(row.fingerprint);
  const open: number[] = [];
  const rows = snapshot.fingerprints.map((fingerprint, position): HeldRow | undefined => {
    if (blank.has(fingerprint)) return { fingerprint, status: "blank", studentId: null };
    const row = known.get(fingerprint)?.shift();
    if (row === undefined) open.push(position);
    return row;
  });
  const taken = new Set(rows.map((row) => row?.studentId));
  return { rows, open, left: holding.students.filter((student) => !taken.has(student.id)) };
}
