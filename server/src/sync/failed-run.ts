// Logs syncs that came to nothing, where somebody who reads the runs would want to know.
import Database from "better-sqlite3";
import { PtccError } from "../errors.js";
import { newId } from "../ids.js";
import { countPupils } from "../store/find-runs.js";
import type { Db } from "../store/open.js";
import { runs } from "../store/schema.js";
import { NO_COUNTS } from "./run-counts.js";
import type { SyncRequest } from "./sync-request.js";

/** A sync that came to nothing, for the log of runs. Its words hold no cell's text. */
export interface FailedRun extends Pick<SyncRequest, "sourceId" | "way" | "reason" | "sequence"> {
  errorCode: string;
  errorMessage: string;
  durationMs: number;
}

/** What a run says of its way in. */
export const runSource = ({
  sourceId,
  way,
  reason,
}: Pick<SyncRequest, "sourceId" | "way" | "reason">) => ({
  sourceId,
  sourceType: way === "file" ? ("file" as const) : ("google_sheets" as const),
  way,
  reason,
});

/** Refusals that the sheet, its connection or its script cause, and that stay until somebody mends them. */
const LASTING = new Set([
  "missing_column",
  "other_spreadsheet",
  "fingerprint_mismatch",
  "unknown_row",
  "invalid_body",
  "taken_before",
]);

/**
 * The words for the log of runs; null for what is not logged there: what heals by itself, what was
 * wanted (a paused source), and what the store cannot write down now.
 */
export function wordsOfFailure(
  error: unknown,
): Pick<FailedRun, "errorCode" | "errorMessage"> | null {
  if (error instanceof PtccError)
    return LASTING.has(error.code) ? { errorCode: error.code, errorMessage: error.message } : null;
  if (error instanceof Database.SqliteError) return null;
  return {
    errorCode: "internal",
    errorMessage: "Something went wrong on the server. Nothing was changed; its log says more.",
  };
}

/** Logs a sync that came to nothing. What was held stays, so its count of pupils is as before. */
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
      counts: { ...NO_COUNTS, pupils: countPupils(db, failed.sourceId) },
      durationMs,
    })
    .run();
}
