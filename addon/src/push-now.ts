// The menu's "Push now".
import { keepTriggers } from "./keeper.js";
import { texts } from "./language.js";
import { note, notedOrSaid, runCommand, say } from "./menu.js";
import { quietly } from "./quietly.js";
import { syncNow } from "./sync.js";

/** Pushes the connected tab, says so while it lasts, and shows what the server says. */
export function pushNow(): void {
  runCommand((ui) => {
    note(texts().push.running);
    try {
      const receipt = syncNow("menu");
      // Where they cannot be repaired now, the sidebar says that nothing goes by itself.
      quietly(keepTriggers);
      const words = receipt.message.join("\n\n");
      if (receipt.status === "success") return notedOrSaid(ui, words);
      note(texts().push.stopped);
      say(ui, texts().title, words);
    } catch (error) {
      note(texts().push.stopped);
      throw error;
    }
  });
}
