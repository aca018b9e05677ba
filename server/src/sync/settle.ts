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
  const { rows: held, students } = holding;
  const inSheet = new Set(held.map((row) => row.studentId));
  // A pupil whose row was gone comes back after those that are there.
  const away = students
    .filter(({ id }) => !inSheet.has(id))
    .map(({ id, fingerprint }): HeldRow => ({ fingerprint, status: "ok", studentId: id }));
  const take = queueByFingerprint([...held.filter((row) => row.status !== "blank"), ...away]);
  // A blank row may hold invisible characters, and any number of rows may be alike blank.
  const blank = new Set([rowFingerprinter(snapshot.header)(snapshot.header.map(() => ""))]);
  for (const row of held) if (row.status === "blank") blank.add(row.fingerprint);
  const open: number[] = [];
  const rows = snapshot.fingerprints.map((fingerprint, position): HeldRow | undefined => {
    if (blank.has(fingerprint)) return { fingerprint, status: "blank", studentId: null };
    const row = take(fingerprint);
    if (row === undefined) open.push(position);
    return row;
  });
  const taken = new Set(rows.map((row) => row?.studentId));
  return { rows, open, left: students.filter((student) => !taken.has(student.id)) };
}

/**
 * Returns what takes the next row of a fingerprint, in order. Rows of one fingerprint are chained
 * through one array: most are alone, and a list for each of 20,000 costs more than all the rest.
 */
function queueByFingerprint(
  rows: readonly HeldRow[],
): (fingerprint: string) => HeldRow | undefined {
  const first = new Map<string, number>();
  const next = new Int32Array(rows.length);
  for (let i = rows.length - 1; i >= 0; i--) {
    const { fingerprint } = rows[i] as HeldRow;
    next[i] = first.get(fingerprint) ?? -1;
    first.set(fingerprint, i);
  }
  return (fingerprint) => {
    const i = first.get(fingerprint) ?? -1;
    if (i >= 0) first.set(fingerprint, next[i] ?? -1);
    return rows[i];
  };
}
