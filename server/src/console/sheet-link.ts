// The address of a cell in a teacher's Google Sheet.
import type { Source } from "../store/sources.js";

/** Google's ids are 44 characters; a local stand-in's are not. */
const GOOGLE_ID = /^[\w-]{25,100}$/;

type Sheet = Pick<Source, "kind" | "spreadsheetId" | "sheetId" | "header">;

/** Where a cell can be seen and mended; null for a file, and where the spreadsheet is not known to be Google's. */
export function cellAddress(
  { kind, spreadsheetId, sheetId, header }: Sheet,
  row: number,
  /** As its header stands in the sheet; the row's beginning where it is not there. */
  column: string | null,
): string | null {
  if (kind === "file" || spreadsheetId === null || !GOOGLE_ID.test(spreadsheetId)) return null;
  const at = column === null ? 0 : Math.max(0, header?.indexOf(column) ?? 0);
  return `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit#gid=${sheetId ?? 0}&range=${letters(at)}${row}`;
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : letters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
