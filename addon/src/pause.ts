// How long edits wait when the server, or Google, is not there.
import type { KeptFailure } from "./kept-failure.js";

const MINUTE_MS = 60_000;
const LONGEST_MS = 60 * MINUTE_MS;
// A passing fault is repaired by the next edit; only then does each further try cost quota for little.
const WITHOUT_PAUSE = 3;

/** The pause after so many failures in a row: none at first, then 1 minute, doubled up to an hour. */
export function pauseAfter(failures: number): number {
  if (failures <= WITHOUT_PAUSE) return 0;
  return Math.min(MINUTE_MS * 2 ** (failures - WITHOUT_PAUSE - 1), LONGEST_MS);
}

/**
 * What is kept of a failure. Faults that an edit may mend (a missing column, say) count for no pause,
 * so that the mending edit is pushed at once.
 */
export function keepFailure(
  before: KeptFailure | null,
  failure: { code: string; away: boolean },
  now: number,
): KeptFailure {
  const at = new Date(now).toISOString();
  const away = failure.away ? (before?.away ?? 0) + 1 : 0;
  return {
    code: failure.code,
    at,
    since: before?.since ?? at,
    away,
    retry_at: new Date(now + pauseAfter(away)).toISOString(),
  };
}

/** True while edits only leave their mark; the clock and a person's own push do not ask. */
export const isPausing = ({ failure }: { failure: KeptFailure | null }, now: number): boolean =>
  failure !== null && now < Date.parse(failure.retry_at);
