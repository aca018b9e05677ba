// Reads a CSV file as a snapshot: the same header, rows and fingerprints as a push brings.
import { CsvError, parse } from "csv-parse/sync";
import { PtccError } from "../errors.js";
import { type Progress, snapshotOf, type TableSnapshot } from "./table.js";

/** Characters in which to look for the header's line. */
const SEPARATOR_SAMPLE = 1_000_000;

/**
 * Reads CSV: UTF-8, or as Excel writes it, UTF-16 or Windows-1252; separated by commas, semicolons
 * or tabs. The header is the first row with something in it.
 * @throws PtccError `invalid_csv` naming the line, or `empty_file`
 */
export function readCsv(bytes: Uint8Array, progress?: Progress): TableSnapshot {
  return snapshotOf(parseRecords(decode(bytes)), progress) ?? emptyFile();
}

/** @throws PtccError `empty_file` */
export function emptyFile(): never {
  throw new PtccError(
    "unprocessable",
    "empty_file",
    "The file is empty. Its first row has to be the header.",
  );
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Node 20 decodes it as Latin-1 in one piece (curly quotes and € get lost), but rightly as a stream.
    return new TextDecoder("windows-1252").decode(bytes, { stream: true });
  }
}

function parseRecords(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    // The parser's own message quotes the cell.
    const line = (cause as CsvError & { lines?: number }).lines;
    throw new PtccError(
      "unprocessable",
      "invalid_csv",
      `The file cannot be read as CSV at line ${line ?? "?"}: a quotation mark is missing or out of place. Nothing was changed.`,
      undefined,
      { cause },
    );
  }
}

/** The separator that the first line with something in it has most of, outside quotation marks. */
function separatorOf(text: string): string {
  // Quoted cells go first: they may break over lines.
  const bare = text.slice(0, SEPARATOR_SAMPLE).replace(/"[^"]*"/g, '""');
  const line = bare.split(/\r?\n|\r/).find((candidate) => candidate.trim() !== "") ?? "";
  const count = (separator: string) => line.split(separator).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}
