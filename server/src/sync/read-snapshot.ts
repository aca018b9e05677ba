// Reads a request as a snapshot: cells at their positions, each held against its fingerprint.
import { rowFingerprinter } from "../../../shared/fingerprint.js";
import { PtccError } from "../errors.js";
import { sha256Hex } from "./digest.js";
import type { Snapshot } from "./holding.js";
import type { SyncRequest } from "./sync-request.js";

/**
 * Puts cells to their positions. A row's cells must have the fingerprint that is claimed for it.
 * @throws PtccError `unknown_row`, `fingerprint_mismatch`
 */
export function readSnapshot(request: SyncRequest): Snapshot {
  const { header, headerRow, fingerprints } = request;
  const fingerprint = rowFingerprinter(header, sha256Hex);
  const cells = new Map<number, string[]>();
  for (const row of request.rows) {
    const position = row.row - headerRow - 1;
    if (position < 0 || position >= fingerprints.length)
      throw new PtccError(
        "invalid",
        "unknown_row",
        `rows: row ${row.row} is not among the ${fingerprints.length} rows below the header in row ${headerRow}.`,
      );
    if (row.cells.length !== header.length || fingerprint(row.cells) !== fingerprints[position])
      throw new PtccError(
        "invalid",
        "fingerprint_mismatch",
        `rows: the cells of row ${row.row} do not have the fingerprint given for it. Read the sheet again and send both from one reading.`,
      );
    cells.set(position, row.cells);
  }
  const editor = new Map<number, string>();
  for (const { rows, user } of request.hints)
    if (user) for (const row of rows) editor.set(row - headerRow - 1, user);
  return { header, headerRow, fingerprints, cells, editor };
}
