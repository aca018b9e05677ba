// Sets up Apps Script's globals in the script's realm and runs one of its functions.
import type { EventSpec, HostCallName, JobResult } from "../protocol.js";
import { type Call, exception } from "./call.js";
import {
  createConsole,
  createLockService,
  createPropertiesService,
  createScriptApp,
  createUrlFetchApp,
  createUtilities,
} from "./services.js";
import { createSpreadsheetApp } from "./spreadsheet-app.js";
import { toTransferJson } from "./transfer.js";
import { createHtmlService } from "./ui.js";

const realm = globalThis as Record<string, unknown>;

/** Defines the globals. `ask` carries JSON to the host and back, and nothing but strings. */
export function install(ask: (name: HostCallName, argsJson: string) => string): void {
  const call = ((name: HostCallName, ...args: unknown[]) => {
    const reply = JSON.parse(ask(name, JSON.stringify(args))) as { value: unknown; error?: string };
    if (reply.error !== undefined) throw exception(reply.error);
    return reply.value;
  }) as Call;
  const console = createConsole(call);
  Object.assign(realm, {
    SpreadsheetApp: createSpreadsheetApp(call),
    PropertiesService: createPropertiesService(call),
    LockService: createLockService(call),
    ScriptApp: createScriptApp(call),
    UrlFetchApp: createUrlFetchApp(call),
    Utilities: createUtilities(call),
    HtmlService: createHtmlService(call),
    Logger: console,
    console,
  });
}

/** Runs a top-level function of the script, as a trigger, a menu or the sidebar does. */
export function run(fn: string, event: EventSpec | undefined, argsJson = "[]"): JobResult {
  try {
    const target = realm[fn];
    if (typeof target !== "function") throw new Error(`Script function not found: ${fn}`);
    const args = event ? [eventObject(event)] : (JSON.parse(argsJson) as unknown[]);
    return { ok: true, valueJson: toTransferJson(target(...args)) };
  } catch (error) {
    return {
      ok: false,
      error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    };
  }
}

/**
 * A change event has authMode, changeType, triggerUid, user and source, and no range
 * (https://developers.google.com/apps-script/guides/triggers/events#change).
 */
function eventObject(spec: EventSpec): Record<string, unknown> {
  const app = realm.SpreadsheetApp as { getActiveSpreadsheet(): unknown };
  return {
    ...spec,
    user: { getEmail: () => spec.user, toString: () => spec.user },
    source: app.getActiveSpreadsheet(),
  };
}
