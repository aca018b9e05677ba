// What the tab of insights holds: pure, so that each rule of it can be tested.
import type { ReleasedInsights } from "../../shared/wire.js";

export interface Layout {
  rows: string[][];
  /** From 1. */
  headerRow: number;
  /** One for each column, in pixels. */
  widths: number[];
}

const HEADER_ROW = 4;
const PIXELS_A_CHARACTER = 7;
const NARROWEST = 80;
const WIDEST = 420;

/**
 * Text that a sheet never takes for a formula, a number or a date: an apostrophe before it, which a
 * sheet does not show. Needed beside the plain-text format, which Google does not promise to heed
 * when a script writes "=…".
 */
export const plain = (text: string): string => (/^[=+\-@'\t\r\n]/.test(text) ? `'${text}` : text);

/**
 * Title, dates, header and rows, with blanks over whatever `before` held beyond them.
 * @param dates when the data is from, in words
 * @param before the tab's present cells
 */
export function layOut(
  released: ReleasedInsights,
  dates: string,
  before: readonly (readonly string[])[],
): Layout {
  const table = [released.header, ...released.rows];
  const written = [[released.title], [dates], [], ...table];
  const columns = Math.max(1, ...table.map((row) => row.length), before[0]?.length ?? 0);
  const height = Math.max(written.length, before.length);
  const cell = (row: number, column: number) => plain(String(written[row]?.[column] ?? ""));
  const rows = Array.from({ length: height }, (_, i) =>
    Array.from({ length: columns }, (_, j) => cell(i, j)),
  );
  const widths = Array.from({ length: columns }, (_, j) => {
    const longest = Math.max(...table.map((row) => row[j]?.length ?? 0));
    return Math.min(Math.max(longest * PIXELS_A_CHARACTER, NARROWEST), WIDEST);
  });
  return { rows, headerRow: HEADER_ROW, widths };
}
