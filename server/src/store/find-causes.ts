// Finds which sync brought about that pupils are other than they were.
import type { Db } from "./open.js";

/** The id of the newest run, by which later ones are told; empty where there is none. */
export const newestRun = (db: Db): string =>
  db.$client.prepare("SELECT coalesce(max(id), '') FROM runs").pluck().get() as string;

/**
 * The newest run after the run `since` that wrote or ended a version of one of these pupils; where
 * none are given, the newest that changed anybody. Null where no run did.
 */
export function findCausingRun(
  db: Db,
  studentIds: readonly string[],
  since: string,
): string | null {
  const sql = studentIds.length > 0 ? OF_PUPILS : OF_ANYBODY;
  const run = db.$client
    .prepare(sql)
    .pluck()
    .get({ ids: JSON.stringify(studentIds), since }) as string | null | undefined;
  return run ?? null;
}

const RUNS_SINCE = "SELECT id FROM runs WHERE id > @since AND status <> 'failed'";

const OF_PUPILS = `
  WITH touched AS (
    SELECT run_id, removed_run_id FROM versions
     WHERE student_id IN (SELECT value FROM json_each(@ids)))
  SELECT max(id) FROM (${RUNS_SINCE})
   WHERE id IN (SELECT run_id FROM touched UNION SELECT removed_run_id FROM touched)`;

const OF_ANYBODY = `
  SELECT max(r.id) FROM (${RUNS_SINCE}) r
   WHERE @ids = '[]' AND (EXISTS (SELECT 1 FROM versions v WHERE v.run_id = r.id)
      OR EXISTS (SELECT 1 FROM versions v WHERE v.removed_run_id = r.id))`;
