// Writes a table as CSV that Excel opens as what it is: UTF-8, and no cell a formula.
import { stringify } from "csv-stringify/sync";
import type { Table } from "./insight-tables.js";

/**
 * The table as CSV (RFC 4180) with a byte-order mark, every cell quoted. A text that a spreadsheet might
 * take for a formula gets an apostrophe before it, as OWASP's "CSV injection" says.
 */
export function csvOf({ header, rows }: Table): Uint8Array<ArrayBuffer> {
  const text = stringify([header, ...rows], {
    bom: true,
    quoted: true,
    record_delimiter: "windows",
    cast: { string: asText },
  });
  return new TextEncoder().encode(text);
}

const FORMULA = /^[\s\p{C}]*[=+\-@]|^[\t\r\n]/u;

/** Compatibility forms (`＝`, `﹢`) are looked at as what some programs make of them. */
const asText = (cell: string): string =>
  FORMULA.test(cell.slice(0, LOOKED_AT).normalize("NFKC")) ? `'${cell}` : cell;

/** Blanks and marks before a formula may be many; what is left of a cell decides nothing. */
const LOOKED_AT = 1_000;
