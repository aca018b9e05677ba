// Decides when a source is pulled next: its interval after the last attempt, spread out, sooner after a failure.
import { createHash } from "node:crypto";

const HOUR_MS = 3_600_000;
/** A failure is tried again after this, where the interval is not shorter: shared at last, it heals by itself. */
const RETRY_MS = HOUR_MS;
/** So that many sources, or schools, do not ask Google in one moment. */
const MAX_JITTER_MS = 10 * 60_000;

export interface PullFacts {
  sourceId: string;
  /** The last attempt that is not long past (see `memoryHours`); null where there is none. */
  lastAttempt: { at: string; failed: boolean } | null;
}

/** How far back an attempt says something about the next: beyond it, a pull is due in any case. */
export const memoryHours = (intervalHours: number) => 2 * intervalHours + 1;

/**
 * Whether a source is to be pulled now. A run that was missed while the server was down is due at
 * its start, once. The jitter is the source's own, so that it keeps its place among the others.
 */
export function isPullDue(
  { sourceId, lastAttempt }: PullFacts,
  intervalHours: number,
  now: Date,
): boolean {
  if (lastAttempt === null) return true;
  const interval = intervalHours * HOUR_MS;
  const pause = lastAttempt.failed ? Math.min(RETRY_MS, interval) : interval;
  const jitter = share(sourceId) * Math.min(MAX_JITTER_MS, interval / 10);
  return now.getTime() >= Date.parse(lastAttempt.at) + pause + jitter;
}

/** A number from 0 up to 1 that an id always has. */
const share = (id: string) => createHash("sha256").update(id).digest().readUInt32BE() / 2 ** 32;
