// Reads the days that a question names for a column of dates: "after 1 July 2013", "between May and August", "next week".

import { MONTHS } from "../time/dates.js";
import { saidAt, type Token } from "../words/tokens.js";
import { DATE, DAY, dayFrom, first, last, MONTH_NAME, named, YEAR } from "./dates-said.js";
import { feastAt } from "./feasts.js";
import { daysAround, LEAD, NEAR, type NearDays, nearDays, rollingDays } from "./relative-days.js";

/** Days of certain years, of every year, or of the year around the day of asking. */
export type Days =
  /** From and to a day (2013-07-01), both in it; an absent end is open. */
  | { kind: "once"; from?: string; to?: string }
  /** In any of the spans. */
  | { kind: "yearly"; spans: readonly YearDays[] }
  /** On one side of days of a year that is not said: "before December". */
  | { kind: "open"; side: Side; span: YearDays }
  /** From and to a day near that of asking (2025-06-16): birthdays that fall on them. */
  | { kind: "around"; from: string; to: string }
  /** Told from the day of asking as well, and of no other year. */
  | ({ kind: "near" } & NearDays);

/** From and to a day of any year (07-01). */
interface YearDays {
  from: string;
  to: string;
}

/** "after" and "before" leave the days themselves out, "from" and "until" do not. */
type Side = "after" | "before" | "from" | "until";

export interface NamedDays {
  days: Days;
  /** In tokens. */
  length: number;
  /** Whether a word says that days follow: "in May", and not "may". */
  led: boolean;
  /** "summer babies": only in front of such a word. */
  season?: true;
}

/** The longest way to name days, in tokens: "between 1st of September 2012 and 31st of August 2013". */
const LONGEST = 12;

/** The days that the words from `at` on name, or null. `today` as 2025-06-18. */
export function namedDaysAt(tokens: readonly Token[], at: number, today: string): NamedDays | null {
  const text = saidAt(tokens, at, LONGEST);
  for (const read of [
    rolling,
    range,
    fromNow,
    oneSided,
    around,
    near,
    list,
    feast,
    single,
    season,
  ]) {
    const found = read(text, today);
    // Only whole words: "may" is no part of "maybe".
    if (found && /^( |$)/.test(text.slice(found.said.length)))
      return {
        days: found.days,
        length: found.said.split(" ").length,
        led: found.led,
        ...(read === season && { season: true }),
      };
  }
  return null;
}

type Found = { said: string; days: Days; led: boolean } | null;

/** "in the last six months", "more than a year ago" */
function rolling(text: string, today: string): Found {
  const found = rollingDays(text, today);
  return found && { said: found.said, days: { kind: "near", ...found.days }, led: true };
}

/** "this week", "tomorrow", "in the next two weeks" */
function around(text: string, today: string): Found {
  const found = daysAround(text, today);
  return found && { said: found.said, days: { kind: "around", ...found.days }, led: true };
}

const NEAR_ALONE = new RegExp(`^(?:${LEAD} )?(?<a>${NEAR})`);

/** "last year", "in June next year" */
function near(text: string, today: string): Found {
  const match = NEAR_ALONE.exec(text);
  const days = match && nearDays(match.groups?.a ?? "", today);
  return days && { said: match[0], days: { kind: "near", ...days }, led: true };
}

const RANGE = new RegExp(
  `^(?<lead>between|from|${LEAD})?(?: ?)(?<a>${DATE}|(?:the )?${DAY})(?: (?<joint>and|to|until|till|through|up to) |-)(?:the end of )?(?<b>${DATE})`,
);

/** "between May and August", "from 1 September 2012 to 31 August 2013", "May to August" */
function range(text: string): Found {
  const match = RANGE.exec(text);
  if (!match?.groups) return null;
  const { lead, joint } = match.groups;
  if (joint === "and" && lead !== "between") return null;
  const [begun, b] = [named(match.groups.a), named(match.groups.b)];
  if (!begun || !b) return null;
  // "17 to 23 March"
  const bare = begun.day !== undefined && begun.month === undefined;
  if (bare && (b.day === undefined || b.month === undefined)) return null;
  const a = bare ? { ...b, ...begun } : begun;
  const [from, to] = [first(a), last(b)];
  const told = lead !== undefined || joint !== undefined;
  if (a.year === undefined && b.year === undefined)
    return { said: match[0], days: { kind: "yearly", spans: [{ from, to }] }, led: told };
  // "between September and August 2013": the year that is said is that of one end.
  const later = first(a).slice(-5) > last(b).slice(-5);
  const begin = a.year ?? (b.year ?? 0) - (later ? 1 : 0);
  const end = b.year ?? (a.year ?? 0) + (later ? 1 : 0);
  const days = { from: first({ ...a, year: begin }), to: last({ ...b, year: end }) };
  if (days.from > days.to) return null;
  return { said: match[0], days: { kind: "once", ...days }, led: true };
}

