// Reads the days that words name: "1st March", "last week", "half term", "a month ago".
import { type Calendar, type Span, schoolYearOf, unitOf } from "./calendar.js";
import { MONTHS, readDate } from "./dates.js";
import {
  type Found,
  findFeast,
  findHalf,
  findHalfTerm,
  findHoliday,
  findTerm,
  type Holiday,
} from "./school-time.js";
import type { Run, Words } from "./words.js";

export type SpanReading = Run & Found;

export interface SpanSlot {
  /** Whether a word before it says that a time follows: without one, "may" and "term" are everyday words. */
  prepared: boolean;
  /** Whether it is named as something that goes on: "over Christmas". */
  lasting: boolean;
}

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
const NUMBER = `(?<n>\\d{1,3}|${Object.keys(COUNTS)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const WEEKDAY = `(?<day>${WEEKDAYS.join("|")}|mon|tues?|weds?|thu(?:rs?)?|fri)`;
const SEASONS = "autumn|spring|summer|winter|michaelmas|lent|trinity|hilary|easter|christmas";
/** "the summer concert": what is named after a season is no time. */
const NO_EVENT =
  "(?! (?:cards?|plays?|part(?:y|ies)|concerts?|productions?|performances?|shows?|fairs?|fayres?|fetes?|bazaars?|balls?|proms?|discos?|camps?|clubs?|schools?|trips?|residentials?|schemes?|uniforms?|dress|dresses|clothes|jumpers?))";
const HALF_TERM = "half[ -]?term(?: (?:break|holidays?|week))?";
const WHICH = "(?:the )?(?:(?<which>this|current|last|previous|next) )?";
const IS_LAST = /^(last|previous)$/;

type Groups = Record<string, string | undefined>;
type Rule = readonly [
  pattern: string,
  read: (calendar: Calendar, groups: Groups, said: string, slot: SpanSlot) => Found | null,
];

const days = (from: Span["from"]): Found => ({ span: { from, to: from.plus({ days: 1 }) } });
const backOf = ({ which }: Groups) => (IS_LAST.test(which ?? "") ? 1 : 0);
const isNext = ({ which }: Groups) => which === "next";
const FUTURE = (said: string): Found => ({
  fault: `“${said}” lies in the future. I can say what is and what was.`,
});

/** In this order: what comes first wins. */
const RULES: readonly Rule[] = [
  ["(?:earlier )?today|this (?:morning|afternoon)", ({ now }) => days(now.startOf("day"))],
  ["(?:the )?day before yesterday", ({ now }) => days(now.startOf("day").minus({ days: 2 }))],
  [
    "yesterday(?: (?:morning|afternoon|evening))?",
    ({ now }) => days(now.startOf("day").minus({ days: 1 })),
  ],
  ["tomorrow|next (?:week|month|year|day)(?! (?:groups?|\\d))", (_, __, said) => FUTURE(said)],
  [
    "(?:recently|lately|the last few (?:days|weeks|months)|the past few (?:days|weeks|months)|(?:a )?few (?:days|weeks|months) ago)",
    (_, __, said) => ({
      fault: `“${said}” is no time that I can count from. Say “since 1 March” or “in the last two weeks”.`,
    }),
  ],
  [
    `${NUMBER} (?<unit>day|week|fortnight|month|year)s? (?:ago|back|earlier)`,
    ({ now }, { n, unit }) => days(now.startOf("day").minus(lengthOf(n, unit))),
  ],
  [
    `(?:the )?(?:last|past|previous) ${NUMBER} (?<unit>day|week|fortnight|month|year)s?`,
    ({ now }, { n, unit }) => ({
      span: { from: now.startOf("day").minus(lengthOf(n, unit)), to: now },
    }),
  ],
  [
    "(?:the past|past|the last) (?<unit>week|fortnight|month|year)(?! (?:groups?|\\d|of))",
    ({ now }, { unit }) => ({
      span: { from: now.startOf("day").minus(lengthOf("1", unit)), to: now },
    }),
  ],
  [
    "(?:the )?(?<unit>week|month) before last",
    ({ now }, { unit }) => ({
      span: unitOf(now.minus(lengthOf("2", unit)), unit as "week" | "month"),
    }),
  ],
  [
    "(?<which>this|the current|last|the previous|previous) (?<unit>week|month)",
    ({ now }, { which, unit }) => ({
      span: unitOf(
        /last|previous/.test(which ?? "") ? now.minus(lengthOf("1", unit)) : now,
        unit as "week" | "month",
      ),
    }),
  ],
  [
    "(?:the )?(?:last )?weekend",
    ({ now }) => {
      const from = weekdayBefore(now.startOf("day"), "saturday");
      return { span: { from, to: from.plus({ days: 2 }) } };
    },
  ],
  [
    "last fortnight",
    ({ now }) => ({ span: { from: now.startOf("day").minus({ weeks: 2 }), to: now } }),
  ],
  [
    `${WHICH}calendar year`,
    ({ now }, groups) =>
      isNext(groups) ? null : { span: unitOf(now.minus({ years: backOf(groups) }), "year") },
  ],
  [
    "(?:the )?(?:(?<which>this|current|last|previous) )(?:school |academic )?year(?! (?:groups?|\\d))|(?:the )(?:school |academic )?year(?! (?:groups?|\\d))|(?:school|academic) year",
    (calendar, groups) => {
      const year = schoolYearOf(calendar, calendar.now);
      return {
        span: backOf(groups) === 1 ? schoolYearOf(calendar, year.from.minus({ days: 1 })) : year,
      };
    },
  ],
  [
    `(?:the )?(?:last|this|previous) ${WEEKDAY}`,
    ({ now }, { day }) => days(weekdayBefore(now.startOf("day").minus({ days: 1 }), day)),
  ],
  [
    `${WHICH}(?:(?<season>${SEASONS}) |(?<month>${Object.keys(MONTHS).join("|")}) )?${HALF_TERM}`,
    (calendar, groups, said, { lasting }) => {
      const { which, season, month } = groups;
      if (isNext(groups)) return FUTURE(said);
      const named = season !== undefined || month !== undefined;
      if (/^(this|current)$/.test(which ?? "") && !named) return findHalf(calendar, said, 0);
      if (IS_LAST.test(which ?? "") && !named && lasting) return findHalf(calendar, said, 1);
      return findHalfTerm(calendar, said, {
        back: 0,
        named: season,
        month: month === undefined ? undefined : MONTHS[month],
      });
    },
  ],
  [
    `${WHICH}(?:(?<season>${SEASONS}) )(?:school )?term(?: (?<year>20\\d\\d))?`,
    (calendar, groups, said) =>
      isNext(groups)
        ? FUTURE(said)
        : findTerm(calendar, said, {
            back: 0,
            named: groups.season,
            year: groups.year === undefined ? undefined : Number(groups.year),
          }),
  ],
  ["(?:the )?term before last", (calendar, _, said) => findTerm(calendar, said, { back: 2 })],
  [
    "(?:this|the|current|the current) (?:school )?term",
    (calendar, _, said) => findTerm(calendar, said, { back: 0 }),
  ],
  ["(?:the )?(?:last|previous) term", (calendar, _, said) => findTerm(calendar, said, { back: 1 })],
  ["next term", (_, __, said) => FUTURE(said)],
  [
    `${NUMBER} terms? ago`,
    (calendar, { n }, said) => findTerm(calendar, said, { back: numberOf(n) }),
  ],
  [
    "(?:the )?(?:last )?(?<season>summer|christmas|xmas|easter|spring|winter) (?:holidays?|break|vacation)",
    (calendar, { season }, said) => findHoliday(calendar, said, HOLIDAYS[season ?? ""] ?? "any"),
  ],
  [
    "the (?:last )?(?:school )?(?:holidays?|break|vacation)",
    (calendar, _, said) => findHoliday(calendar, said, "any"),
  ],
  [`(?:the |last )summer${NO_EVENT}`, (calendar, _, said) => findHoliday(calendar, said, "summer")],
];

/** Everyday words too: read only where a word before says that a time follows. */
const PREPARED: readonly Rule[] = [
  [
    "(?:last |the )?(?<day>(?:christmas|xmas) (?:day|eve)|boxing day|new year'?s?(?: day| eve)?|bonfire night|guy fawkes night)(?: (?<year>20\\d\\d))?",
    ({ now }, { day = "", year }) => {
      const [month, date] = fixedDay(day);
      if (year !== undefined)
        return days(now.set({ year: Number(year), month, day: date }).startOf("day"));
      const from = now.set({ month, day: date }).startOf("day");
      return days(from <= now ? from : from.minus({ years: 1 }));
    },
  ],
  [
    `(?:last )?(?<feast>christmas|xmas|easter)(?! term)(?: (?<year>20\\d\\d))?${NO_EVENT}`,
    (calendar, { feast, year }, said, { lasting }) => {
      const which = feast === "easter" ? "easter" : "christmas";
      if (year !== undefined && which === "christmas")
        return days(calendar.now.set({ year: Number(year), month: 12, day: 25 }).startOf("day"));
      return lasting && calendar.terms !== null
        ? findHoliday(calendar, said, which)
        : { span: findFeast(calendar, which) };
    },
  ],
  [`summer${NO_EVENT}`, (calendar, _, said) => findHoliday(calendar, said, "summer")],
  ["(?:school )?term(?! time)", (calendar, _, said) => findTerm(calendar, said, { back: 0 })],
  [WEEKDAY, ({ now }, { day }) => days(weekdayBefore(now.startOf("day"), day))],
  ["now|the present|present", ({ now }) => ({ span: { from: now, to: now } })],
];

/** The month and the day of a feast that falls on the same date each year. */
function fixedDay(name: string): [month: number, day: number] {
  if (name.startsWith("new")) return name.endsWith("eve") ? [12, 31] : [1, 1];
  if (name.startsWith("boxing")) return [12, 26];
  if (name.endsWith("night")) return [11, 5];
  return [12, name.endsWith("eve") ? 24 : 25];
}

const HOLIDAYS: Readonly<Record<string, Holiday>> = {
  summer: "summer",
  christmas: "christmas",
  xmas: "christmas",
  winter: "christmas",
  easter: "easter",
  spring: "easter",
};

/** The days that the words from `at` on name, or what is wrong with them, or null. */
export function readSpan(
  words: Words,
  at: number,
  calendar: Calendar,
  slot: SpanSlot,
): SpanReading | null {
  const edge = readEdge(words, at, calendar, slot);
  if (edge) return edge;
  const date = readDate(words, at, calendar, slot.prepared);
  if (date) return date;
  for (const [pattern, read] of slot.prepared ? [...RULES, ...PREPARED] : RULES) {
    const run = words.match(pattern, at);
    const found = run && read(calendar, run.groups, words.said(run), slot);
    if (found) return { at, length: run.length, ...found };
  }
  return null;
}

/** "the start of term", "the end of last week": its first or last day. */
function readEdge(
  words: Words,
  at: number,
  calendar: Calendar,
  slot: SpanSlot,
): SpanReading | null {
  const edge = words.match(
    /(?:the )?(?:(?:very )?(?<first>start|beginning|first day)|end|last day) of/,
    at,
  );
  const inner = edge && readSpan(words, at + edge.length, calendar, { ...slot, prepared: true });
  if (!inner) return null;
  const run = { at, length: edge.length + inner.length };
  if ("fault" in inner) return { ...inner, ...run };
  const { from, to } = inner.span;
  const first = edge.groups.first !== undefined;
  return { ...run, ...days(first ? from : to.minus({ days: 1 }).startOf("day")) };
}

const numberOf = (n: string | undefined) => COUNTS[n ?? ""] ?? Number(n);

function lengthOf(n: string | undefined, unit: string | undefined): Record<string, number> {
  const number = numberOf(n);
  return unit === "fortnight" ? { weeks: 2 * number } : { [`${unit}s`]: number };
}

/** The latest day of that name, `at` included. */
function weekdayBefore(at: Span["from"], name: string | undefined): Span["from"] {
  const wanted = WEEKDAYS.findIndex((day) => day.startsWith((name ?? "").slice(0, 3))) + 1;
  return at.minus({ days: (at.weekday - wanted + 7) % 7 });
}
