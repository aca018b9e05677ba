// Reads a sheet of an Excel workbook as Excel displays it.
import { type CellObject, read, utils, type WorkBook } from "@e965/xlsx";
import { PtccError } from "../errors.js";

/** What Excel shows in Britain for its date format without a form of its own (number format 14). */
const DATE_FORM = "dd/mm/yyyy";
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Of .xls, and of .xlsx with a password. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** Whether a file is an Excel workbook of any age, by its first bytes. */
export const isWorkbook = (bytes: Uint8Array) => startsWith(bytes, ZIP) || startsWith(bytes, OLE2);

/**
 * Reads the display values of one sheet, from A1 on, row by row: `007` and dates as they are shown.
 * @param sheetName the first sheet where it is null
 * @throws PtccError `invalid_xlsx`, `unknown_sheet`
 */
export function readWorkbook(bytes: Uint8Array, sheetName: string | null): string[][] {
  if (startsWith(bytes, OLE2))
    throw invalid(
      "is an Excel workbook of the old kind (.xls) or has a password. Open it in Excel, save it as .xlsx without a password",
    );
  const name = chooseSheet(parse(bytes, { bookSheets: true }).SheetNames, sheetName);
  const sheet = parse(bytes, { dense: true, sheets: name }).Sheets[name];
  const rows: (CellObject | undefined)[][] = sheet?.["!data"] ?? [];
  return Array.from(rows, (row) => Array.from(row ?? [], displayed));
}

function displayed(cell: CellObject | undefined): string {
  return cell && cell.t !== "z" ? utils.format_cell(cell, undefined, { dateNF: DATE_FORM }) : "";
}

function parse(bytes: Uint8Array, options: Parameters<typeof read>[1]): WorkBook {
  try {
    return read(bytes, {
      ...options,
      type: "array",
      dateNF: DATE_FORM,
      cellFormula: false,
      cellHTML: false,
    });
  } catch (cause) {
    throw invalid("cannot be read as an Excel workbook. Open it in Excel and save it again", cause);
  }
}

function chooseSheet(names: readonly string[], wanted: string | null): string {
  const [first] = names;
  const name = wanted ?? first;
  if (name !== undefined && names.includes(name)) return name;
  throw new PtccError(
    "invalid",
    "unknown_sheet",
    `The workbook has no sheet of this name; it has ${names.map((other) => `“${other}”`).join(", ") || "none"}. Nothing was changed.`,
  );
}

const invalid = (what: string, cause?: unknown) =>
  new PtccError(
    "unprocessable",
    "invalid_xlsx",
    `The file ${what}. Nothing was changed.`,
    undefined,
    { cause },
  );
