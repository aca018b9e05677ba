// Reads from the store what a plan needs whose rows are all held already: counts, and what was wrong.
import type { Db } from "../store/open.js";
import type { Source } from "../store/sources.js";
import { heldIds } from "./held.js";
import type { RowStatus, StudentState } from "./holding.js";
import type { SettledHolding } from "./plan-settled.js";
import type { PlannedIssue } from "./plan-types.js";

type SettledSource = Pick<Source, "id" | "columns" | "vanishedFields" | "lastRunId">;

export function readSettled(
  db: Db,
  { id, columns, vanishedFields, lastRunId }: SettledSource,
): SettledHolding {
  const { rows, rowsWithPupil } = countRows(db, id);
  const pupils = countPupils(db, id);
  return {
    columns: columns ?? [],
    vanished: vanishedFields ?? [],
    rows,
    rowsWithPupil,
    current: pupils.get("current") ?? 0,
    held: heldIds(db, id),
    keptAway: pupils.get("kept") ?? 0,
    issues: db.$client
      .prepare(
        `SELECT position, severity, code, "column", value, message FROM row_issues
          WHERE run_id = ? AND position IS NOT NULL ORDER BY id`,
      )
      .all(lastRunId) as PlannedIssue[],
  };
}

function countRows(db: Db, sourceId: string): Pick<SettledHolding, "rows" | "rowsWithPupil"> {
  const rows: SettledHolding["rows"] = { ok: 0, error: 0, blank: 0 };
  let rowsWithPupil = 0;
  const counts = db.$client
    .prepare(
      `SELECT status, count(*), count(student_id) FROM snapshot_rows
        WHERE source_id = ? GROUP BY status`,
    )
    .raw()
    .all(sourceId) as [RowStatus, number, number][];
  for (const [status, count, withPupil] of counts) {
    rows[status] = count;
    rowsWithPupil += withPupil;
  }
  return { rows, rowsWithPupil };
}

function countPupils(db: Db, sourceId: string): ReadonlyMap<StudentState, number> {
  const counts = db.$client
    .prepare("SELECT state, count(*) FROM students WHERE source_id = ? GROUP BY state")
    .raw()
    .all(sourceId) as [StudentState, number][];
  return new Map(counts);
}
