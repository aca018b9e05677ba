// The menu's "Create template": the only thing here that ever writes into the sheet.

import { texts } from "./language.js";
import { notedOrSaid, runCommand, say } from "./menu.js";

/** Fills the active tab with a header and three example rows where it is empty, else changes nothing. */
export function createTemplate(): void {
  runCommand((ui) => {
    const tab = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    if (!isUntouched(tab)) {
      say(ui, texts().template.title, texts().template.notEmpty(tab.getName()));
      return;
    }
    const rows: (string | number)[][] = [texts().template.header, ...texts().template.examples];
    tab.getRange(1, 1, rows.length, texts().template.header.length).setValues(rows);
    notedOrSaid(ui, texts().template.done);
  });
}

/** Stricter than "shows nothing": a formula with an empty result widens the data range. */
function isUntouched(tab: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  const values = tab.getDataRange().getDisplayValues();
  return values.length <= 1 && (values[0] ?? []).length <= 1 && !values[0]?.[0];
}
