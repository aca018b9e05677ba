// What one sync is asked for: a snapshot, its way in, and what names it.
import type { EditHint, RowCells } from "../../../shared/wire.js";
import type { Delivery } from "./deliveries.js";

export interface SyncRequest {
  sourceId: string;
  way: "push" | "pull" | "file";
  /** What started it: an edit, the clock, a person. */
  reason: string;
  /** Null for the ways in that nothing can overtake: the next number is taken. */
  sequence: number | null;
  dryRun: boolean;
  /** The tab that the snapshot is of; null for a file. */
  tab: { spreadsheetId: string; sheetId: number; sheetName: string } | null;
  headerRow: number;
  header: string[];
  fingerprints: string[];
  rows: RowCells[];
  hints: EditHint[];
  /** When the snapshot was true, where that is not now (ISO 8601). */
  takenAt?: string;
  /** Names the signed request, so that its repetition gets the same answer. */
  delivery: Delivery | null;
}
