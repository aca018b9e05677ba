// Reads when the data of each source begins: of what was before, nothing can be said.
import type { Db } from "./open.js";

export interface Beginning {
  source_id: string;
  source_name: string;
  /** The time of its first accepted snapshot (ISO 8601). */
  at: string;
}

/** The beginnings of all sources that have had pupils, the earliest first. */
export function findBeginnings(db: Db): Beginning[] {
  return db.$client
    .prepare(
      `SELECT s.id AS source_id, s.name AS source_name, min(r.last_sync) AS at
         FROM runs r JOIN sources s ON s.id = r.source_id
        WHERE r.status <> 'failed' GROUP BY s.id ORDER BY at, s.id`,
    )
    .all() as Beginning[];
}
