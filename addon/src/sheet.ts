// Reads the connected tab once, as it is displayed, and understands nothing of it.
import { rowFingerprinter } from "../../shared/fingerprint.js";
import type { SnapshotRequest } from "../../shared/wire.js";
import { Failure } from "./failure.js";
import { texts } from "./texts.js";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

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
  if (!tab) throw new Failure("tab_missing", texts.failures.tab_missing());
  return tab;
}

/** Display values from A1 to the last cell with something in it; blank rows above the header stay. */
const displayed = (tab: Sheet): string[][] => tab.getDataRange().getDisplayValues();

export const isEmptyTab = (tab: Sheet): boolean => displayed(tab).every(isBlank);

/** Reads a tab in one call. Its first row that is not blank is the header. */
export function readTab(tab: Sheet): TabReading {
  const values = displayed(tab);
  const headerIndex = Math.max(
    values.findIndex((row) => !isBlank(row)),
    0,
  );
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
