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
  const queue = new RowQueue([...held.filter((row) => row.status !== "blank"), ...away]);
  // A blank row may hold invisible characters, and any number of rows may be alike blank.
  const emptyCells = snapshot.header.map(() => "");
  const blank = new Set([rowFingerprinter(snapshot.header)(emptyCells)]);
  for (const row of held) if (row.status === "blank") blank.add(row.fingerprint);
  const open: number[] = [];
  const rows = snapshot.fingerprints.map((fingerprint, position): HeldRow | undefined => {
    if (blank.has(fingerprint)) return { fingerprint, status: "blank", studentId: null };
    const row = queue.take(fingerprint);
    if (row === undefined) open.push(position);
    return row;
  });
  const left = new Set(queue.rest().map((row) => row.studentId));
  return { rows, open, left: students.filter((student) => left.has(student.id)) };
}

/**
 * Rows by their fingerprint, in order. Those of one fingerprint are chained through an array: most are
 * alone, and a list for each of 20,000 costs more than all the rest.
 */
class RowQueue {
  private readonly first = new Map<string, number>();
  private readonly next: Int32Array;
  private readonly taken: Uint8Array;

  constructor(private readonly rows: readonly HeldRow[]) {
    this.next = new Int32Array(rows.length).fill(-1);
    this.taken = new Uint8Array(rows.length);
    const last = new Map<string, number>();
    for (const [i, { fingerprint }] of rows.entries()) {
      const before = last.get(fingerprint);
      if (before === undefined) this.first.set(fingerprint, i);
      else this.next[before] = i;
      last.set(fingerprint, i);
    }
  }

  /** Takes the next row of a fingerprint; undefined where none is left. */
  take(fingerprint: string): HeldRow | undefined {
    const i = this.first.get(fingerprint);
    if (i === undefined || i < 0) return undefined;
    this.first.set(fingerprint, this.next[i] ?? -1);
    this.taken[i] = 1;
    return this.rows[i];
  }

  /** Those that nobody took, in order. */
  rest(): HeldRow[] {
    return this.rows.filter((_, i) => this.taken[i] === 0);
  }
}
