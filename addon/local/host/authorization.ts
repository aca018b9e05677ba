// Which calls need which authorisation, and which execution has it.
import type { Execution } from "../execution.js";
import type { HostCallName } from "../protocol.js";

const SCOPES = {
  spreadsheet: "https://www.googleapis.com/auth/spreadsheets.currentonly",
  ui: "https://www.googleapis.com/auth/script.container.ui",
  fetch: "https://www.googleapis.com/auth/script.external_request",
  triggers: "https://www.googleapis.com/auth/script.scriptapp",
} as const;

type ScopeName = keyof typeof SCOPES;

// Each method's page lists its scopes under "Authorization", as
// https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#authorization does.
const NEEDS: Partial<Record<HostCallName, { method: string; scope: ScopeName }>> = {
  "spreadsheet.about": { method: "SpreadsheetApp.getActiveSpreadsheet", scope: "spreadsheet" },
  "spreadsheet.toast": { method: "Spreadsheet.toast", scope: "spreadsheet" },
  "spreadsheet.activate": { method: "Spreadsheet.setActiveSheet", scope: "spreadsheet" },
  "sheet.dataSize": { method: "Sheet.getDataRange", scope: "spreadsheet" },
  "sheet.selection": { method: "Sheet.getActiveRange", scope: "spreadsheet" },
  "sheet.select": { method: "Sheet.setActiveRange", scope: "spreadsheet" },
  "sheet.values": { method: "Range.getDisplayValues", scope: "spreadsheet" },
  "sheet.write": { method: "Range.setValues", scope: "spreadsheet" },
  "spreadsheet.insertSheet": { method: "Spreadsheet.insertSheet", scope: "spreadsheet" },
  "sheet.grid": { method: "Sheet.getMaxRows", scope: "spreadsheet" },
  "sheet.grow": { method: "Sheet.insertRowsAfter", scope: "spreadsheet" },
  "sheet.format": { method: "Range.setNumberFormat", scope: "spreadsheet" },
  "sheet.look": { method: "Sheet.setFrozenRows", scope: "spreadsheet" },
  "triggers.list": { method: "ScriptApp.getProjectTriggers", scope: "triggers" },
  "triggers.create": { method: "ScriptApp.newTrigger", scope: "triggers" },
  "triggers.delete": { method: "ScriptApp.deleteTrigger", scope: "triggers" },
  "url.fetch": { method: "UrlFetchApp.fetch", scope: "fetch" },
  "ui.ask": { method: "Ui.alert", scope: "ui" },
  "ui.sidebar": { method: "Ui.showSidebar", scope: "ui" },
};

/** What a simple trigger may use: its own document, and a menu. */
const WITHOUT_AUTHORISATION: readonly ScopeName[] = ["spreadsheet"];

/**
 * Refuses a call that the execution may not make.
 * - A simple trigger cannot use services that need authorisation
 *   (https://developers.google.com/apps-script/guides/triggers#restrictions).
 * - With explicit scopes in the manifest, nothing outside them works
 *   (https://developers.google.com/apps-script/concepts/scopes#set-explicit).
 * - A trigger runs where no one looks: there is no Ui
 *   (https://developers.google.com/apps-script/reference/base/ui: "only for an open instance").
 * @param scopes those of the manifest that the user has granted
 * @throws Error with Google's words
 */
export function authorise(
  execution: Pick<Execution, "kind">,
  call: HostCallName,
  scopes: readonly string[],
): void {
  const inTrigger = execution.kind === "change" || execution.kind === "clock";
  if (inTrigger && call.startsWith("ui."))
    throw new Error("Cannot call SpreadsheetApp.getUi() from this context.");
  const need = NEEDS[call];
  if (!need) return;
  const refused =
    execution.kind === "simple"
      ? !WITHOUT_AUTHORISATION.includes(need.scope)
      : !scopes.includes(SCOPES[need.scope]);
  if (refused)
    throw new Error(
      `You do not have permission to call ${need.method}. Required permissions: ${SCOPES[need.scope]}`,
    );
}
