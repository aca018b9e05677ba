// What a plan says: the rows as they will be held, and what to do to each pupil that differs.
import type { Field } from "../../../shared/columns.js";
import type { ColumnReading, RunCounts, RunStatus } from "../../../shared/wire.js";
import type { HeldRow } from "./holding.js";
import type { CellIssue, StudentFields } from "./row.js";

/** One thing to do to a pupil. `fields` are whole, so that carrying it out needs no reading. */
export type Change =
  | { kind: "create"; studentId: string; fields: StudentFields; position: number; reason: string }
  | {
      kind: "update" | "restore";
      studentId: string;
      fields: StudentFields;
      position: number;
      reason: string;
    }
  /** The row reads the same; only its raw cells differ. */
  | { kind: "refingerprint"; studentId: string; position: number }
  /** A held or kept pupil's row is back. */
  | { kind: "release"; studentId: string; position: number }
  | { kind: "hold" | "remove"; studentId: string; reason: string };

/** Two that may be one pupil: one whose row is gone, and one that is new. A person decides. */
export interface PlannedSuggestion {
  earlierId: string;
  laterId: string;
  /** Log-odds that they are one. */
  bits: number;
  reason: string;
}

export interface PlannedIssue extends CellIssue {
  /** Null for an issue of the whole sheet. */
  position: number | null;
}

/** What a sync comes to where every row is held already, and every pupil with it. */
export interface SettledPlan {
  columns: ColumnReading[];
  /** Known columns that the sheet had and has no longer: their last values stay. */
  vanished: Field[];
  issues: PlannedIssue[];
  status: RunStatus;
  recordsSynced: number;
  counts: RunCounts;
  /** The pupils whose removal waits for a decision. */
  held: string[];
}

export interface Plan extends SettledPlan {
  /** The snapshot's rows as they will be held, in order. */
  rows: HeldRow[];
  changes: Change[];
  suggestions: PlannedSuggestion[];
}
