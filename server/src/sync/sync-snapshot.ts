// One sync from snapshot to receipt: checks, plan and apply in one transaction, whichever way it came in.
import { performance } from "node:perf_hooks";
import { eq } from "drizzle-orm";
import { rowFingerprinter } from "../../../shared/fingerprint.js";
import type { EditHint, Receipt, RowCells, RowIssue } from "../../../shared/wire.js";
import { PtccError } from "../errors.js";
import { newId } from "../ids.js";
import type { Db } from "../store/open.js";
import { runs, sources } from "../store/schema.js";
import { applyPlan } from "./apply.js";
import { type Delivery, findDelivery, saveDelivery } from "./deliveries.js";
import { heldPupils } from "./held.js";
import type { Snapshot } from "./holding.js";
import { nextMoment } from "./moment.js";
import { planSync } from "./plan.js";
import type { Plan } from "./plan-types.js";
import { readHolding } from "./read-holding.js";
import { NO_COUNTS } from "./run-counts.js";
import { describePreview, describeSync } from "./words.js";

export interface SyncRequest {
  sourceId: string;
  way: "push" | "pull" | "file";
  /** What started it: an edit, the clock, a person. */
  reason: string;
  /** Null for the ways in that nothing can overtake: the next number is taken. */
  sequence: number | null;
  dryRun: boolean;
  /** The tab that the snapshot is of; null for a file. */
  tab: { spreadsheetId: string; sheetId: number; sheetName: string } | null;
  headerRow: number;
  header: string[];
  fingerprints: string[];
  rows: RowCells[];
  hints: EditHint[];
  /** When the snapshot was true, where that is not now (ISO 8601). */
  takenAt?: string;
  /** Names the signed request, so that its repetition gets the same answer. */
  delivery: Delivery | null;
}

/** A receipt, or the sheet rows whose cells the server lacks. */
export type SyncOutcome = { receipt: Receipt } | { need: number[] };

/** A sync that came to nothing, for the log of runs. Its words hold no cell's text. */
export interface FailedRun extends Pick<SyncRequest, "sourceId" | "way" | "reason" | "sequence"> {
  errorCode: string;
  errorMessage: string;
  durationMs: number;
}

type Source = typeof sources.$inferSelect;

/**
 * Syncs one snapshot. All that it changes commits together, or nothing does; a sync that is refused
 * for what the sheet holds is logged as a failed run.
 * @throws PtccError `source_paused`, `other_spreadsheet`, `stale_sequence`, `missing_column`,
 *   `fingerprint_mismatch`, `unknown_source`, `duplicate_id`, `taken_before`
 */
export function syncSnapshot(db: Db, request: SyncRequest, now: Date = new Date()): SyncOutcome {
  const started = performance.now();
  const sync = db.$client.transaction((): SyncOutcome => {
    const known = findDelivery<Receipt>(db, request.sourceId, request.delivery);
    if (known) return { receipt: known };
    const source = activeSource(db, request.sourceId);
    checkTab(source, request);
    checkSequence(source, request);
    const at = request.takenAt ?? nextMoment(db, source.id, now);
    if (request.takenAt !== undefined) checkOrder(source, at);
    const snapshot = readSnapshot(request);
    const planned = planSync(readHolding(db, source, at), snapshot, () => newId("stu"));
    if ("need" in planned)
      return { need: planned.need.map((position) => position + request.headerRow + 1) };
    const outcome = { db, request, source, snapshot, plan: planned.plan, at, started };
    return { receipt: request.dryRun ? preview(outcome) : commit(outcome) };
  });
  try {
    return sync.immediate();
  } catch (error) {
    if (isSheetFault(error) && !request.dryRun) {
      const durationMs = Math.round(performance.now() - started);
      const { code: errorCode, message: errorMessage } = error;
      logFailedRun(db, { ...request, errorCode, errorMessage, durationMs }, now);
    }
    throw error;
  }
}

/** The source, when it takes snapshots. */
export function activeSource(db: Db, id: string): Source {
  const source = db.select().from(sources).where(eq(sources.id, id)).get();
  if (!source || source.state === "removed")
    throw new PtccError(
      "not_found",
      "unknown_source",
      "This source does not exist on the server. Ask for a new connection code.",
    );
  if (source.state === "paused")
    throw new PtccError(
      "conflict",
      "source_paused",
      "This source is paused on the server: nothing was changed. Ask the person who runs PTCC to resume it.",
    );
  return source;
}

