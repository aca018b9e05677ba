// The menu's "Connect…": one code, a preview, a yes, and the sheet keeps itself in sync.
import { type Connection, decodeConnectionCode } from "../../shared/connection-code.js";
import { PROTOCOL, type StatusAnswer, type StatusRequest } from "../../shared/wire.js";
import { post } from "./client.js";
import { asFailure, Failure } from "./failure.js";
import { findPupils } from "./find-pupils.js";
import { keepTriggers } from "./keeper.js";
import { texts } from "./language.js";
import { NEW_STATE, type SyncState, saveLink, saveState } from "./memory.js";
import { agrees, note, runCommand, say } from "./menu.js";
import { filledTabs } from "./sheet.js";
import { syncNow } from "./sync.js";

type Ui = GoogleAppsScript.Base.Ui;

/** Connects the active tab; until the person says yes, nothing is stored, installed or pushed. */
export function connect(): void {
  runCommand((ui) => {
    const t = texts().connect;
    if (filledTabs().length === 0) {
      const tab = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
      throw new Failure("tab_empty", t.emptyTab(tab.getName()));
    }
    const connection = askForCode(ui);
    if (!connection) return;
    const state: SyncState = { ...NEW_STATE, send_all: true };
    const source = testConnection(connection, state);
    const found = findPupils(ui, connection, state);
    if (!found) return;
    if (!agrees(ui, t.title, t.preview(source, found.message))) return;

    keepTriggers();
    saveState(state);
    saveLink(found.link);
    note(texts().push.running);
    say(ui, t.title, pushFirst());
  });
}

/** Null where the person gave up. */
function askForCode(ui: Ui): Connection | null {
  const t = texts().connect;
  const asked = ui.prompt(t.title, t.ask, ui.ButtonSet.OK_CANCEL);
  if (asked.getSelectedButton() !== ui.Button.OK) return null;
  const connection = decodeConnectionCode(asked.getResponseText());
  if (!connection) throw new Failure("bad_code", t.badCode);
  return connection;
}

/** Asks for the source's status: the shortest request that proves address, secret and clock. */
function testConnection(connection: Connection, state: SyncState): string {
  const { source_id } = connection;
  const request: StatusRequest = { protocol: PROTOCOL, op: "status", source_id };
  const { body } = post<StatusAnswer>(connection, state, "status", request);
  state.sequence = body.last_sequence ?? 0;
  return body.source?.name ?? source_id;
}

/** The first push, in words; where it fails, the connection stays, and what happens next is said. */
function pushFirst(): string {
  const t = texts().connect;
  try {
    return t.done(syncNow("connect").message);
  } catch (error) {
    return t.pushFailed(asFailure(error).message);
  }
}
