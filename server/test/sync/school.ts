// A sheet in a test: its rows by label, synced step by step, with who is who after each.
import type { Receipt } from "../../../shared/wire.js";
import type { Db } from "../../src/store/open.js";
import { openForWriting } from "../../src/store/open.js";
import { addSource } from "../../src/store/sources.js";
import { decideRemovals } from "../../src/sync/held.js";
import type { StudentFields } from "../../src/sync/row.js";
import { syncSnapshot } from "../../src/sync/sync-snapshot.js";
import { HEADER, snapshotOf } from "../support/store.js";

/** A row under `HEADER`: name, class, year, campus, level, notes, student_id; those left out are empty. */
export const pupil = (...cells: string[]): string[] =>
  HEADER.map((_, column) => cells[column] ?? "");

/** What the store holds of a source's pupil at a place in its sheet. */
export interface Placed {
  status: "ok" | "error" | "blank";
  studentId: string | null;
}

export interface Stored extends StudentFields {
  id: string;
  state: "current" | "held" | "kept" | "removed";
  version: number;
}

/** One source in a store of its own; each sync is a day after the one before. */
export class School {
  readonly db: Db = openForWriting(":memory:");
  readonly source = addSource(this.db, { name: "Mr P", kind: "push" }).id;
  now = new Date("2025-09-01T08:00:00Z");

  close(): void {
    this.db.$client.close();
  }

  wait(days: number): void {
    this.now = new Date(this.now.getTime() + days * 86_400_000);
  }

  /** Pushes the sheet as the add-on does: fingerprints first, then the rows that are asked for. */
  push(rows: string[][], header: string[] = HEADER): Receipt {
    this.wait(1);
    const whole = snapshotOf(this.source, rows, { header });
    const first = syncSnapshot(this.db, { ...whole, rows: [] }, this.now);
    if ("receipt" in first) return first.receipt;
    const needed = whole.rows.filter(({ row }) => first.need.includes(row));
    const second = syncSnapshot(this.db, { ...whole, rows: needed }, this.now);
    if ("need" in second) throw new Error(`rows ${second.need} are needed again`);
    return second.receipt;
  }

  decide(action: "confirm" | "keep", studentIds: string[], columns: string[] = []) {
    this.wait(1);
    return decideRemovals(
      this.db,
      { sourceId: this.source, action, studentIds, columns, delivery: null },
      this.now,
    );
  }

  /** The sheet's rows in order as they are held. */
  placed(): Placed[] {
    return this.db.$client
      .prepare(
        "SELECT status, student_id AS studentId FROM snapshot_rows WHERE source_id = ? ORDER BY position",
      )
      .all(this.source) as Placed[];
  }

  /** The ids of the pupils in the sheet's rows, in order. */
  ids(): (string | null)[] {
    return this.placed().map(({ studentId }) => studentId);
  }

  /** Every pupil with its last fields, removed ones included. */
  students(): Stored[] {
    const rows = this.db.$client
      .prepare(
        `SELECT s.id, s.state, s.version, v.name, v.class_code AS classCode,
                v.year_group AS yearGroup, v.campus, v.support_level AS supportLevel,
                v.support_notes AS supportNotes, v.student_ref AS studentRef, v.extra
           FROM students s JOIN versions v ON v.student_id = s.id AND v.version = s.version
          WHERE s.source_id = ? ORDER BY s.id`,
      )
      .all(this.source) as (Omit<Stored, "extra"> & { extra: string })[];
    return rows.map((row) => ({ ...row, extra: JSON.parse(row.extra) as Stored["extra"] }));
  }

  student(id: string | null | undefined): Stored {
    const found = this.students().find((student) => student.id === id);
    if (!found) throw new Error(`no pupil ${id}`);
    return found;
  }
}
