// Tries again as Google asks for: truncated exponential backoff with jitter, honouring Retry-After.
import type { PtccError } from "../errors.js";

/** Thrown by an attempt that another one may mend. */
export class TryAgain extends Error {
  constructor(
    /** What is told where no try is left. */
    readonly fault: PtccError,
    /** What Retry-After asked for, in milliseconds; null where it said nothing. */
    readonly afterMs: number | null,
  ) {
    super(fault.message);
  }
}

export interface Timing {
  wait: (ms: number) => Promise<void>;
  /** From 0 up to 1. */
  random: () => number;
}

const TRIES = 6;
const MAX_BACKOFF_MS = 64_000;
const MAX_JITTER_MS = 1_000;

/**
 * Carries out an attempt, again after each `TryAgain`, six times at most. Before try n + 1 it waits
 * `min(2^n s + up to 1 s, 64 s)` as in Google's "Example algorithm"
 * (developers.google.com/workspace/sheets/api/limits), or as long as Retry-After says; a
 * Retry-After above the maximum is left to the next regular run.
 * @throws PtccError of the last attempt
 */
export async function withBackoff<T>(attempt: () => Promise<T>, timing: Timing): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof TryAgain)) throw error;
      const wanted = error.afterMs ?? 0;
      if (tried + 1 >= TRIES || wanted > MAX_BACKOFF_MS) throw error.fault;
      const backoff = 1_000 * 2 ** tried + Math.round(timing.random() * MAX_JITTER_MS);
      await timing.wait(Math.max(Math.min(backoff, MAX_BACKOFF_MS), wanted));
    }
  }
}
