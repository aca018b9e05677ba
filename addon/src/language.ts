// The script's words, in the spreadsheet's own language.
import { script as en } from "./texts/en.js";
import { script as fr } from "./texts/fr.js";
import { pick } from "./texts/languages.js";

let chosen: typeof en | undefined;

/** All that menus and dialogs say; English where the locale is unknown or cannot be read. */
export function texts(): typeof en {
  chosen ??= pick({ en, fr }, localeOf());
  return chosen;
}

function localeOf(): string | null {
  try {
    return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale();
  } catch {
    return null;
  }
}
