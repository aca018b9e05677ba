// Reads the moment that a question is asked about.
import { PtccError } from "../errors.js";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Returns the instant that `text` means, as ISO 8601 in UTC: a time with its offset as it stands, a
 * day (`2026-03-01`) as its last millisecond in `timeZone`.
 * @param field what the request calls it
 * @throws PtccError `invalid` where it is neither
 */
export function resolveAsOf(text: string, timeZone: string, field = "as_of"): string {
  const day = DAY.exec(text);
  if (day) {
    const [year, month, date] = day.slice(1).map(Number) as [number, number, number];
    const wall = Date.UTC(year, month - 1, date);
    if (new Date(wall).toISOString().startsWith(text)) {
      return new Date(midnightAfter(wall, timeZone) - 1).toISOString();
    }
  }
  const instant = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return new Date(instant).toISOString();
  throw new PtccError(
    "invalid",
    `invalid_${field}`,
    `${field} is not a date. Write a day as 2026-03-01 or a time as 2026-03-01T15:00:00Z.`,
  );
}

/** The instant at which the day after `wall` (a day's midnight written as UTC) begins in the zone. */
function midnightAfter(wall: number, timeZone: string): number {
  const next = wall + 24 * 60 * 60 * 1000;
  // The offset at the guess may differ from that at the answer where clocks change between them.
  const guess = next - offsetAt(next, timeZone);
  return next - offsetAt(guess, timeZone);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Says what a zone's clocks show; made once, because making it takes longer than all the rest. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  clocks.set(timeZone, clock);
  return clock;
}

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  const wall = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}
