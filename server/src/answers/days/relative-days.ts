// Reads days that are told from the day of asking: "this week", "in the last six months", "more than a year ago".
import { DateTime } from "luxon";
import { MONTHS } from "../time/dates.js";
import { DAY, MONTH_NAME } from "./dates-said.js";

/** From and to a day (2025-06-16), both in it; an absent end is open. */
export interface NearDays {
  from?: string;
  to?: string;
}

/** Words that lead to a time, and the name of a day or of days near that of asking. */
export const LEAD = "(?:in|on|during|for|over|within)(?: the)?(?: months? of)?";
export const NEAR = `today|tomorrow|yesterday|(?:this|next|last) (?:(?:school |academic |calendar )?year|week|month|${MONTH_NAME})|(?:the )?(?:${DAY} (?:of )?)?(?:${MONTH_NAME}) (?:this|next|last) year`;

const NUMBERS: readonly string[] =
  "a one two three four five six seven eight nine ten eleven twelve".split(" ");
const UNITS =
  "(?<n>a|an|a couple of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}) (?<unit>day|week|fortnight|month|year)s?";
const AROUND = new RegExp(
  `^(?:${LEAD} |coming up )?(?:(?:later |earlier )?(?<day>today|tomorrow|yesterday|(?:this|next|last) (?:week|month))|(?:this|the|at the) (?:coming )?(?<end>weekend)|(?:the )?(?:next|coming) (?:${UNITS}|(?<one>week|fortnight|month)))`,
);

/** What was said, and the days that it means. */
type Said<T> = { said: string; days: T } | null;

/** "this week", "tomorrow", "in the next two weeks": from today on where a length is told. */
export function daysAround(text: string, today: string): Said<{ from: string; to: string }> {
  const match = AROUND.exec(text);
  if (!match?.groups) return null;
  const [said] = match;
  const { day, end, n = "a", unit, one } = match.groups;
  const near = day === undefined ? null : nearDays(day, today);
  if (near) return { said, days: near };
  const now = DateTime.fromISO(today);
  const sunday = now.endOf("week");
  if (end !== undefined) return { said, days: span(sunday.minus({ days: 1 }), sunday) };
  const last = now.plus(lengthOf(n, unit ?? one ?? "day")).minus({ days: 1 });
  return { said, days: span(now, last) };
}

/**
 * "today", "next month", "this year", "last October", "1 June next year": the days of it, or null. Years are school years
 * where they stand alone and no calendar is said.
 */
export function nearDays(said: string, today: string): { from: string; to: string } | null {
  const now = DateTime.fromISO(today);
  const step = stepOf(said);
  if (/^(today|now|tomorrow|yesterday)$/.test(said))
    return span(now.plus({ days: step }), now.plus({ days: step }));
  const [, day, inMonth, year] = IN_YEAR.exec(said) ?? [];
  if (inMonth !== undefined) return dayIn(now.year + stepOf(year ?? ""), MONTHS[inMonth] ?? 1, day);
  const [, month] = NEAR_MONTH.exec(said) ?? [];
  if (month !== undefined) return monthAround(MONTHS[month] ?? 1, step, now);
  const [, unit] =
    /^(?:this|next|last|the) (?:school |academic )?((?:calendar )?year|week|month)$/.exec(said) ??
    [];
  if (unit === undefined) return null;
  if (unit === "year") {
    const begun = now.month >= 9 ? now.year : now.year - 1;
    return { from: `${begun + step}-09-01`, to: `${begun + step + 1}-08-31` };
  }
  const whole = unit === "calendar year" ? "year" : (unit as "week" | "month");
  const at = now.plus({ [`${whole}s`]: step });
  return span(at.startOf(whole), at.endOf(whole));
}

const IN_YEAR = new RegExp(
  `^(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(${MONTH_NAME}) ((?:this|next|last) year)$`,
);
const NEAR_MONTH = new RegExp(`^(?:this|next|last) (${MONTH_NAME})$`);

const stepOf = (said: string) =>
  /^(next|tomorrow)\b/.test(said) ? 1 : /^(last|yesterday)\b/.test(said) ? -1 : 0;

/** "last October" before this month, "next June" behind it, "this May" of this year. */
function monthAround(month: number, step: number, now: DateTime) {
  const year =
    step < 0 && month >= now.month
      ? now.year - 1
      : step > 0 && month <= now.month
        ? now.year + 1
        : now.year;
  return dayIn(year, month, undefined);
}

