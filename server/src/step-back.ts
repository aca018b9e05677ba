// Has threads leave the processor to the event loop, where there are not enough for all.
import { setPriority } from "node:os";

/** As `nice` counts: where both want it, a thread of this priority has a quarter of the processor. */
const BEHIND_PAGES = 5;

/**
 * Lowers the priority of the thread that calls. On Linux alone: elsewhere the whole process has one
 * priority.
 */
export function stepBack(): void {
  if (process.platform === "linux") setPriority(BEHIND_PAGES);
}
