// Finds the tab and the header that the server can read, by asking it, and the person where it must.
import type { Connection } from "../../shared/connection-code.js";
import { asFailure, Failure } from "./failure.js";
import { texts } from "./language.js";
import type { Link, SyncState } from "./memory.js";
import { say } from "./menu.js";
import { countHeaderCandidates, filledTabs, isEmptyTab } from "./sheet.js";
import { sendSnapshot } from "./snapshot.js";

type Ui = GoogleAppsScript.Base.Ui;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Found {
  link: Link;
  /** What a push would do, in sentences. */
  message: string[];
}

// Each is one question to the server, and only where the rows above could not be read.
const MAX_HEADERS_TRIED = 5;

/**
 * Takes the active tab where it can be read. Where it is empty or has no header that the server
 * understands, and other tabs hold something, asks which one.
 * @returns null where the person gave up, or was told why nothing can be read
 * @throws Failure
 */
export function findPupils(ui: Ui, connection: Connection, state: SyncState): Found | null {
  const t = texts().connect;
  const filled = filledTabs();
  let tab = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  for (;;) {
    const outcome = isEmptyTab(tab)
      ? t.thisTabIsEmpty(tab.getName())
      : preview(tab, connection, state, filled.length > 1);
    if (typeof outcome !== "string" && outcome.link) return outcome;
    const id = tab.getSheetId();
    const others = filled.filter((other) => other.getSheetId() !== id);
    if (others.length === 0) return explain(ui, outcome);
    const chosen = chooseTab(ui, wordsOf(outcome), others);
    if (!chosen) return null;
    tab = chosen;
  }
}

/** Why a tab cannot be read: words of a dry run, or the server's refusal. */
interface Unreadable {
  link: null;
  message: string[];
  refusal: Failure | null;
}

const wordsOf = (outcome: string | Found | Unreadable): string =>
  typeof outcome === "string" ? outcome : outcome.message.join("\n\n");

function explain(ui: Ui, outcome: string | Found | Unreadable): null {
  if (typeof outcome === "string") throw new Failure("tab_empty", outcome);
  if ("refusal" in outcome && outcome.refusal) throw outcome.refusal;
  const t = texts().connect;
  say(ui, t.title, t.cannotBeRead(outcome.message));
  return null;
}

/** Asks the server about each row that may be the header, from the first, until it understands one. */
function preview(
  tab: Sheet,
  connection: Connection,
  state: SyncState,
  hasOtherTabs: boolean,
): Found | Unreadable {
  const tries = Math.min(Math.max(countHeaderCandidates(tab), 1), MAX_HEADERS_TRIED);
  let first: Unreadable | null = null;
  for (let title_rows = 0; title_rows < tries; title_rows++) {
    const spreadsheet_id = SpreadsheetApp.getActiveSpreadsheet().getId();
    const link: Link = { ...connection, sheet_id: tab.getSheetId(), spreadsheet_id, title_rows };
    const outcome = dryRun(link, state, tab.getName(), hasOtherTabs);
    if (outcome.link) return outcome;
    first ??= outcome;
  }
  return first ?? { link: null, message: [], refusal: null };
}

function dryRun(
  link: Link,
  state: SyncState,
  tab: string,
  hasOtherTabs: boolean,
): Found | Unreadable {
  const t = texts().connect;
  let headerRow = 1;
  try {
    const receipt = sendSnapshot(link, state, {
      reason: "connect",
      dryRun: true,
      hints: [],
      skipUnchanged: false,
      save: () => {},
      onRead: (reading) => {
        headerRow = reading.about.header_row;
      },
    });
    const message = receipt?.message ?? [];
    if (receipt?.status === "failed") return { link: null, message, refusal: null };
    if (headerRow > 1) message.push(t.headerRow(headerRow));
    if (hasOtherTabs) message.push(t.otherTabs(tab));
    return { link, message };
  } catch (error) {
    const refusal = asFailure(error);
    if (refusal.code !== "missing_column") throw refusal;
    return { link: null, message: [refusal.message], refusal };
  }
}

/** By number or name; null where the person gave up. */
function chooseTab(ui: Ui, why: string, tabs: readonly Sheet[]): Sheet | null {
  const t = texts().connect;
  const names = tabs.map((tab) => tab.getName());
  const asked = ui.prompt(t.title, t.chooseTab(why, names), ui.ButtonSet.OK_CANCEL);
  if (asked.getSelectedButton() !== ui.Button.OK) return null;
  const answer = asked.getResponseText().trim();
  const byName = names.findIndex((name) => name.toLowerCase() === answer.toLowerCase());
  const chosen = tabs[byName >= 0 ? byName : Number(answer) - 1];
  if (!chosen) throw new Failure("no_such_tab", t.noSuchTab(answer.slice(0, 40)));
  return chosen;
}
