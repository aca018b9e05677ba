// Sends the whole state of the connected tab: all fingerprints, and the cells that the server lacks.
import { snapshotHash } from "../../shared/fingerprint.js";
import {
  type EditHint,
  type NeedAnswer,
  PROTOCOL,
  type PushReason,
  type Receipt,
  type RowCells,
  type SnapshotRequest,
} from "../../shared/wire.js";
import { post } from "./client.js";
import { Failure } from "./failure.js";
import { texts } from "./language.js";
import type { Link, SyncState } from "./memory.js";
import { findTab, readTab, type TabReading } from "./sheet.js";

export interface SnapshotOptions {
  reason: PushReason;
  dryRun: boolean;
  hints: EditHint[];
  /** Do not send what the server has already proved to hold. */
  skipUnchanged: boolean;
  /** Keeps the state; called before each send, so that no two snapshots share a sequence. */
  save: (state: SyncState) => void;
  /** Told of each reading of the tab before it is sent. */
  onRead?: (tab: TabReading) => void;
}

// Rows may be asked for again only when the server forgot some meanwhile.
const MAX_ROUNDS = 4;
// Each round means that another push of this source came first.
const MAX_READINGS = 3;

/**
 * Pushes (or, with `dryRun`, previews) the tab and brings `state` up to date.
 * After `stale_sequence` the tab is read again and sent above the server's last sequence.
 * @returns the receipt, or null where nothing had to be sent
 * @throws Failure
 */
export function sendSnapshot(
  link: Link,
  state: SyncState,
  options: SnapshotOptions,
): Receipt | null {
  for (let reading = 1; ; reading++) {
    const tab = readTab(findTab(link.sheet_id), link.title_rows);
    options.onRead?.(tab);
    const hash = snapshotHash(tab.about.fingerprints);
    if (options.skipUnchanged && !state.send_all && state.hash === hash) return null;
    state.sequence += 1;
    options.save(state);
    try {
      const receipt = sendUntilAccepted(link, state, tab, options);
      if (!options.dryRun) noteHash(state, receipt, hash);
      return receipt;
    } catch (error) {
      const last =
        error instanceof Failure && error.code === "stale_sequence" && error.details.last_sequence;
      if (typeof last !== "number" || reading === MAX_READINGS) throw error;
      state.sequence = Math.max(state.sequence, last);
    }
  }
}

/** A failed run changes nothing at the server, so that its hash proves nothing about this sheet. */
function noteHash(state: SyncState, receipt: Receipt, hash: string): void {
  const proved = receipt.snapshot_hash === hash;
  state.hash = proved && receipt.status !== "failed" ? hash : null;
  if (receipt.status !== "failed") state.send_all = !proved;
}

/** Sends one reading until the server needs no more rows of it; the sequence stays the same. */
function sendUntilAccepted(
  link: Link,
  state: SyncState,
  tab: TabReading,
  options: SnapshotOptions,
): Receipt {
  const firstRow = tab.about.header_row + 1;
  const lastRow = tab.about.header_row + tab.cells.length;
  const wanted = new Set<number>();
  const want = (rows: readonly number[]) => {
    for (const row of rows) if (row >= firstRow && row <= lastRow) wanted.add(row);
  };
  for (const hint of options.hints) want(hint.rows);
  if (state.send_all) want(tab.cells.map((_, i) => firstRow + i));

  for (let round = 0; round < MAX_ROUNDS; round++) {
    const rows: RowCells[] = [...wanted]
      .sort((a, b) => a - b)
      .map((row) => ({ row, cells: tab.cells[row - firstRow] ?? [] }));
    const request: SnapshotRequest = {
      protocol: PROTOCOL,
      op: "snapshot",
      source_id: link.source_id,
      sequence: state.sequence,
      dry_run: options.dryRun,
      reason: options.reason,
      ...tab.about,
      rows,
      hints: options.hints,
    };
    const answer = post<Receipt | NeedAnswer>(link, state, "snapshots", request);
    if (!("need" in answer.body)) return answer.body;
    want(answer.body.need);
  }
  throw new Failure("need_unsettled", texts().failures.need_unsettled());
}
