// The menu's "Disconnect".
import { removeOwnTriggers } from "./keeper.js";
import { texts } from "./language.js";
import { forgetAll, readLink } from "./memory.js";
import { agrees, runCommand, say } from "./menu.js";
import { withLock } from "./sync.js";

const LOCK_MS = 10_000;

/** Asks, then removes this script's triggers and everything it remembers. The sheet stays as it is. */
export function disconnect(): void {
  runCommand((ui) => {
    if (!readLink()) {
      removeOwnTriggers();
      say(ui, texts().title, texts().disconnect.notConnected);
      return;
    }
    if (!agrees(ui, texts().disconnect.title, texts().disconnect.ask)) return;
    removeOwnTriggers();
    // Under the lock where it can be had, because a push under way would write its state back.
    const forgotten = withLock(LOCK_MS, () => {
      forgetAll();
      return true;
    });
    if (!forgotten) forgetAll();
    say(ui, texts().disconnect.title, texts().disconnect.done);
  });
}
