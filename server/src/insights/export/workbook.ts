// Writes tables as an Excel workbook: a sheet each, every text a cell of type text.
import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";
import type { Cell, Table } from "./insight-tables.js";

/** As many UTF-16 units as a cell of Excel holds. */
const LONGEST_CELL = 32_767;
/** Number format 49: what is typed into the cell later stays text as well. */
const TEXT = "@";
/** Excel reads `_x0041_` as A; its own way to write the underscore keeps it what it is. */
const ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;

/** An .xlsx of these sheets, by name. */
export function workbookOf(tables: Readonly<Record<string, Table>>): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const [name, table] of Object.entries(tables))
    utils.book_append_sheet(
      book,
      sheetOf(table),
      `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    );
  return new Uint8Array(
    write(book, { type: "array", bookType: "xlsx", bookSST: true, compression: true }),
  );
}

function sheetOf({ header, rows }: Table): WorkSheet {
  const data = [header, ...rows].map((row) => row.map(cellOf));
  const end = utils.encode_cell({ r: rows.length, c: Math.max(header.length - 1, 0) });
  return { "!type": "sheet", "!data": data, "!ref": `A1:${end}` };
}

const cellOf = (value: Cell): CellObject =>
  typeof value === "number"
    ? { t: "n", v: value }
    : { t: "s", v: cut(value.replace(ESCAPED, "_x005F_")), z: TEXT };

const cut = (text: string): string =>
  text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`;
