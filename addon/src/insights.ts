// The menu's "Import insights": the released summary, in a tab of its own, as plain text.
import { snapshotHash } from "../../shared/fingerprint.js";
import {
  type InsightsAnswer,
  type InsightsRequest,
  PROTOCOL,
  type ReleasedInsights,
} from "../../shared/wire.js";
import { post } from "./client.js";
import { asFailure, Failure } from "./failure.js";
import { layOut } from "./insights-layout.js";
import { texts } from "./language.js";
import { type Link, readInsightsHash, readState, saveInsightsHash } from "./memory.js";
import { agrees, notedOrSaid, runCommand, say } from "./menu.js";
import { quietly } from "./quietly.js";
import { findTabNamed, INSIGHTS_TAB } from "./sheet.js";
import { timeWords } from "./sidebar/times.js";
import { connectedLink } from "./sync.js";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes what was released into its own tab, which is made where it is missing; never into another. */
export function importInsights(): void {
  runCommand((ui) => {
    const t = texts().insights;
    const link = connectedLink();
    const released = fetchReleased(link);
    if (!released) return say(ui, t.title, t.nothing);
    const tab = findTabNamed(INSIGHTS_TAB);
    if (tab) {
      if (tab.getSheetId() === link.sheet_id)
        throw new Failure("insights_tab", t.isConnected(INSIGHTS_TAB));
      // What the teacher wrote there, or in a tab that he named so, is his: only a yes replaces it.
      if (!isAsWritten(tab) && !agrees(ui, t.title, t.replace(INSIGHTS_TAB))) return;
    }
    const dates = datesOf(released);
    const target = tab ?? SpreadsheetApp.getActiveSpreadsheet().insertSheet(INSIGHTS_TAB);
    write(target, released, dates);
    saveInsightsHash(hashOf(target));
    notedOrSaid(ui, t.done(INSIGHTS_TAB));
  });
}

/** Null where nothing has been released, or the server is too old to know of it. */
function fetchReleased(link: Link): ReleasedInsights | null {
  const { source_id } = link;
  const request: InsightsRequest = { protocol: PROTOCOL, op: "insights", source_id };
  try {
    return post<InsightsAnswer>(link, readState(), "insights", request).body.released ?? null;
  } catch (error) {
    const failure = asFailure(error);
    if (failure.status === 404 && failure.code !== "unknown_source") return null;
    throw failure;
  }
}

const cellsOf = (tab: Sheet) => tab.getDataRange().getDisplayValues();

const hashOf = (tab: Sheet) => snapshotHash(cellsOf(tab).map((row) => JSON.stringify(row)));

const isAsWritten = (tab: Sheet) =>
  cellsOf(tab).every((row) => row.every((cell) => cell === "")) ||
  hashOf(tab) === readInsightsHash();

/** In the spreadsheet's language and time zone. */
function datesOf({ data_as_of, released_at }: ReleasedInsights): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { date } = timeWords(
    quietly(() => spreadsheet.getSpreadsheetLocale()),
    quietly(() => spreadsheet.getSpreadsheetTimeZone()),
  );
  return texts().insights.dates(date(data_as_of), date(released_at));
}

/** One call writes everything, blanks over the longer import before it included: no half table. */
function write(tab: Sheet, released: ReleasedInsights, dates: string): void {
  const { rows, headerRow, widths } = layOut(released, dates, cellsOf(tab));
  const columns = widths.length;
  makeRoom(tab, rows.length, columns);
  const range = tab.getRange(1, 1, rows.length, columns);
  quietly(() => range.setNumberFormat("@"));
  range.setValues(rows);
  // Looks only: the text is right without them, where a range is protected, say.
  quietly(() => {
    range.setFontWeight("normal").setVerticalAlignment("top").setWrap(true);
    tab.getRange(1, 1).setFontWeight("bold").setFontSize(14).setWrap(false);
    tab.getRange(2, 1).setWrap(false);
    tab.getRange(headerRow, 1, 1, columns).setFontWeight("bold").setBackground("#e8eaed");
    tab.setFrozenRows(headerRow);
    widths.forEach((width, i) => {
      tab.setColumnWidth(i + 1, width);
    });
    SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(tab);
  });
}

/** A new tab has 1,000 rows and 26 columns; writing beyond them is an error. */
function makeRoom(tab: Sheet, rows: number, columns: number): void {
  quietly(() => {
    const lacking = rows - tab.getMaxRows();
    if (lacking > 0) tab.insertRowsAfter(tab.getMaxRows(), lacking);
    const missing = columns - tab.getMaxColumns();
    if (missing > 0) tab.insertColumnsAfter(tab.getMaxColumns(), missing);
  });
}
