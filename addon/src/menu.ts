// The PTCC menu, and how a menu command meets a person: in words, never with a bare exception.
import { askForAuthorisation } from "./authorisation.js";
import { asFailure } from "./failure.js";
import { texts } from "./language.js";

const NOTE_SECONDS = 8;

/** Simple trigger: builds the menu. It needs no authorisation, and so may do nothing more. */
export function onOpen(): void {
  const { menu } = texts();
  SpreadsheetApp.getUi()
    .createMenu("PTCC")
    .addItem(menu.pushNow, "pushNow")
    .addItem(menu.status, "showStatus")
    .addItem(menu.insights, "importInsights")
    .addSeparator()
    .addItem(menu.connect, "connect")
    .addItem(menu.createTemplate, "createTemplate")
    .addSeparator()
    .addItem(menu.about, "about")
    .addItem(menu.disconnect, "disconnect")
    .addToUi();
}

/** Runs a menu command; what goes wrong is told in a dialog that says what to do. */
export function runCommand(command: (ui: GoogleAppsScript.Base.Ui) => void): void {
  askForAuthorisation();
  const ui = SpreadsheetApp.getUi();
  try {
    command(ui);
  } catch (error) {
    say(ui, texts().title, asFailure(error).message);
  }
}

/** Shows sentences in a dialog with one button. */
export function say(ui: GoogleAppsScript.Base.Ui, title: string, text: string): void {
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** Asks a question; closing the dialog is a no. */
export function agrees(ui: GoogleAppsScript.Base.Ui, title: string, text: string): boolean {
  return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** Shows a passing note that the next one replaces; false where notes cannot be shown. */
export function note(text: string): boolean {
  try {
    SpreadsheetApp.getActiveSpreadsheet().toast(text, texts().title, NOTE_SECONDS);
    return true;
  } catch {
    return false;
  }
}

/** Shows a passing note, or a dialog where notes cannot be shown. */
export function notedOrSaid(ui: GoogleAppsScript.Base.Ui, text: string): void {
  if (!note(text)) say(ui, texts().title, text);
}
