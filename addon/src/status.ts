// The sidebar's side in the script: what it shows, and the few things a person can do in it.
import {
  PROTOCOL,
  type Receipt,
  type RemovalsAnswer,
  type RemovalsRequest,
  type StatusAnswer,
  type StatusRequest,
} from "../../shared/wire.js";
import { post } from "./client.js";
import { asFailure } from "./failure.js";
import { keepTriggers, nextClock } from "./keeper.js";
import { texts } from "./language.js";
import { readLink, readPending, readState, saveState } from "./memory.js";
import { runCommand } from "./menu.js";
import { quietly } from "./quietly.js";
import { findTab, readTab } from "./sheet.js";
import type { ConnectedState, SidebarState } from "./sidebar/state.js";
import { connectedLink, syncNow } from "./sync.js";

/** The menu's "Sync status". */
export function showStatus(): void {
  runCommand((ui) => {
    ui.showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle(texts().sidebarTitle));
  });
}

/** Called by the sidebar: all it shows. Never throws for a server that cannot be reached. */
export function sidebarState(): SidebarState {
  const link = readLink();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const common = {
    locale: quietly(() => spreadsheet.getSpreadsheetLocale()),
    time_zone: quietly(() => spreadsheet.getSpreadsheetTimeZone()),
  };
  if (!link) return { connected: false, ...common };
  const { server, failure } = askStatus();
  quietly(keepTriggers);
  const state = readState();
  return {
    connected: true,
    ...common,
    tab: quietly(() => findTab(link.sheet_id).getName()),
    server_url: link.url,
    server,
    failure,
    last_push: state.pushed_at,
    last_failure: state.failure,
    waiting: waiting(),
    next_clock: nextClock(),
  };
}

/** Called by the sidebar: "Push now". */
export function sidebarPush(): Receipt {
  return inWords(() => syncNow("sidebar"));
}

/** Called by the sidebar: confirms or keeps the held removals that were shown. */
export function sidebarDecide(action: "confirm" | "keep", studentIds: string[]): RemovalsAnswer {
  return inWords(() => {
    const link = connectedLink();
    const request: RemovalsRequest = {
      protocol: PROTOCOL,
      op: "removals",
      source_id: link.source_id,
      action,
      student_ids: studentIds,
    };
    return post<RemovalsAnswer>(link, readState(), "removals", request).body;
  });
}

/** Called by the sidebar: selects a cell; `column` is a header as it stands in the sheet. */
export function sidebarSelect(row: number, column: string | null): void {
  inWords(() => {
    const link = connectedLink();
    const tab = findTab(link.sheet_id);
    const index = column === null ? -1 : readTab(tab, link.title_rows).about.header.indexOf(column);
    SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(tab);
    tab.setActiveRange(tab.getRange(row, Math.max(index, 0) + 1));
  });
}

function waiting(): ConnectedState["waiting"] {
  const pending = readPending();
  if (!pending) return null;
  const rows = new Set(pending.hints.flatMap((hint) => hint.rows));
  return { since: pending.since, rows: rows.size };
}

function askStatus(): Pick<ConnectedState, "server" | "failure"> {
  const state = readState();
  const offset = state.clock_offset;
  try {
    const link = connectedLink();
    const { source_id } = link;
    const request: StatusRequest = { protocol: PROTOCOL, op: "status", source_id };
    const server = post<StatusAnswer>(link, state, "status", request).body;
    // Only the clock is of this request: a push may have changed the rest meanwhile.
    if (state.clock_offset !== offset)
      saveState({ ...readState(), clock_offset: state.clock_offset });
    return { server, failure: null };
  } catch (error) {
    const { code, message } = asFailure(error);
    return { server: null, failure: { code, message } };
  }
}

/** google.script.run hands on an error's message only: so it is always a sentence. */
function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(asFailure(error).message);
  }
}