function dayIn(year: number, month: number, day: string | undefined) {
  const at = DateTime.fromObject({ year, month, day: Number(day ?? 1) });
  return at.isValid ? span(at, day === undefined ? at.endOf("month") : at) : null;
}

/** Each way to tell a length from today: the days that it means, `back` and `ahead` being so long ago and from now. */
const ROLLING: readonly (readonly [RegExp, (at: Lengths) => NearDays])[] = [
  [
    new RegExp(`^(?:${LEAD} |since )?(?:the |these )?(?:last|past|previous) ${UNITS}`),
    ({ back, now }) => ({ from: iso(back), to: iso(now) }),
  ],
  [
    new RegExp(`^(?:${LEAD} )?(?:the |this )(?:last|past) (?<unit>week|fortnight|month|year)`),
    ({ back, now }) => ({ from: iso(back), to: iso(now) }),
  ],
  [
    new RegExp(`^(?:more than|over|longer than|upwards of) ${UNITS} (?:ago|back|old)`),
    ({ back }) => ({ to: iso(back.minus({ days: 1 })) }),
  ],
  [new RegExp(`^longer ago than ${UNITS}`), ({ back }) => ({ to: iso(back.minus({ days: 1 })) })],
  [new RegExp(`^(?:at least ${UNITS} ago)`), ({ back }) => ({ to: iso(back) })],
  [new RegExp(`^${UNITS} or (?:more|longer) ago`), ({ back }) => ({ to: iso(back) })],
  [new RegExp(`^${UNITS} ago or (?:more|longer|earlier)`), ({ back }) => ({ to: iso(back) })],
  [
    new RegExp(`^(?:less than|under|within|not more than|no more than|in under) ${UNITS} ago`),
    ({ back, now }) => ({ from: iso(back.plus({ days: 1 })), to: iso(now) }),
  ],
  [
    /^(?:exactly )?(?<n>a|one|two|three|\d{1,2}) (?<unit>day|week)s? ago/,
    ({ back }) => ({ from: iso(back), to: iso(back) }),
  ],
  [
    new RegExp(`^(?:more than|over) ${UNITS} (?:away|ahead|off|from now|in the future)`),
    ({ ahead }) => ({ from: iso(ahead.plus({ days: 1 })) }),
  ],
  [
    new RegExp(`^(?:less than|under|within) ${UNITS} (?:away|ahead|off|from now|of today)`),
    ({ ahead, now }) => ({ from: iso(now), to: iso(ahead) }),
  ],
];

interface Lengths {
  now: DateTime;
  back: DateTime;
  ahead: DateTime;
}

/** "in the last six months", "more than a year ago", "less than two weeks away" */
export function rollingDays(text: string, today: string): Said<NearDays> {
  for (const [pattern, days] of ROLLING) {
    const match = pattern.exec(text);
    if (match) return { said: match[0], days: days(lengthsOf(match.groups, today)) };
  }
  return null;
}

const LACKED = new RegExp(`^(?:for|in) (?:(?:more than|over|at least|the best part of) )?${UNITS}`);

/** "for over six months", of what has not been: the days up to today. */
export function lackedDays(text: string, today: string): Said<NearDays> {
  const match = LACKED.exec(text);
  if (!match) return null;
  const { back, now } = lengthsOf(match.groups, today);
  return { said: match[0], days: span(back, now) };
}

function lengthsOf(groups: RegExpExecArray["groups"], today: string): Lengths {
  const now = DateTime.fromISO(today);
  const length = lengthOf(groups?.n ?? "a", groups?.unit ?? "day");
  return { now, back: now.minus(length), ahead: now.plus(length) };
}

function lengthOf(n: string, unit: string): Record<string, number> {
  const said = n === "a couple of" ? 2 : Math.max(1, NUMBERS.indexOf(n));
  const many = /^\d/.test(n) ? Number(n) : said;
  return unit === "fortnight" ? { weeks: 2 * many } : { [`${unit}s`]: many };
}

const iso = (at: DateTime): string => at.toISODate() ?? "";
const span = (from: DateTime, to: DateTime) => ({ from: iso(from), to: iso(to) });