function checkTab(source: Source, { tab }: SyncRequest): void {
  if (tab === null || source.spreadsheetId === null) return;
  // A source to pull names its spreadsheet from the start, and learns the tab's id by its first snapshot.
  const sameTab = source.sheetId === null || tab.sheetId === source.sheetId;
  if (tab.spreadsheetId === source.spreadsheetId && sameTab) return;
  const what =
    tab.spreadsheetId === source.spreadsheetId ? "tab of the spreadsheet" : "spreadsheet";
  throw new PtccError(
    "conflict",
    "other_spreadsheet",
    `This connection belongs to another ${what}. If this is a copy, ask for a connection code of its own; nothing was changed.`,
  );
}

function checkSequence(source: Source, { sequence, dryRun }: SyncRequest): void {
  if (sequence === null || dryRun || sequence > source.lastSequence) return;
  throw new PtccError(
    "conflict",
    "stale_sequence",
    `A newer snapshot was accepted already (sequence ${source.lastSequence}). Read the sheet again and push above it.`,
    { last_sequence: source.lastSequence },
  );
}

/** History is written forwards: a state from before the last accepted one would end what came after it. */
function checkOrder({ lastAcceptedAt }: Source, takenAt: string): void {
  if (lastAcceptedAt === null || takenAt > lastAcceptedAt) return;
  throw new PtccError(
    "conflict",
    "taken_before",
    `The last accepted sync of this source is of ${lastAcceptedAt}, the file of ${takenAt}. A file has to be newer; import older ones first, into a new source. Nothing was changed.`,
  );
}

/** Puts cells to their positions. A row's cells must have the fingerprint that is claimed for it. */
function readSnapshot(request: SyncRequest): Snapshot {
  const { header, headerRow, fingerprints } = request;
  const fingerprint = rowFingerprinter(header);
  const cells = new Map<number, string[]>();
  for (const row of request.rows) {
    const position = row.row - headerRow - 1;
    if (position < 0 || position >= fingerprints.length)
      throw new PtccError(
        "invalid",
        "unknown_row",
        `rows: row ${row.row} is not among the ${fingerprints.length} rows below the header in row ${headerRow}.`,
      );
    if (row.cells.length !== header.length || fingerprint(row.cells) !== fingerprints[position])
      throw new PtccError(
        "invalid",
        "fingerprint_mismatch",
        `rows: the cells of row ${row.row} do not have the fingerprint given for it. Read the sheet again and send both from one reading.`,
      );
    cells.set(position, row.cells);
  }
  const editor = new Map<number, string>();
  for (const { rows, user } of request.hints)
    if (user) for (const row of rows) editor.set(row - headerRow - 1, user);
  return { header, headerRow, fingerprints, cells, editor };
}

interface Outcome {
  db: Db;
  request: SyncRequest;
  source: Source;
  snapshot: Snapshot;
  plan: Plan;
  at: string;
  started: number;
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
  const { db, request, source, snapshot, plan, at, started } = outcome;
  const runId = newId("run");
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
  const hash = applyPlan(db, { sourceId: source.id, runId, now: at }, plan, snapshot);
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

const runSource = ({
  sourceId,
  way,
  reason,
}: Pick<SyncRequest, "sourceId" | "way" | "reason">) => ({
  sourceId,
  sourceType: way === "file" ? ("file" as const) : ("google_sheets" as const),
  way,
  reason,
});

/** For the run's log: counts and columns, and no cell's text. */
function summary(plan: Plan): string {
  const columns = new Set(
    plan.issues.filter((issue) => issue.severity === "error").map((issue) => issue.column ?? "row"),
  );
  return `${plan.counts.issues} rows not synced (${[...columns].join(", ")}); their last good versions stay`;
}

/** Faults that Mr P can mend in the sheet or its connection; they belong into the log of his runs. */
function isSheetFault(error: unknown): error is PtccError {
  return error instanceof PtccError && ["missing_column", "other_spreadsheet"].includes(error.code);
}

/** Logs a sync that came to nothing. */
export function logFailedRun(db: Db, failed: FailedRun, now: Date = new Date()): void {
  const { errorCode, errorMessage, durationMs, sequence } = failed;
  db.insert(runs)
    .values({
      id: newId("run"),
      ...runSource(failed),
      sequence: sequence ?? 0,
      lastSync: now.toISOString(),
      status: "failed",
      recordsSynced: 0,
      errorCode,
      errorMessage,
      counts: NO_COUNTS,
      durationMs,
    })
    .run();
}
