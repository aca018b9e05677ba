// What rules for days that words name are made of: their form, numbers, weekdays, seasons.
import type { Calendar, Span } from "./calendar.js";
import type { Found } from "./school-time.js";

export interface SpanSlot {
  /** Whether a word before it says that a time follows: without one, "may" and "term" are everyday words. */
  prepared: boolean;
  /** Whether it is named as something that goes on: "over Christmas". */
  lasting: boolean;
}

export type Rule = readonly [
  pattern: string,
  read: (calendar: Calendar, groups: Groups, said: string, slot: SpanSlot) => Found | null,
];

type Groups = Record<string, string | undefined>;

/** "two", "a couple of": how many of a unit. */
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  "a couple of": 2,
  "couple of": 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
export const NUMBER = `(?<n>\\d{1,3}|${Object.keys(COUNTS)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;

export const numberOf = (n: string | undefined) => COUNTS[n ?? ""] ?? Number(n);

export function lengthOf(n: string | undefined, unit: string | undefined): Record<string, number> {
  const number = numberOf(n);
  return unit === "fortnight" ? { weeks: 2 * number } : { [`${unit}s`]: number };
}

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
export const WEEKDAY = `(?<day>${WEEKDAYS.join("|")}|mon|tues?|weds?|thu(?:rs?)?|fri)`;

/** The latest day of that name, `at` included. */
export function weekdayBefore(at: Span["from"], name: string | undefined): Span["from"] {
  const wanted = WEEKDAYS.findIndex((day) => day.startsWith((name ?? "").slice(0, 3))) + 1;
  return at.minus({ days: (at.weekday - wanted + 7) % 7 });
}

export const SEASONS =
  "autumn|spring|summer|winter|michaelmas|lent|trinity|hilary|easter|christmas";
/** "the summer concert": what is named after a season is no time. */
export const NO_EVENT =
  "(?! (?:cards?|plays?|part(?:y|ies)|concerts?|productions?|performances?|shows?|fairs?|fayres?|fetes?|bazaars?|balls?|proms?|discos?|camps?|clubs?|schools?|trips?|residentials?|schemes?|uniforms?|dress|dresses|clothes|jumpers?))";

export const WHICH = "(?:the )?(?:(?<which>this|current|last|previous|next) )?";
export const IS_LAST = /^(last|previous)$/;

export const backOf = ({ which }: Groups) => (IS_LAST.test(which ?? "") ? 1 : 0);
export const isNext = ({ which }: Groups) => which === "next";

export const days = (from: Span["from"]): Found => ({ span: { from, to: from.plus({ days: 1 }) } });

export const FUTURE = (said: string): Found => ({
  fault: `“${said}” lies in the future. I can say what is and what was.`,
});
