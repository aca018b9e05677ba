// The menu's "Push now".
import { note, runCommand, say } from "./menu.js";
import { syncNow } from "./sync.js";
import { texts } from "./texts.js";

/** Pushes the connected tab and shows what the server says. */
export function pushNow(): void {
  runCommand((ui) => {
    const receipt = syncNow("menu");
    const words = receipt.message.join("\n\n");
    if (receipt.status === "success") note(ui, words);
    else say(ui, texts.title, words);
  });
}
