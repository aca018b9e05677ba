// Keeps which sources are late and why, for answers, which must not wait for the watch to be read.
import type { Db } from "../store/open.js";
import { rebuiltWhenChanged } from "../store/when-changed.js";
import { readWatches } from "./read-watch.js";

/** So old may it be where nothing was committed meanwhile. */
const OLDEST_MS = 60_000;

/** Returns a function that gives, by the id of each source whose sync is overdue, the likely cause. */
export function lateSources(
  db: Db,
  settings: Parameters<typeof readWatches>[1],
  now: () => Date = () => new Date(),
): () => ReadonlyMap<string, string> {
  const read = () => ({
    at: now().getTime(),
    late: new Map(
      readWatches(db, settings, now()).flatMap(({ source, watch }) =>
        watch.late ? [[source.id, watch.late.reason] as const] : [],
      ),
    ),
  });
  const committed = rebuiltWhenChanged(db, () => ({ latest: read() }));
  return () => {
    const held = committed();
    if (now().getTime() - held.latest.at > OLDEST_MS) held.latest = read();
    return held.latest.late;
  };
}
