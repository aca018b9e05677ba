// One sync from snapshot to receipt: checks, plan and apply in one transaction, whichever way it came in.
import { performance } from "node:perf_hooks";
import { eq } from "drizzle-orm";
import type { Receipt, RowIssue } from "../../../shared/wire.js";
import { newId } from "../ids.js";
import type { Db } from "../store/open.js";
import { runs, sources } from "../store/schema.js";
import type { Source } from "../store/sources.js";
import { findDelivery, saveDelivery } from "./deliveries.js";
import { logFailedRun, runSource, wordsOfFailure } from "./failed-run.js";
import { heldPupils } from "./held.js";
import { makePlan, type PlanInHand } from "./make-plan.js";
import { nextMoment } from "./moment.js";
import type { SettledPlan } from "./plan-types.js";
import { readSnapshot } from "./read-snapshot.js";
import { activeSource, checkOrder, checkSequence, checkTab } from "./sync-checks.js";
import { progressOf, type TellProgress } from "./sync-progress.js";
import type { SyncRequest } from "./sync-request.js";
import { describePreview, describeSync } from "./words.js";

/** A receipt, or the sheet rows whose cells the server lacks. */
export type SyncOutcome = { receipt: Receipt } | { need: number[] };

/**
 * Syncs one snapshot. All that it changes commits together, or nothing does; a sync that is refused
 * until somebody mends something is logged as a failed run.
 * @throws PtccError `source_paused`, `other_spreadsheet`, `stale_sequence`, `missing_column`,
 *   `fingerprint_mismatch`, `unknown_row`, `unknown_source`, `duplicate_id`, `taken_before`
 */
export function syncSnapshot(
  db: Db,
  request: SyncRequest,
  now: Date = new Date(),
  tell: TellProgress = () => {},
): SyncOutcome {
  const started = performance.now();
  const runId = newId("run");
  const progress = progressOf(request, runId, tell);
  const sync = db.$client.transaction((): SyncOutcome => {
    const known = findDelivery<Receipt>(db, request.sourceId, request.delivery);
    if (known) return { receipt: known };
    progress("received");
    const source = activeSource(db, request.sourceId);
    checkTab(source, request);
    checkSequence(source, request);
    const at = request.takenAt ?? nextMoment(db, source.id, now);
    if (request.takenAt !== undefined) checkOrder(source, at);
    const snapshot = readSnapshot(request);
    const planned = makePlan(db, source, snapshot, at);
    if ("need" in planned)
      return { need: planned.need.map((position) => position + request.headerRow + 1) };
    progress("planned", { counts: planned.plan.counts });
    const outcome = { db, request, source, ...planned, at, started, runId };
    return { receipt: request.dryRun ? preview(outcome) : commit(outcome) };
  });
  try {
    const outcome = sync.immediate();
    if ("need" in outcome) progress("rows_needed");
    else if (outcome.receipt.run_id === runId)
      progress("committed", { status: outcome.receipt.status });
    return outcome;
  } catch (error) {
    progress("failed");
    const words = request.dryRun ? null : wordsOfFailure(error);
    const durationMs = Math.round(performance.now() - started);
    if (words) logFailedRun(db, { ...request, ...words, durationMs }, now);
    throw error;
  }
}

interface Outcome extends PlanInHand {
  db: Db;
  request: SyncRequest;
  source: Source;
  at: string;
  started: number;
  runId: string;
}

function preview(outcome: Outcome): Receipt {
  const { source, request } = outcome;
  const hash = source.snapshotHash ?? "";
  return receiptOf(outcome, {
    runId: null,
    sequence: request.sequence ?? source.lastSequence,
    hash,
  });
}

function commit(outcome: Outcome): Receipt {
  const { db, request, source, plan, apply, at, started, runId } = outcome;
  const sequence = request.sequence ?? source.lastSequence + 1;
  db.insert(runs)
    .values({
      id: runId,
      ...runSource(request),
      sequence,
      lastSync: at,
      status: plan.status,
      recordsSynced: plan.recordsSynced,
      errorMessage: plan.counts.issues > 0 ? summary(plan) : null,
      errorCode: plan.counts.issues > 0 ? "row_issues" : null,
      counts: plan.counts,
      durationMs: 0,
    })
    .run();
  const hash = apply({ sourceId: source.id, runId, now: at });
  db.update(sources)
    .set({
      ...(request.tab
        ? {
            spreadsheetId: request.tab.spreadsheetId,
            sheetId: request.tab.sheetId,
            sheetName: request.tab.sheetName,
          }
        : {}),
      headerRow: request.headerRow,
      header: request.header,
      columns: plan.columns,
      vanishedFields: plan.vanished,
      lastSequence: sequence,
      snapshotHash: hash,
      lastRunId: runId,
      lastAcceptedAt: at,
    })
    .where(eq(sources.id, source.id))
    .run();
  const durationMs = Math.round(performance.now() - started);
  db.update(runs).set({ snapshotHash: hash, durationMs }).where(eq(runs.id, runId)).run();
  const receipt = receiptOf(outcome, { runId, sequence, hash });
  saveDelivery(db, source.id, request.delivery, receipt, at);
  return receipt;
}

function receiptOf(
  { db, request, source, plan, at }: Outcome,
  { runId, sequence, hash }: { runId: string | null; sequence: number; hash: string },
): Receipt {
  const issues = plan.issues.map(
    ({ position, severity, code, column, value, message }): RowIssue => ({
      severity,
      code,
      row: position === null ? null : position + request.headerRow + 1,
      column,
      value,
      message,
    }),
  );
  const sheetName = request.tab?.sheetName ?? source.name;
  const facts = { counts: plan.counts, columns: plan.columns, issues, sheetName };
  return {
    run_id: runId,
    dry_run: request.dryRun,
    status: plan.status,
    sequence,
    last_sync: at,
    records_synced: plan.recordsSynced,
    counts: plan.counts,
    columns: plan.columns,
    issues,
    held: heldPupils(db, plan.held, at),
    held_columns: plan.vanished,
    snapshot_hash: hash,
    message: request.dryRun ? describePreview(facts) : describeSync(facts),
  };
}

/** For the run's log: counts and columns, and no cell's text. */
function summary(plan: SettledPlan): string {
  const columns = new Set(
    plan.issues.filter((issue) => issue.severity === "error").map((issue) => issue.column ?? "row"),
  );
  return `${plan.counts.issues} rows not synced (${[...columns].join(", ")}); their last good versions stay`;
}
