// The menu's "Disconnect".
import { forgetAll, readLink } from "./memory.js";
import { agrees, runCommand, say } from "./menu.js";
import { withLock } from "./sync.js";
import { texts } from "./texts.js";
import { uninstall } from "./triggers.js";

const LOCK_MS = 10_000;

/** Asks, then removes this script's triggers and everything it remembers. The sheet stays as it is. */
export function disconnect(): void {
  runCommand((ui) => {
    if (!readLink()) {
      uninstall();
      say(ui, texts.title, texts.disconnect.notConnected);
      return;
    }
    if (!agrees(ui, texts.disconnect.title, texts.disconnect.ask)) return;
    uninstall();
    // Under the lock where it can be had, because a push under way would write its state back.
    const forgotten = withLock(LOCK_MS, () => {
      forgetAll();
      return true;
    });
    if (!forgotten) forgetAll();
    say(ui, texts.disconnect.title, texts.disconnect.done);
  });
}
