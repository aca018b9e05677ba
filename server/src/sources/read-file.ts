// Reads a file as a snapshot, CSV or Excel by what it holds and not by its name.
import { PtccError } from "../errors.js";
import { emptyFile, readCsv } from "./file.js";
import { type Progress, snapshotOf, type TableSnapshot } from "./table.js";
import { isWorkbook, readWorkbook } from "./xlsx.js";

/**
 * @param sheetName a workbook's sheet; null for its first
 * @throws PtccError where the file cannot be read, is empty, or is CSV and a sheet is named
 */
export function readTable(
  bytes: Uint8Array,
  sheetName: string | null,
  progress?: Progress,
): TableSnapshot {
  if (isWorkbook(bytes)) return snapshotOf(readWorkbook(bytes, sheetName), progress) ?? emptyFile();
  if (sheetName !== null)
    throw new PtccError(
      "invalid",
      "no_sheets",
      "--sheet names a sheet of an Excel workbook, and this file is CSV. Leave it out.",
    );
  return readCsv(bytes, progress);
}
