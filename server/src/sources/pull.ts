// Pulls one source: reads its tab from Google, and syncs it the way every snapshot goes.
import { performance } from "node:perf_hooks";
import type { Receipt } from "../../../shared/wire.js";
import { PtccError } from "../errors.js";
import type { SheetAddress } from "../google-config.js";
import type { Source } from "../store/sources.js";
import type { FailedRun } from "../sync/failed-run.js";
import type { SyncRequest } from "../sync/sync-request.js";
import type { SyncOutcome } from "../sync/sync-snapshot.js";
import type { SheetsApi } from "./sheets-api.js";
import { snapshotOf, type TableSnapshot } from "./table.js";

/** What started a pull: the clock, a push that did not come, `ptcc pull`, or an admin's request. */
export type PullReason = "clock" | "late" | "command" | "admin";

/** The writer, or the same operations on a connection of one's own. */
export interface PullStore {
  syncSnapshot(request: SyncRequest): SyncOutcome | Promise<SyncOutcome>;
  logFailedRun(failed: FailedRun): unknown;
}

/** As the add-on reads an empty tab: one empty cell. */
const EMPTY_TAB: TableSnapshot = { headerRow: 1, header: [""], fingerprints: [], rows: [] };

/**
 * Pulls a source's tab. What Google refuses is logged as a failed run, like what the sheet lacks.
 * @throws PtccError `pull_not_configured` and `no_sheet` without a run; else what Google refused, what
 *   `syncSnapshot` throws, or `overtaken` where a newer snapshot was accepted meanwhile
 */
export async function pullSource(
  sheets: SheetsApi | null,
  store: PullStore,
  source: Source,
  reason: PullReason,
): Promise<Receipt> {
  const address = sheetOf(source);
  if (sheets === null) throw notConfigured();
  refusePaused(source);
  const started = performance.now();
  // Taken before reading: what another way in brings meanwhile is newer than what is read here.
  const run = {
    sourceId: source.id,
    way: "pull" as const,
    reason,
    sequence: source.lastSequence + 1,
  };
  const tab = await sheets
    .readTab({ ...address, sheetId: source.sheetId })
    .catch(async (error: unknown) => {
      if (error instanceof PtccError) {
        const { code: errorCode, message: errorMessage } = error;
        const durationMs = Math.round(performance.now() - started);
        await store.logFailedRun({ ...run, errorCode, errorMessage, durationMs });
      }
      throw error;
    });
  const { sheetId, sheetName } = tab;
  const outcome = await sync(store, {
    ...run,
    dryRun: false,
    tab: { spreadsheetId: address.spreadsheetId, sheetId, sheetName },
    ...(snapshotOf(tab.values) ?? EMPTY_TAB),
    hints: [],
    delivery: null,
  });
  if ("need" in outcome) throw new Error("a pulled tab has all its cells");
  return outcome.receipt;
}

/** True where there is a tab to pull: it was named when the source was added, or pushed from before. */
export const isPullable = ({ kind, spreadsheetId, sheetName }: Source): boolean =>
  kind !== "file" && spreadsheetId !== null && sheetName !== null;

function sheetOf(source: Source): SheetAddress {
  const { spreadsheetId, sheetName } = source;
  if (!isPullable(source) || spreadsheetId === null || sheetName === null)
    throw new PtccError(
      "unprocessable",
      "no_sheet",
      "PTCC does not know this source's spreadsheet, so it cannot pull it. It learns it by the first push, or by `ptcc source add --kind pull --spreadsheet … --sheet …`.",
    );
  return { spreadsheetId, sheetName };
}

function refusePaused({ state }: Source): void {
  if (state !== "paused") return;
  throw new PtccError(
    "conflict",
    "source_paused",
    "This source is paused: nothing was pulled. `ptcc source resume` lets it again.",
  );
}

async function sync(store: PullStore, request: SyncRequest): Promise<SyncOutcome> {
  try {
    return await store.syncSnapshot(request);
  } catch (error) {
    if (!(error instanceof PtccError) || error.code !== "stale_sequence") throw error;
    throw new PtccError(
      "conflict",
      "overtaken",
      "A newer snapshot of this sheet was accepted while it was read, so PTCC has it already. Nothing else was changed.",
    );
  }
}

const notConfigured = () =>
  new PtccError(
    "unprocessable",
    "pull_not_configured",
    "Pulling needs a service account. Set GOOGLE_CLIENT_EMAIL and GOOGLE_PRIVATE_KEY from its key file; docs/pull.md says how, click by click.",
  );
