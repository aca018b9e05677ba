// The menu's "About and privacy".
import { texts } from "./language.js";
import { readLink } from "./memory.js";
import { runCommand, say } from "./menu.js";
import { quietly } from "./quietly.js";
import { findTab } from "./sheet.js";

/** Says what is sent, where, when, and how to stop it. */
export function about(): void {
  runCommand((ui) => {
    const t = texts().about;
    const link = readLink();
    const connection = link
      ? t.connected(quietly(() => findTab(link.sheet_id).getName()) ?? "?", link.url)
      : t.notConnected;
    say(ui, t.title, t.text(connection));
  });
}
