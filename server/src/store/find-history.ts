// Reads every version of one pupil, with the run, row and person that each came from.
import { asc, eq } from "drizzle-orm";
import { studentNotFound } from "./find.js";
import type { Db } from "./open.js";
import { runs, versions } from "./schema.js";

export interface HistoryEntry {
  version: number;
  change: "created" | "updated" | "restored";
  /** Why the row was taken for this pupil, in words. */
  reason: string;
  name: string;
  class_code: string;
  year_group: number | null;
  campus: string | null;
  support_level: number | null;
  support_notes: string | null;
  extra: Record<string, string>;
  /** The sheet's row number when this version was read. */
  row: number;
  run_id: string;
  /** When that run took place, and how the data came. */
  at: string;
  way: "push" | "pull" | "file";
  /** Who edited the row, where Google told. */
  person: string | null;
  valid_from: string;
  /** Null while it is the present version. */
  valid_to: string | null;
  /** The run that removed the pupil, where this version ended so. */
  removed_run_id: string | null;
  /** Why, in words. */
  removed_reason: string | null;
}

/**
 * The pupil's versions, oldest first.
 * @throws PtccError `not_found`
 */
export function getHistory(db: Db, id: string): HistoryEntry[] {
  const entries = db
    .select({
      version: versions.version,
      change: versions.change,
      reason: versions.reason,
      name: versions.name,
      class_code: versions.classCode,
      year_group: versions.yearGroup,
      campus: versions.campus,
      support_level: versions.supportLevel,
      support_notes: versions.supportNotes,
      extra: versions.extra,
      row: versions.row,
      run_id: versions.runId,
      at: runs.lastSync,
      way: runs.way,
      person: versions.person,
      valid_from: versions.validFrom,
      valid_to: versions.validTo,
      removed_run_id: versions.removedRunId,
      removed_reason: versions.removedReason,
    })
    .from(versions)
    .innerJoin(runs, eq(runs.id, versions.runId))
    .where(eq(versions.studentId, id))
    .orderBy(asc(versions.version))
    .all();
  if (entries.length === 0) throw studentNotFound();
  return entries;
}
