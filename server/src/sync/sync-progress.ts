// How far a sync is, told while it goes on: counts and ids, no pupil's name and no note.
import type { RunCounts, RunSummary } from "../../../shared/wire.js";
import type { SyncRequest } from "./sync-request.js";

/**
 * received: its rows are here. planned: what has to change is known. committed: it is done.
 * rows_needed: the sheet has to send more cells, and then comes again. failed: nothing was changed.
 */
export type SyncPhase = "received" | "planned" | "committed" | "rows_needed" | "failed";

export interface SyncProgress extends Pick<SyncRequest, "way" | "reason"> {
  /** Of the run that it becomes, where it is committed. */
  run_id: string;
  source_id: string;
  /** Of the snapshot. */
  rows: number;
  phase: SyncPhase;
  /** From `planned` on. */
  counts: RunCounts | null;
  /** Once it is committed. */
  status: RunSummary["status"] | null;
}

/** Whoever wants to know how far syncs are. It must not throw. */
export type TellProgress = (progress: SyncProgress) => void;

/** Tells each phase of one sync; previews are nobody's progress. */
export function progressOf(request: SyncRequest, runId: string, tell: TellProgress) {
  const { sourceId, way, reason, dryRun, fingerprints } = request;
  let counts: RunCounts | null = null;
  return (phase: SyncPhase, more: { counts?: RunCounts; status?: RunSummary["status"] } = {}) => {
    counts = more.counts ?? counts;
    if (dryRun) return;
    const rows = fingerprints.length;
    const status = more.status ?? null;
    tell({ run_id: runId, source_id: sourceId, way, reason, rows, phase, counts, status });
  };
}
