// Days as `2026-03-01`: how many lie between two, and which comes after some.
import { DateTime } from "luxon";

const DAY_MS = 86_400_000;

/** Days from `day` to `today`; 0 where it is yet to come. */
export const daysSince = (day: string, today: string): number =>
  Math.max(0, Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS));

/** The day that is `days` after this one. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The first of the days; null where there is none. */
export const earliest = (days: readonly (string | null)[]): string | null =>
  days.reduce(
    (first, day) => (first === null || (day !== null && day < first) ? day : first),
    null,
  );

/** Moments whose days are remembered: those of a sync are all one. */
const REMEMBERED = 1_000;

/** Turns a moment (ISO 8601) into the day that it is in the zone. */
export function dayIn(timeZone: string): (at: string) => string {
  const days = new Map<string, string>();
  return (at) => {
    const known = days.get(at);
    if (known !== undefined) return known;
    const day = DateTime.fromISO(at, { zone: timeZone }).toISODate() ?? "";
    if (days.size >= REMEMBERED) days.clear();
    days.set(at, day);
    return day;
  };
}
