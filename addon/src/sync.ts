// When to push: a burst of edits costs one push, and no mark of an edit is left behind.
import type { EditHint, PushReason, Receipt } from "../../shared/wire.js";
import { asFailure, Failure } from "./failure.js";
import { texts } from "./language.js";
import {
  type Link,
  markPending,
  type Pending,
  readLink,
  readPending,
  readState,
  saveState,
  takePending,
} from "./memory.js";
import { isPausing, keepFailure } from "./pause.js";
import { isCopy } from "./sheet.js";
import { sendSnapshot } from "./snapshot.js";

const CHANGE_LOCK_MS = 100;
const NOW_LOCK_MS = 10_000;
const NAP_MS = 700;
// While marks keep coming in, the holder of the lock naps so many times before it reads.
const MAX_NAPS = 6;
// Of the 6 minutes that a run may take (https://developers.google.com/apps-script/guides/services/quotas).
const LONGEST_RUN_MS = 4 * 60_000;

/**
 * The connection of this very spreadsheet.
 * @throws Failure where there is none, or where a copy brought the original's along
 */
export function connectedLink(): Link {
  const link = readLink();
  if (!link) throw new Failure("not_connected", texts().failures.not_connected());
  if (isCopy(link)) throw new Failure("copied_sheet", texts().failures.copied_sheet());
  return link;
}

/**
 * For the change trigger: marks that something changed, and pushes unless another execution is about
 * to. The holder of the lock clears the mark before it reads the sheet and looks again after it let
 * go; so an execution that found the lock taken may leave. Failures are kept for the sidebar, and
 * after several the server is left alone for a while.
 */
export function syncOnChange(hint: EditHint): void {
  markPending([hint]);
  if (!isPausing(readState(), Date.now())) pushWhileMarked();
}

/** For the clock trigger: pushes whether or not anything changed, and keeps a failure to itself. */
export function syncOnClock(): void {
  try {
    syncNow("clock");
  } catch {
    // push() has kept what a person may want to know.
  }
}

function pushWhileMarked(): void {
  const started = Date.now();
  while (readPending() && Date.now() - started < LONGEST_RUN_MS) {
    const pushed = withLock(CHANGE_LOCK_MS, () => {
      settle();
      try {
        pushOnce("change");
        return true;
      } catch {
        return false;
      }
    });
    // Another execution holds the lock and will look; or the push failed, and the next event repairs.
    if (!pushed) return;
  }
}

/**
 * Pushes now, and then whatever was marked meanwhile.
 * @throws Failure, also where no connection is or another push takes long
 */
export function syncNow(reason: Exclude<PushReason, "change">): Receipt {
  connectedLink();
  markPending([]);
  const receipt = withLock(NOW_LOCK_MS, () => pushOnce(reason));
  if (!receipt) throw new Failure("busy", texts().failures.busy());
  pushWhileMarked();
  return receipt;
}

/** Waits a moment for the rest of a burst, longer while it goes on. */
function settle(): void {
  for (let nap = 0; nap < MAX_NAPS; nap++) {
    const before = JSON.stringify(readPending());
    Utilities.sleep(NAP_MS);
    if (JSON.stringify(readPending()) === before) return;
  }
}

function pushOnce(reason: PushReason): Receipt | null {
  const link = connectedLink();
  const pending = takePending();
  try {
    return push(link, reason, pending);
  } catch (error) {
    markPending(pending.hints, pending.since);
    throw error;
  }
}

function push(link: Link, reason: PushReason, { hints }: Pending): Receipt | null {
  const state = readState();
  try {
    const receipt = sendSnapshot(link, state, {
      reason,
      dryRun: false,
      hints: hints.filter((hint) => hint.rows.length > 0),
      // After a failure the server is told even that all is as it was, so that its last run says so.
      skipUnchanged: reason === "change" && state.failure === null,
      save: saveState,
    });
    if (receipt) state.pushed_at = new Date().toISOString();
    state.failure = null;
    return receipt;
  } catch (error) {
    const failure = asFailure(error);
    state.failure = keepFailure(state.failure, failure, Date.now());
    throw failure;
  } finally {
    saveState(state);
  }
}

/**
 * Runs under the document lock; null where it is taken for longer than `waitMs`.
 * Google may give no lock at all
 * (https://developers.google.com/apps-script/reference/lock/lock-service#getDocumentLock()):
 * then two pushes may race, which the server's sequence numbers settle.
 */
export function withLock<T>(waitMs: number, work: () => T): T | null {
  const lock = LockService.getDocumentLock();
  if (!lock) return work();
  if (!lock.tryLock(waitMs)) return null;
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
