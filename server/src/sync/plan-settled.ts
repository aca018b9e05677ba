// Plans a snapshot that is held already, row for row: most pushes bring nothing new, and are not to cost much.
import type { Field } from "../../../shared/columns.js";
import type { ColumnReading } from "../../../shared/wire.js";
import { readHeader } from "./header.js";
import type { RowStatus } from "./holding.js";
import { countWarnings, sheetWarnings, statusOf } from "./plan-parts.js";
import type { PlannedIssue, SettledPlan } from "./plan-types.js";

/** What is held of a source whose rows are the snapshot's. */
export interface SettledHolding {
  /** As they were read when the snapshot was accepted. */
  columns: readonly ColumnReading[];
  vanished: readonly Field[];
  rows: Record<RowStatus, number>;
  /** Rows that a pupil stands in: those that can be read, and those of whom a last good version is kept. */
  rowsWithPupil: number;
  /** Pupils who stand in a row. */
  current: number;
  /** The pupils whose removal waits for a decision. */
  held: string[];
  /** Pupils without a row who were decided to stay. */
  keptAway: number;
  /** What was wrong in its rows when it was accepted. */
  issues: readonly PlannedIssue[];
}

/**
 * The same plan as `planSync` makes of an unchanged snapshot, without reading its rows; null where that
 * has to look for itself, because columns are understood otherwise by now, or a pupil and a row are apart.
 * @throws PtccError `unprocessable` `missing_column`
 */
export function planSettled(
  holding: SettledHolding,
  sheetHeader: readonly string[],
): SettledPlan | null {
  const header = readHeader(sheetHeader);
  const { rows, held, vanished, rowsWithPupil } = holding;
  if (JSON.stringify(header.columns) !== JSON.stringify(holding.columns)) return null;
  if (rowsWithPupil !== holding.current) return null;
  const issues = [...sheetWarnings(header, vanished), ...holding.issues];
  const kept = rowsWithPupil - rows.ok + holding.keptAway;
  return {
    columns: header.columns,
    vanished: [...vanished],
    issues,
    held,
    status: statusOf({ issues: rows.error, held: held.length }, vanished),
    recordsSynced: rows.ok,
    counts: {
      rows: rows.ok + rows.error,
      pupils: rows.ok + kept + held.length,
      created: 0,
      updated: 0,
      unchanged: rows.ok,
      restored: 0,
      removed: 0,
      held: held.length,
      kept,
      issues: rows.error,
      warnings: countWarnings(issues),
    },
  };
}
