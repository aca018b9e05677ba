// What the store holds of a source when a snapshot arrives: the facts that a plan is made from.
import type { Field } from "../../../shared/columns.js";
import type { CellIssue, StudentFields } from "./row.js";

export type StudentState = "current" | "held" | "kept" | "removed";
export type RowStatus = "ok" | "error" | "blank";

/** A pupil of the source, current or gone within the time in which it may come back. */
export interface HeldStudent {
  id: string;
  state: StudentState;
  fingerprint: string;
  /** Folded name and class, for finding namesakes. */
  namesakeKey: string;
}

/** A row of the last accepted snapshot. */
export interface HeldRow {
  fingerprint: string;
  status: RowStatus;
  studentId: string | null;
}

export interface Holding {
  /** Known columns of the last accepted snapshot, and those that vanished before it. */
  knownFields: ReadonlySet<Field>;
  rows: HeldRow[];
  students: HeldStudent[];
  /** What was wrong in a row's own cells, by the row's fingerprint. */
  issues: ReadonlyMap<string, CellIssue[]>;
  /** The present (or last) fields of some pupils, read when they are needed. */
  fieldsOf: (ids: readonly string[]) => ReadonlyMap<string, StudentFields>;
}

/** A source's whole state at one moment, from whichever way it came in. */
export interface Snapshot {
  headerRow: number;
  header: string[];
  /** One per data row, blank ones included. */
  fingerprints: string[];
  /** Cells by position, as far as they came along. */
  cells: ReadonlyMap<number, string[]>;
  /** Who edited the row at a position, where known. */
  editor: ReadonlyMap<number, string>;
}
