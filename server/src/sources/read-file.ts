// Reads a file as a snapshot, CSV or Excel by what it holds.
import { PtccError } from "../errors.js";
import { emptyFile, readCsv } from "./file.js";
import { type Progress, snapshotOf, type TableSnapshot } from "./table.js";
import { isWorkbook, readWorkbook } from "./xlsx.js";

export interface FileToRead {
  name: string;
  bytes: Uint8Array;
  /** A workbook's sheet; null for its first. */
  sheetName: string | null;
}

/** @throws PtccError where the file cannot be read, is empty, or is not what its name or `--sheet` says */
export function readTable(file: FileToRead, progress?: Progress): TableSnapshot {
  const { name, bytes, sheetName } = file;
  if (isWorkbook(bytes)) return snapshotOf(readWorkbook(bytes, sheetName), progress) ?? emptyFile();
  if (/\.xls\w?$/i.test(name))
    throw new PtccError(
      "unprocessable",
      "not_a_workbook",
      "The file is named like an Excel workbook and is none. If it is CSV, rename it to .csv; else open it in Excel and save it as .xlsx. Nothing was changed.",
    );
  if (sheetName !== null)
    throw new PtccError(
      "invalid",
      "no_sheets",
      "--sheet names a sheet of an Excel workbook, and this file is CSV. Leave it out.",
    );
  return readCsv(bytes, progress);
}
