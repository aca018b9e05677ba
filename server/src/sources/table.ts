// Turns a table of display values, from wherever it was read, into a snapshot as a push brings it.
import { rowFingerprinter } from "../../../shared/fingerprint.js";
import type { RowCells } from "../../../shared/wire.js";
import { sha256Hex } from "../sync/digest.js";

/** A whole tab at one moment, with all its cells. Data row i stands in sheet row `headerRow + 1 + i`. */
export interface TableSnapshot {
  headerRow: number;
  header: string[];
  fingerprints: string[];
  rows: RowCells[];
}

/** Told how many data rows have been read of how many. */
export type Progress = (read: number, total: number) => void;

/**
 * Makes the snapshot of rows of display values, from A1 on. The header is the first row with
 * something in it; short rows are filled up; empty rows and columns at the end are left out, as Apps
 * Script's `getDataRange` does, so that pulled and pushed rows have the same fingerprints.
 * @returns null where nothing is in any cell
 */
export function snapshotOf(
  values: readonly (readonly string[])[],
  progress?: Progress,
): TableSnapshot | null {
  const headerIndex = values.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  if (headerIndex < 0) return null;
  const widths = values.map((row) => row.findLastIndex((cell) => cell !== "") + 1);
  const width = widths.reduce((widest, next) => Math.max(widest, next), 0);
  const height = widths.findLastIndex((cells) => cells > 0) + 1;
  const fill = (row: readonly string[]) =>
    Array.from({ length: width }, (_, column) => row[column] ?? "");

  const headerRow = headerIndex + 1;
  const header = fill(values[headerIndex] ?? []);
  const fingerprint = rowFingerprinter(header, sha256Hex);
  const body = values.slice(headerRow, height);
  const fingerprints: string[] = [];
  const rows = body.map((row, index): RowCells => {
    const cells = fill(row);
    fingerprints.push(fingerprint(cells));
    progress?.(index + 1, body.length);
    return { row: headerRow + 1 + index, cells };
  });
  return { headerRow, header, fingerprints, rows };
}
