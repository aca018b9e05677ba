// The handlers of the installable triggers. Nobody looks while they run: they never show anything.
import { removeOwnTriggers, showLifeOnChange, showLifeOnClock } from "./keeper.js";
import { readLink } from "./memory.js";
import { syncOnChange, syncOnClock } from "./sync.js";

const MAX_HINTED_ROWS = 100;

/** Rows that say nothing of what changed: rows went, columns moved, or only a format is another. */
const WITHOUT_ROWS = ["REMOVE_ROW", "INSERT_COLUMN", "REMOVE_COLUMN", "REMOVE_GRID"];

/** Installable change trigger; it fires for cell edits too. */
export function onSheetChange(event?: GoogleAppsScript.Events.SheetsOnChange): void {
  if (!readLink()) return;
  showLifeOnChange();
  const user = userOf(event);
  syncOnChange({
    rows: hintedRows(event),
    at: new Date().toISOString(),
    ...(user ? { user } : {}),
  });
}

/**
 * Clock trigger: heals whatever no event told of. Where somebody else disconnected the sheet, or
 * another editor's triggers do the work, it removes itself, which only its owner can do.
 */
export function onClock(): void {
  if (!readLink() || !showLifeOnClock()) removeOwnTriggers();
  else syncOnClock();
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
