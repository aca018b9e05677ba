// The installable triggers: what they run, and how they are set up once.
import { syncOnChange, syncOnClock } from "./sync.js";

// Not onEdit and onOpen: an installable trigger on such a name would run twice.
const CHANGE_HANDLER = "onSheetChange";
const CLOCK_HANDLER = "onClock";
export const CLOCK_HOURS = 6;
const MAX_HINTED_ROWS = 100;

/** Rows that say nothing of what changed: rows went, columns moved, or only a format is another. */
const WITHOUT_ROWS = ["REMOVE_ROW", "INSERT_COLUMN", "REMOVE_COLUMN", "REMOVE_GRID"];

/** Installable change trigger; it fires for cell edits too. */
export function onSheetChange(event?: GoogleAppsScript.Events.SheetsOnChange): void {
  const user = userOf(event);
  syncOnChange({
    rows: hintedRows(event),
    at: new Date().toISOString(),
    ...(user ? { user } : {}),
  });
}

/** Clock trigger: heals whatever no event told of. */
export function onClock(): void {
  syncOnClock();
}

/**
 * A change event names no cells (https://developers.google.com/apps-script/guides/triggers/events),
 * but the active range mostly is where the person just typed or pasted. A wrong hint is harmless.
 */
function hintedRows(event?: GoogleAppsScript.Events.SheetsOnChange): number[] {
  if (event && WITHOUT_ROWS.includes(event.changeType)) return [];
  try {
    const range = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getActiveRange();
    if (!range) return [];
    const count = Math.min(range.getNumRows(), MAX_HINTED_ROWS);
    return Array.from({ length: count }, (_, i) => range.getRow() + i);
  } catch {
    return [];
  }
}

/** Empty where Google does not tell who it was. */
function userOf(event?: GoogleAppsScript.Events.SheetsOnChange): string {
  try {
    return event?.user?.getEmail() ?? "";
  } catch {
    return "";
  }
}

const ours = () =>
  ScriptApp.getProjectTriggers().filter((trigger) =>
    [CHANGE_HANDLER, CLOCK_HANDLER].includes(trigger.getHandlerFunction()),
  );

/** True where this person's triggers push by themselves. */
export const areInstalled = (): boolean =>
  new Set(ours().map((trigger) => trigger.getHandlerFunction())).size === 2;

/**
 * Makes sure that each trigger exists exactly once.
 * @throws what Google throws, after taking back what was installed halfway
 */
export function install(): void {
  if (areInstalled() && ours().length === 2) return;
  uninstall();
  try {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    ScriptApp.newTrigger(CHANGE_HANDLER).forSpreadsheet(spreadsheet).onChange().create();
    ScriptApp.newTrigger(CLOCK_HANDLER).timeBased().everyHours(CLOCK_HOURS).create();
  } catch (error) {
    uninstall();
    throw error;
  }
}

/** Removes this script's triggers. */
export function uninstall(): void {
  for (const trigger of ours()) ScriptApp.deleteTrigger(trigger);
}
