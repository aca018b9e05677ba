// Cells on the clipboard, as spreadsheets put them there: tabs, lines, quotes where a cell has either.
import { parse } from "csv-parse/browser/esm/sync";

/** Reads what was copied from a spreadsheet, or plain text. */
export function parseTsv(text: string): string[][] {
  const whole = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  try {
    return parse(whole, {
      delimiter: "\t",
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch {
    // A lone quote is text, not quoting.
    return whole.split("\n").map((line) => line.split("\t"));
  }
}

/** Writes cells so that a spreadsheet reads them back as they are. */
export function toTsv(cells: readonly (readonly string[])[]): string {
  const quoted = (cell: string) =>
    /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return cells.map((row) => row.map(quoted).join("\t")).join("\n");
}
