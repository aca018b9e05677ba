// Reads a CSV file as a snapshot: the same header, rows and fingerprints as a push brings.
import { CsvError, parse } from "csv-parse/sync";
import { rowFingerprinter } from "../../../shared/fingerprint.js";
import type { RowCells } from "../../../shared/wire.js";
import { PtccError } from "../errors.js";

export interface FileSnapshot {
  headerRow: number;
  header: string[];
  fingerprints: string[];
  rows: RowCells[];
}

/** Characters in which to look for the header's line. */
const SEPARATOR_SAMPLE = 1_000_000;

/**
 * Reads CSV: UTF-8, or as Excel writes it, UTF-16 or Windows-1252; separated by commas, semicolons
 * or tabs. The header is the first row with something in it; short rows are filled up with empty cells.
 * @throws PtccError `invalid_csv` naming the line, or `empty_file`
 */
export function readCsv(bytes: Uint8Array): FileSnapshot {
  const records = parseRecords(decode(bytes));
  const headerIndex = records.findIndex((record) => record.some((cell) => cell.trim() !== ""));
  if (headerIndex < 0)
    throw new PtccError(
      "unprocessable",
      "empty_file",
      "The file is empty. Its first row has to be the header.",
    );
  const width = records.reduce((widest, record) => Math.max(widest, record.length), 0);
  const fill = (record: string[]) => [...record, ...Array<string>(width - record.length).fill("")];
  const header = fill(records[headerIndex] ?? []);
  const body = records.slice(headerIndex + 1).map(fill);
  const headerRow = headerIndex + 1;
  return {
    headerRow,
    header,
    fingerprints: body.map(rowFingerprinter(header)),
    rows: body.map((cells, index) => ({ row: headerRow + 1 + index, cells })),
  };
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
