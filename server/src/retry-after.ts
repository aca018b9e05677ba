// Reads how long an answer asks to wait before the next request.

/** Milliseconds that a Retry-After header asks for: seconds, or an HTTP date; null where it is neither. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === "") return null;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - now.getTime();
  return Number.isNaN(ms) ? null : Math.max(ms, 0);
}
