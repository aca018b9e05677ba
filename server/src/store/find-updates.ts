// Reads when anything on each source last changed: a row that came, went or was written otherwise.
import type { Db } from "./open.js";

export interface Update {
  source_id: string;
  source_name: string;
  /** ISO 8601. */
  at: string;
}

/** The last change of every source that has had pupils, up to a moment (ISO 8601), the latest first. */
export function findUpdates(db: Db, until: string): Update[] {
  return db.$client
    .prepare(
      `WITH changed AS (
         SELECT source_id, valid_from AS at FROM versions
         UNION ALL SELECT source_id, valid_to FROM versions WHERE valid_to IS NOT NULL)
       SELECT s.id AS source_id, s.name AS source_name, max(changed.at) AS at
         FROM changed JOIN sources s ON s.id = changed.source_id
        WHERE s.state <> 'removed' AND changed.at <= @until
        GROUP BY s.id ORDER BY at DESC, s.name`,
    )
    .all({ until }) as Update[];
}
