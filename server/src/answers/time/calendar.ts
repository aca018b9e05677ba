// Days, weeks, months, school years and terms around the moment of a question, in the school's time zone.
import { DateTime } from "luxon";
import type { Term } from "./term-dates.js";

/** From the beginning of the first day to the beginning of the day after the last. */
export interface Span {
  from: DateTime;
  to: DateTime;
}

/** What the words of time in a question are measured from. */
export interface Calendar {
  /** The moment of the question, in the school's zone. */
  now: DateTime;
  /** Oldest first; null where the school has not given its term dates. */
  terms: readonly Term[] | null;
}

/** @param terms null where none are set */
export function calendarOf(now: Date, timeZone: string, terms: readonly Term[] | null): Calendar {
  let local: DateTime | undefined;
  return {
    terms,
    // Most questions do not speak of time, and working out the zone's clock takes longer than reading them.
    get now() {
      local ??= DateTime.fromJSDate(now, { zone: timeZone });
      return local;
    },
  };
}

/** The day of an instant (ISO 8601) in a zone: 2025-06-18. */
export const dayAt = (instant: string, timeZone: string): string =>
  DateTime.fromISO(instant, { zone: timeZone }).toISODate() ?? "";

type Unit = "day" | "week" | "month" | "year";

/** The day, week (from Monday), month or calendar year that holds a moment. */
export function unitOf(at: DateTime, unit: Unit): Span {
  const from = at.startOf(unit);
  return { from, to: from.plus({ [unit]: 1 }) };
}

/** The school year that holds a moment: from the first term that begins in August or September, else 1 September. */
export function schoolYearOf(calendar: Calendar, at: DateTime): Span {
  const begin = (year: number) => {
    const term = calendar.terms?.find(({ from }) => new RegExp(`^${year}-0[89]`).test(from));
    return term
      ? dayOf(calendar, term.from)
      : DateTime.fromObject({ year, month: 9, day: 1 }, { zone: zoneOf(calendar) });
  };
  const year = begin(at.year) <= at ? at.year : at.year - 1;
  return { from: begin(year), to: begin(year + 1) };
}

/** The named part of a term file's day pair, as a span. */
export const spanOf = (calendar: Calendar, days: { from: string; to: string }): Span => ({
  from: dayOf(calendar, days.from),
  to: dayOf(calendar, days.to).plus({ days: 1 }),
});

/** Whether it is a single day. */
export const isDay = ({ from, to }: Span): boolean => from.plus({ days: 1 }).equals(to);

/** Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number, zone: string): DateTime {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return DateTime.fromObject({ year, month: Math.floor(f / 31), day: (f % 31) + 1 }, { zone });
}

/** "1 March 2026" */
export const dayWords = (at: DateTime): string => at.toFormat("d MMMM yyyy", { locale: "en-GB" });

/** The day of an instant (ISO 8601), in words. */
export const dayIn = (calendar: Calendar, instant: string): string =>
  dayWords(DateTime.fromISO(instant, { zone: zoneOf(calendar) }));

/** The day of an instant (ISO 8601), as `2026-03-01`. */
export const dateIn = (calendar: Calendar, instant: string): string =>
  DateTime.fromISO(instant, { zone: zoneOf(calendar) }).toISODate() ?? "";

export const zoneOf = ({ now }: Calendar): string => now.zoneName ?? "utc";

const dayOf = (calendar: Calendar, iso: string) =>
  DateTime.fromISO(iso, { zone: zoneOf(calendar) });
