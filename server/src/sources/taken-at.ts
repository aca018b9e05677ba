// Reads when a file was true.
import { PtccError } from "../errors.js";
import { resolveAsOf } from "../store/as-of.js";

/**
 * Returns the moment that `text` names: a time with its offset, or a day, which means its end.
 * @returns ISO 8601; null for now, which is what today means before its end
 * @throws PtccError `invalid_taken_at` where it is neither, or lies in the future
 */
export function takenAtOf(text: string, timeZone: string, now: Date): string | null {
  // The Swedish way to write a date is the ISO one.
  if (text === new Intl.DateTimeFormat("sv-SE", { timeZone }).format(now)) return null;
  const at = resolve(text, timeZone);
  if (at <= now.toISOString()) return at;
  throw invalid("lies in the future. It says when the file was true");
}

function resolve(text: string, timeZone: string): string {
  try {
    return resolveAsOf(text, timeZone);
  } catch (error) {
    if (!(error instanceof PtccError)) throw error;
    throw invalid("is not a date. Write a day as 2026-03-01 or a time as 2026-03-01T15:00:00Z");
  }
}

const invalid = (what: string) =>
  new PtccError("invalid", "invalid_taken_at", `The time taken (--taken-at) ${what}.`);
