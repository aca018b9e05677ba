// Decides when a message that was not taken is sent again: pure.
import type { PostFault } from "./post-message.js";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pauses after the first, second, … attempt, after the example of the Standard Webhooks specification. */
const PAUSES_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
/** Attempts in all, over some three days. */
export const MOST_ATTEMPTS = PAUSES_MS.length + 1;
/** By so much of itself a pause is longer at most, so that not all come back at once. */
const JITTER = 0.1;
const LONGEST_MS = 24 * HOUR;

/**
 * The time of the next attempt (ISO 8601), or null where none is left.
 * @param attempts how many there were
 * @param random from 0 up to 1
 */
export function nextAttempt(
  fault: PostFault,
  { attempts, now, random }: { attempts: number; now: Date; random: number },
): string | null {
  const pause = PAUSES_MS[attempts - 1];
  if (fault.forGood || pause === undefined) return null;
  const asked = Math.min(fault.afterMs ?? 0, LONGEST_MS);
  const wait = Math.max(pause * (1 + JITTER * random), asked);
  return new Date(now.getTime() + Math.round(wait)).toISOString();
}
