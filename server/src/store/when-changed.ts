// Keeps what was computed from the store until another connection commits.
import type { Db } from "./open.js";

/**
 * Returns a function that gives `build`'s value, built again only after a commit by another
 * connection or process (SQLite's `data_version`). For connections that only read.
 */
export function rebuiltWhenChanged<T>(db: Db, build: (db: Db) => T): () => T {
  let held: { version: unknown; value: T } | undefined;
  return () => {
    const version = db.$client.pragma("data_version", { simple: true });
    if (held === undefined || held.version !== version) held = { version, value: build(db) };
    return held.value;
  };
}
