// Closes the parts of the server at its end.
import type { Log } from "../log.js";
import { settledWithin } from "./settled-within.js";

/** After this long a shutdown waits for nothing more. */
const SHUTDOWN_MS = 10_000;

export type Closer = () => unknown;

/** Closes in the reverse order of opening, within the deadline; a part that fails stops no other. */
export async function closeAll(closers: Closer[], log: Log): Promise<void> {
  const end = Date.now() + SHUTDOWN_MS;
  for (const closer of closers.splice(0).reverse()) {
    const left = Math.max(end - Date.now(), 100);
    const done = await settledWithin(left, ended(closer));
    if (done !== true) log.warn("A part did not close in time");
  }
}

async function ended(closer: Closer): Promise<true> {
  await closer();
  return true;
}
