// Reads sync health: a source's runs, its present issues, and what one run changed.
import type { RowIssue, RunSummary } from "../../../shared/wire.js";
import { PtccError } from "../errors.js";
import type { Db } from "./open.js";
import type { Source } from "./sources.js";

interface RunRow extends Omit<RunSummary, "counts"> {
  counts: string;
}

const RUN_COLUMNS = `id, source_id, source_type, way, reason, last_sync, status, records_synced,
  error_message, counts, duration_ms`;

/** Runs newest first; `before` is the id of the last one of the page before. */
export function findRuns(
  db: Db,
  { sourceId, limit, before }: { sourceId?: string; limit: number; before?: string },
): RunSummary[] {
  // Ids are ULIDs: they sort by time.
  const rows = db.$client
    .prepare(
      `SELECT ${RUN_COLUMNS} FROM runs
        WHERE (@sourceId IS NULL OR source_id = @sourceId) AND (@before IS NULL OR id < @before)
        ORDER BY id DESC LIMIT @limit`,
    )
    .all({ sourceId: sourceId ?? null, before: before ?? null, limit }) as RunRow[];
  return rows.map(toSummary);
}

/** @throws PtccError `unknown_run` */
export function getRun(db: Db, id: string): RunSummary & { issues: RowIssue[] } {
  const row = db.$client.prepare(`SELECT ${RUN_COLUMNS} FROM runs WHERE id = ?`).get(id) as
    | RunRow
    | undefined;
  if (!row) throw new PtccError("not_found", "unknown_run", "There is no run by this id.");
  return { ...toSummary(row), issues: runIssues(db, id) };
}

/** What is wrong in a source's sheet now: the issues of its last accepted run. */
export function presentIssues(db: Db, source: Source): RowIssue[] {
  return source.lastRunId === null ? [] : runIssues(db, source.lastRunId);
}

/** How many pupils a source has, held and kept ones included. */
export function countPupils(db: Db, sourceId: string): number {
  return db.$client
    .prepare("SELECT count(*) FROM students WHERE source_id = ? AND state <> 'removed'")
    .pluck()
    .get(sourceId) as number;
}

function runIssues(db: Db, runId: string): RowIssue[] {
  return db.$client
    .prepare(
      `SELECT i.severity, i.code, i.position + s.header_row + 1 AS row, i."column", i.value, i.message
         FROM row_issues i JOIN runs r ON r.id = i.run_id JOIN sources s ON s.id = r.source_id
        WHERE i.run_id = ? ORDER BY i.severity = 'warning', i.position, i.id`,
    )
    .all(runId) as RowIssue[];
}

function toSummary(row: RunRow): RunSummary {
  return { ...row, counts: JSON.parse(row.counts) as RunSummary["counts"] };
}