const SIDES: readonly (readonly [RegExp, Side])[] = [
  [
    /^(on or after|from|since|not until|not before|no earlier than|not earlier than|starting)$/,
    "from",
  ],
  [/^(on or before|until|till|up to|by|no later than|not later than|not after)$/, "until"],
  [/^(after|later than|following)$/, "after"],
  [/^(before|earlier than|prior to)$/, "before"],
];
const ONE_SIDED = new RegExp(
  `^(?:(?<side>on or after|on or before|not (?:(?:due|booked|scheduled|set|planned) )?until|not before|no earlier than|not earlier than|no later than|not later than|not after|later than|earlier than|prior to|before|after|following|since|until|till|up to|by|from|starting) )?(?:${LEAD} )?(?:the )?(?:(?<edge>end|start|beginning) of )?(?<a>${NEAR}|now|the (?:week|month|year)|${DATE})(?<tail> (?:onwards?|on|or later|and later|or after|or earlier|or before|at the earliest|at the latest)(?= |$))?`,
);

/** "after 1 July 2013", "before September 2014", "on or after 2013-09-01", "1 May or later", "by the end of next week" */
function oneSided(text: string, today: string): Found {
  const match = ONE_SIDED.exec(text);
  const { side: said, edge, a = "", tail } = match?.groups ?? {};
  const side = sideOf(said, tail);
  if (!match || side === null) return null;
  const near = nearDays(a, today);
  const date = near ? null : named(a);
  if (!near && !date) return null;
  const whole = near ?? { from: first(date ?? {}), to: last(date ?? {}) };
  const span =
    edge === undefined
      ? whole
      : edge === "end"
        ? { from: whole.to, to: whole.to }
        : { from: whole.from, to: whole.from };
  // "before the end of June" has its last day.
  const meant = edge === "end" && side === "before" ? "until" : side;
  if (near) return { said: match[0], days: { kind: "near", ...sided(meant, span) }, led: true };
  const days: Days =
    date?.year === undefined
      ? { kind: "open", side: meant, span }
      : { kind: "once", ...sided(meant, span) };
  return { said: match[0], days, led: true };
}

function sideOf(said: string | undefined, tail: string | undefined): Side | null {
  const plain = said?.replace(/^not (due|booked|scheduled|set|planned) /, "not ");
  const [, side = null] = SIDES.find(([pattern]) => pattern.test(plain ?? "")) ?? [];
  if (side !== null) return side;
  if (tail === undefined) return null;
  return /earlier$|before$|latest$/.test(tail) && !/earliest$/.test(tail) ? "until" : "from";
}

/** The days on that side of a span; both ends as 2013-07-01. */
export function sided(side: Side, { from, to }: YearDays): NearDays {
  if (side === "after") return { from: dayFrom(to, 1) };
  if (side === "before") return { to: dayFrom(from, -1) };
  return side === "from" ? { from } : { to };
}

const FROM_NOW = new RegExp(
  `^(?:between|from) (?:now|today) (?:and|to|until|till) (?:the end of )?(?<b>${NEAR}|${DATE})`,
);

/** "between now and the end of June": a month without a year is the next. */
function fromNow(text: string, today: string): Found {
  const match = FROM_NOW.exec(text);
  const b = match?.groups?.b ?? "";
  const date = named(b);
  const near = nearDays(b, today)?.to;
  if (!match || (!date && near === undefined)) return null;
  const end = date && last(date);
  const year = Number(today.slice(0, 4));
  const of = end && end.length === 5 ? [`${year}-${end}`, `${year + 1}-${end}`] : [end ?? ""];
  const to = near ?? of.find((day) => day >= today);
  return to === undefined
    ? null
    : { said: match[0], days: { kind: "near", from: today, to }, led: true };
}

const LIST = new RegExp(
  `^(?<lead>${LEAD} )?(?:${MONTH_NAME})(?:(?: ,| and| or| ,? ?(?:and|or)) (?:${MONTH_NAME}))+(?! (?:of )?${YEAR}| ${DAY}( |$))`,
);

/** "in May, June or July" */
function list(text: string): Found {
  const match = LIST.exec(text);
  if (!match) return null;
  const spans = match[0]
    .split(" ")
    .filter((word) => word in MONTHS)
    .map((word) => ({ month: MONTHS[word] ?? 1 }))
    .map((month) => ({ from: first(month), to: last(month) }));
  return { said: match[0], days: { kind: "yearly", spans }, led: true };
}

const SINGLE = new RegExp(`^(?<lead>${LEAD} )?(?<a>${DATE})`);

/** "in May", "March", "on 1 July 2013", "in 2013" */
function single(text: string): Found {
  const match = SINGLE.exec(text);
  const date = match && named(match.groups?.a);
  if (!date) return null;
  const led = match.groups?.lead !== undefined || date.day !== undefined;
  const span = { from: first(date), to: last(date) };
  const days: Days =
    date.year === undefined ? { kind: "yearly", spans: [span] } : { kind: "once", ...span };
  return {
    said: match[0],
    days,
    led: led || (date.year !== undefined && date.month !== undefined),
  };
}

const ON = /^(?:on )?(?:the )?/;

/** "on New Year's Day" */
function feast(text: string): Found {
  const led = ON.exec(text)?.[0] ?? "";
  const found = feastAt(text.slice(led.length));
  if (!found) return null;
  const spans = [{ from: found.day, to: found.day }];
  return { said: `${led}${found.said}`, days: { kind: "yearly", spans }, led: true };
}

/** In England "summer-born" is from 1 April to 31 August (Department for Education, Admission of summer born children). */
function season(text: string): Found {
  const match = /^summer/.exec(text);
  return match && { said: match[0], days: { kind: "yearly", spans: [SUMMER] }, led: true };
}

const SUMMER = { from: "04-01", to: "08-31" };
