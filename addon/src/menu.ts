// The PTCC menu, and how a menu command meets a person: in words, never with a bare exception.
import { asFailure } from "./failure.js";
import { texts } from "./texts.js";

/** Simple trigger: builds the menu. It needs no authorisation, and so may do nothing more. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu("PTCC")
    .addItem(texts.menu.pushNow, "pushNow")
    .addItem(texts.menu.status, "showStatus")
    .addSeparator()
    .addItem(texts.menu.connect, "connect")
    .addItem(texts.menu.createTemplate, "createTemplate")
    .addItem(texts.menu.disconnect, "disconnect")
    .addToUi();
}

/** Runs a menu command; what goes wrong is told in a dialog that says what to do. */
export function runCommand(command: (ui: GoogleAppsScript.Base.Ui) => void): void {
  const ui = SpreadsheetApp.getUi();
  try {
    command(ui);
  } catch (error) {
    say(ui, texts.title, asFailure(error).message);
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

/** Shows a passing note, or a dialog where notes cannot be shown. */
export function note(ui: GoogleAppsScript.Base.Ui, text: string): void {
  try {
    SpreadsheetApp.getActiveSpreadsheet().toast(text, texts.title, 8);
  } catch {
    say(ui, texts.title, text);
  }
}
