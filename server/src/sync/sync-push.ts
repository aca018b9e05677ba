// A pushed snapshot from its signed bytes to its outcome. Reading 20,000 rows takes long enough to be the writer's work.
import type { SnapshotRequest } from "../../../shared/wire.js";
import type { Db } from "../store/open.js";
import { deliveryOf } from "./deliveries.js";
import { logFailedRun, wordsOfFailure } from "./failed-run.js";
import { readSignedBody } from "./signed-bodies.js";
import type { TellProgress } from "./sync-progress.js";
import { type SyncOutcome, syncSnapshot } from "./sync-snapshot.js";

/** Whose signature was found right, and the request's `webhook-id`. */
export interface SignedPush {
  sourceId: string;
  webhookId: string;
}

/**
 * Reads a signed snapshot and syncs it.
 * @param body the bytes that were signed
 * @throws PtccError as `readSignedBody` and `syncSnapshot` do
 */
export function syncPush(
  db: Db,
  body: ArrayBuffer,
  { sourceId, webhookId }: SignedPush,
  tell: TellProgress = () => {},
): SyncOutcome {
  const snapshot = readSnapshotBody(db, body, sourceId);
  return syncSnapshot(
    db,
    {
      sourceId,
      way: "push",
      reason: snapshot.reason,
      sequence: snapshot.sequence,
      dryRun: snapshot.dry_run,
      tab: {
        spreadsheetId: snapshot.spreadsheet.id,
        sheetId: snapshot.sheet.id,
        sheetName: snapshot.sheet.name,
      },
      headerRow: snapshot.header_row,
      header: snapshot.header,
      fingerprints: snapshot.fingerprints,
      rows: snapshot.rows,
      hints: snapshot.hints,
      delivery: deliveryOf(webhookId, body),
    },
    new Date(),
    tell,
  );
}

/** A signed body that cannot be read fails until script or server is renewed: the runs say so. */
function readSnapshotBody(db: Db, body: ArrayBuffer, sourceId: string): SnapshotRequest {
  try {
    return readSignedBody("snapshot", body, sourceId);
  } catch (error) {
    const words = wordsOfFailure(error);
    const run = { sourceId, way: "push" as const, reason: "unreadable", sequence: null };
    if (words) logFailedRun(db, { ...run, ...words, durationMs: 0 });
    throw error;
  }
}
