// What goes over the wire between a source and the server: JSON, snake_case. See docs/protocol.md.

/** The protocol that this tree speaks. The server keeps accepting older ones. */
export const PROTOCOL = 1;

/** What started a push; shown in the run. */
export type PushReason = "connect" | "menu" | "sidebar" | "change" | "clock";

/** What every signed body names, because the signature covers no path. */
export interface SignedBody {
  protocol: number;
  op: "snapshot" | "status" | "removals" | "insights";
  source_id: string;
}

/** A row's cells as the sheet displays them; `row` is the sheet's own row number, from 1. */
export interface RowCells {
  row: number;
  cells: string[];
}

/** Which rows an event named, who made the edit where Google tells, and when (ISO 8601). */
export interface EditHint {
  rows: number[];
  user?: string;
  at: string;
}

/** The whole state of one tab. Data row i (from 0) stands in sheet row `header_row + 1 + i`. */
export interface SnapshotRequest extends SignedBody {
  op: "snapshot";
  /** Grows by at least one with each push of a source. */
  sequence: number;
  /** Work out what would happen and say so; change nothing. */
  dry_run: boolean;
  reason: PushReason;
  spreadsheet: { id: string; time_zone?: string; locale?: string };
  sheet: { id: number; name: string };
  header_row: number;
  header: string[];
  /** One per data row in order, blank rows included: 16 hex characters (see fingerprint.ts). */
  fingerprints: string[];
  /** Cells of some rows: those that events hinted at, then those that the server asked for. */
  rows: RowCells[];
  hints: EditHint[];
}

/** HTTP 202: the server lacks the cells of these sheet rows; the same snapshot is sent again with them. */
export interface NeedAnswer {
  need: number[];
}

/** One thing wrong with a cell or row. At `error` the row is not synced and its last good version stays. */
export interface RowIssue {
  severity: "error" | "warning";
  code: string;
  /** The sheet's row number; null where the issue is of the whole sheet. */
  row: number | null;
  /** The header as it stands in the sheet; null where the issue is of the whole row. */
  column: string | null;
  /** The cell's text, shortened. */
  value: string | null;
  /** A sentence for Mr P. */
  message: string;
}

/** A pupil whose row disappeared together with many others: kept until Mr P decides. */
export interface HeldRemoval {
  student_id: string;
  name: string;
  class_code: string;
  since: string;
}

/** How a column of the sheet was understood. */
export interface ColumnReading {
  header: string;
  /** A known column, or null for one that is carried as an extra field. */
  field: string | null;
  /** True where the header was matched by likeness, not by a known name. */
  guessed: boolean;
}

export type RunStatus = "success" | "partial" | "failed";

/** `pupils = rows - issues + held + kept`, asserted before each commit. */
export interface RunCounts {
  /** Rows with something in them. */
  rows: number;
  /** Pupils that the server now holds for this source, held ones included. */
  pupils: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Pupils that came back after a removal. */
  restored: number;
  removed: number;
  /** Pupils whose row is gone and whose removal Mr P has not decided. */
  held: number;
  /** Pupils whose row cannot be read (their last good version stays), or is gone and was decided to stay. */
  kept: number;
  /** Rows not synced because of an error. */
  issues: number;
  warnings: number;
}

/** HTTP 200: what the server did with a snapshot, or would do (`dry_run`). */
export interface Receipt {
  run_id: string | null;
  dry_run: boolean;
  status: RunStatus;
  sequence: number;
  /** ISO 8601. */
  last_sync: string;
  /** Rows whose pupil is now exactly as in the sheet. */
  records_synced: number;
  counts: RunCounts;
  columns: ColumnReading[];
  issues: RowIssue[];
  held: HeldRemoval[];
  /** Known columns that are gone from the sheet: their last values stay until that is confirmed. */
  held_columns?: string[];
  /** Over the ordered fingerprints, recomputed from the committed rows. */
  snapshot_hash: string;
  /** The same in words for Mr P; sentences, the most important first. */
  message: string[];
}

/** A run as status, API and console show it. */
export interface RunSummary {
  id: string;
  source_id: string;
  source_type: "google_sheets" | "file";
  way: "push" | "pull" | "file";
  reason: string;
  last_sync: string;
  status: RunStatus;
  records_synced: number;
  error_message: string | null;
  counts: RunCounts;
  duration_ms: number;
}

/** How far the search index is behind the store. */
export interface IndexLag {
  /** Sentences not yet in the vector index. */
  pending: number;
  /** Seconds since the oldest of them was stored; 0 where none is. */
  lag_seconds: number;
  /** False while questions are answered without meaning search. */
  available: boolean;
}

export interface StatusRequest extends SignedBody {
  op: "status";
}

export interface StatusAnswer {
  source: { id: string; name: string; state: "active" | "paused" };
  server_time: string;
  last_sequence: number;
  snapshot_hash: string | null;
  pupils: number;
  /** Newest first, at most 20. */
  runs: RunSummary[];
  issues: RowIssue[];
  held: HeldRemoval[];
  /** As in the receipt. */
  held_columns?: string[];
  /** When the server expects the next push at the latest (ISO 8601); null before the first. */
  next_expected_push: string | null;
  index: IndexLag;
}

/** Confirms or keeps what is held; `student_ids` are those that were shown, and no others are touched. */
export interface RemovalsRequest extends SignedBody {
  op: "removals";
  action: "confirm" | "keep";
  student_ids: string[];
  /** With `confirm`: held columns that were shown, whose values are to be blanked. */
  columns?: string[];
}

export interface RemovalsAnswer {
  run_id: string | null;
  removed: number;
  kept: number;
  held: HeldRemoval[];
  /** Pupils whose values of the confirmed columns were blanked. */
  blanked?: number;
  /** Those that are still held. */
  held_columns?: string[];
}

export interface InsightsRequest extends SignedBody {
  op: "insights";
}

/** A summary that an analyst has released for one source; never a log. All cells are plain text. */
export interface ReleasedInsights {
  title: string;
  /** ISO 8601: when it was released, and when the data it rests on was synced. */
  released_at: string;
  data_as_of: string;
  header: string[];
  rows: string[][];
}

export interface InsightsAnswer {
  /** Null while nothing has been released. */
  released: ReleasedInsights | null;
}

/** What every error of the server looks like. */
export interface ErrorAnswer {
  error: {
    code: string;
    /** What is wrong and what to do about it. */
    message: string;
    /** `server_time` (ISO) with `clock_skew`, `last_sequence` with `stale_sequence`, and the like. */
    details?: Record<string, unknown>;
    request_id: string;
  };
}
