// Reads when a source was last heard from by a way in, and what failed since.
import type { Db } from "./open.js";

type Way = "push" | "pull";

/** When a snapshot was last accepted by a way in (ISO 8601); null where none was. */
export function lastAccepted(db: Db, sourceId: string, way: Way): string | null {
  const at = db.$client
    .prepare(
      `SELECT last_sync FROM runs WHERE source_id = ? AND way = ? AND status <> 'failed'
        ORDER BY last_sync DESC LIMIT 1`,
    )
    .pluck()
    .get(sourceId, way) as string | undefined;
  return at ?? null;
}

/** The last attempt by a way in since a time, whatever came of it. */
export function lastAttempt(
  db: Db,
  sourceId: string,
  way: Way,
  since: string,
): { at: string; failed: boolean } | null {
  const row = db.$client
    .prepare(
      `SELECT last_sync AS at, status FROM runs WHERE source_id = ? AND way = ? AND last_sync > ?
        ORDER BY last_sync DESC LIMIT 1`,
    )
    .get(sourceId, way, since) as { at: string; status: string } | undefined;
  return row ? { at: row.at, failed: row.status === "failed" } : null;
}

/** How many attempts by a way in failed since a time, and the words of the latest. */
export function failuresSince(
  db: Db,
  sourceId: string,
  way: Way,
  since: string,
): { count: number; latest: string } {
  const rows = db.$client
    .prepare(
      `SELECT error_message FROM runs
        WHERE source_id = ? AND way = ? AND status = 'failed' AND last_sync > ?
        ORDER BY last_sync DESC`,
    )
    .pluck()
    .all(sourceId, way, since) as (string | null)[];
  return { count: rows.length, latest: rows[0] ?? "" };
}
