// Reads the connected tab once, as it is displayed, and understands nothing of it.
import { rowFingerprinter } from "../../shared/fingerprint.js";
import type { SnapshotRequest } from "../../shared/wire.js";
import { Failure } from "./failure.js";
import { texts } from "./language.js";
import type { Link } from "./memory.js";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where imported insights stand; the only tab that is ever written into without being empty. */
export const INSIGHTS_TAB = "PTCC insights";

// Where a header is looked for.
const MAX_ROWS_ABOVE = 20;

const MOST_READINGS = 3;

/** A tab at one moment: what a snapshot says of it, and the cells of its data rows. */
export interface TabReading {
  about: Pick<SnapshotRequest, "spreadsheet" | "sheet" | "header_row" | "header" | "fingerprints">;
  /** Display values of the data rows; row i stands in sheet row `header_row + 1 + i`. */
  cells: string[][];
}

const isBlank = (row: readonly string[]) => row.every((cell) => cell === "");

/** The connected tab, found by its id, so that it may be renamed and moved. */
export function findTab(sheetId: number): Sheet {
  const tab = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((sheet) => sheet.getSheetId() === sheetId);
  if (!tab) throw new Failure("tab_missing", texts().failures.tab_missing());
  return tab;
}

/** Found among all tabs, whatever tab is looked at. */
export const findTabNamed = (name: string): Sheet | undefined =>
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((sheet) => sheet.getName() === name);

/** Display values from A1 to the last cell with something in it; blank rows above the header stay. */
const displayed = (tab: Sheet): string[][] => tab.getDataRange().getDisplayValues();

/**
 * The same, all of one moment: a range is measured in one call and read in another, and a row put in between
 * would push the last pupil out of it. So it is measured again, and read again where the tab grew or shrank.
 */
function displayedWhole(tab: Sheet): string[][] {
  let range = tab.getDataRange();
  for (let reading = 1; ; reading++) {
    const values = range.getDisplayValues();
    const now = tab.getDataRange();
    const isWhole =
      now.getNumRows() === range.getNumRows() && now.getNumColumns() === range.getNumColumns();
    // Whoever never stops typing is read once more when the change fires.
    if (isWhole || reading === MOST_READINGS) return values;
    range = now;
  }
}

export const isEmptyTab = (tab: Sheet): boolean => displayed(tab).every(isBlank);

/** The tabs that hold something, without the one that imports are written to. */
export const filledTabs = (): Sheet[] =>
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((tab) => tab.getName() !== INSIGHTS_TAB && !isEmptyTab(tab));

/** A header names at least a name and a class, so a row with one cell is a title above it. */
const mayBeHeader = (row: readonly string[]) => row.filter((cell) => cell !== "").length > 1;

/** How many rows of a tab may be its header, of the first few that hold anything. */
export function countHeaderCandidates(tab: Sheet): number {
  return displayed(tab).slice(0, MAX_ROWS_ABOVE).filter(mayBeHeader).length;
}

function findHeader(values: readonly (readonly string[])[], titleRows: number): number {
  let seen = 0;
  const index = values.findIndex((row) => mayBeHeader(row) && seen++ === titleRows);
  return index >= 0
    ? index
    : Math.max(
        values.findIndex((row) => !isBlank(row)),
        0,
      );
}

/**
 * Reads a tab as it is at one moment. Its header is the first row with two cells or more, after `titleRows` of
 * those; where there is none, the first row that is not blank.
 */
export function readTab(tab: Sheet, titleRows = 0): TabReading {
  const values = displayedWhole(tab);
  const headerIndex = findHeader(values, titleRows);
  const header = values[headerIndex] ?? [];
  const cells = values.slice(headerIndex + 1);
  return {
    about: {
      spreadsheet: describeSpreadsheet(),
      sheet: { id: tab.getSheetId(), name: tab.getName() },
      header_row: headerIndex + 1,
      header,
      fingerprints: cells.map(rowFingerprinter(header)),
    },
    cells,
  };
}

/** True where the connection was made in another spreadsheet, of which this one is a copy. */
export const isCopy = ({ spreadsheet_id }: Link): boolean =>
  spreadsheet_id !== undefined && spreadsheet_id !== SpreadsheetApp.getActiveSpreadsheet().getId();

function describeSpreadsheet(): SnapshotRequest["spreadsheet"] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const about: SnapshotRequest["spreadsheet"] = { id: spreadsheet.getId() };
  try {
    about.time_zone = spreadsheet.getSpreadsheetTimeZone();
    about.locale = spreadsheet.getSpreadsheetLocale();
  } catch {
    // Only how times are shown depends on them.
  }
  return about;
}
