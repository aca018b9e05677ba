// Keeps what answers are made from level with the store, whoever writes to it.
import type { Log } from "../log.js";
import type { Db } from "../store/open.js";
import { rebuildChanged } from "../store/when-changed.js";

/** How often commits of other processes, the command line's, are looked for. */
const OTHER_WRITERS_MS = 500;

/** Has what answers are made from in memory level before a question needs it. */
export async function keepLevel(reader: Db, log: Log, next?: () => Promise<void>): Promise<void> {
  try {
    await rebuildChanged(reader);
    await next?.();
  } catch (error) {
    // At the end the connection closes under it.
    if (reader.$client.open) log.error({ err: error }, "Memory could not be brought level");
  }
}

/** Calls back when any connection but this one has committed; returns how to stop. */
export function watchOtherWriters(reader: Db, changed: () => void): () => void {
  const version = () => reader.$client.pragma("data_version", { simple: true }) as number;
  let last = version();
  const timer = setInterval(() => {
    const now = version();
    if (now !== last) changed();
    last = now;
  }, OTHER_WRITERS_MS);
  return () => clearInterval(timer);
}
