// The menu's "Connect…": one code, a preview, a yes, and the sheet keeps itself in sync.
import { decodeConnectionCode } from "../../shared/connection-code.js";
import { PROTOCOL, type StatusAnswer, type StatusRequest } from "../../shared/wire.js";
import { post } from "./client.js";
import { Failure } from "./failure.js";
import { type Link, NEW_STATE, type SyncState, saveLink, saveState } from "./memory.js";
import { agrees, runCommand, say } from "./menu.js";
import { isEmptyTab } from "./sheet.js";
import { sendSnapshot } from "./snapshot.js";
import { syncNow } from "./sync.js";
import { texts } from "./texts.js";
import { install } from "./triggers.js";

/** Connects the active tab; until the person says yes, nothing is stored, installed or pushed. */
export function connect(): void {
  runCommand((ui) => {
    const tab = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
    if (isEmptyTab(tab)) throw new Failure("tab_empty", texts.connect.emptyTab(tab.getName()));

    const asked = ui.prompt(texts.connect.title, texts.connect.ask, ui.ButtonSet.OK_CANCEL);
    if (asked.getSelectedButton() !== ui.Button.OK) return;
    const connection = decodeConnectionCode(asked.getResponseText());
    if (!connection) throw new Failure("bad_code", texts.connect.badCode);

    const link: Link = { ...connection, sheet_id: tab.getSheetId() };
    const state: SyncState = { ...NEW_STATE, send_all: true };
    const source = testConnection(link, state);
    const preview = sendSnapshot(link, state, {
      reason: "connect",
      dryRun: true,
      hints: [],
      skipUnchanged: false,
      save: () => {},
    });
    const found = preview?.message ?? [];
    if (preview?.status === "failed") {
      say(ui, texts.connect.title, texts.connect.cannotBeRead(found));
      return;
    }
    if (!agrees(ui, texts.connect.title, texts.connect.preview(source, found))) return;

    install();
    saveState(state);
    saveLink(link);
    const receipt = pushFirst();
    say(ui, texts.connect.title, receipt);
  });
}

/** Asks for the source's status: the shortest request that proves address, secret and clock. */
function testConnection(link: Link, state: SyncState): string {
  const request: StatusRequest = { protocol: PROTOCOL, op: "status", source_id: link.source_id };
  const { body } = post<StatusAnswer>(link, state, "status", request);
  state.sequence = body.last_sequence ?? 0;
  return body.source?.name ?? link.source_id;
}

/** The first push, in words; where it fails, the connection stays, and what happens next is said. */
function pushFirst(): string {
  try {
    return texts.connect.done(syncNow("connect").message);
  } catch (error) {
    return texts.connect.pushFailed(error instanceof Error ? error.message : String(error));
  }
}
