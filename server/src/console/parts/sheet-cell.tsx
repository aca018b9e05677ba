// Where something is kept in a teacher's sheet, with a link to the cell where Google keeps the sheet.
import type { Child } from "hono/jsx";
import type { Source } from "../../store/sources.js";
import { LineIcon } from "./icons.js";

/** Google's ids are long; those of the local sheet and of tests lead nowhere. */
const GOOGLE_ID = /^[\w-]{25,}$/;
const LETTERS = 26;

type Sheet = Pick<Source, "kind" | "spreadsheetId" | "sheetId" | "header">;

/**
 * The address of a cell, of a whole row where no header is named; null where the sheet is not Google's.
 * @param header of the column, as the sheet writes it
 */
function cellAddress(source: Sheet, { row, header }: { row: number; header?: string }) {
  const { kind, spreadsheetId, sheetId } = source;
  if (kind === "file" || spreadsheetId === null || !GOOGLE_ID.test(spreadsheetId)) return null;
  const column = header === undefined ? -1 : (source.header?.indexOf(header) ?? -1);
  const range = column < 0 ? `${row}:${row}` : `${lettersOf(column)}${row}`;
  return `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit#gid=${sheetId ?? 0}&range=${range}`;
}

/** `A` for 0, `AA` for 26. */
function lettersOf(column: number): string {
  const rest = Math.floor(column / LETTERS);
  return `${rest > 0 ? lettersOf(rest - 1) : ""}${String.fromCharCode(65 + (column % LETTERS))}`;
}

/** Opens the cell in another tab of the browser; nothing where it has no address. */
export function CellLink(props: { source: Sheet; row: number; header?: string; children: Child }) {
  const { source, children, ...cell } = props;
  const address = cellAddress(source, cell);
  if (address === null) return null;
  return (
    <a class="cell-link" href={address} target="_blank" rel="noopener noreferrer">
      {children}
      <LineIcon name="external" />
      <span class="hidden"> in a new tab</span>
    </a>
  );
}
