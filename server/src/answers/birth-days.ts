// Reads the days that a question names for dates of birth: "after 1 July 2013", "between May and August", "next week".
import { DateTime } from "luxon";
import { LAST_DAYS } from "./day-words.js";
import { MONTHS } from "./time/dates.js";
import { saidAt, type Token } from "./tokens.js";

/** Days of certain years, of every year, or of the year around the day of asking. */
export type Days =
  /** From and to a day (2013-07-01), both in it; an absent end is open. */
  | { kind: "once"; from?: string; to?: string }
  /** From and to a day of any year (07-01); in any of the spans. */
  | { kind: "yearly"; spans: readonly { from: string; to: string }[] }
  /** From and to a day near that of asking (2025-06-16): birthdays that fall on them. */
  | { kind: "around"; from: string; to: string };

export interface BirthDays {
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
export function birthDaysAt(tokens: readonly Token[], at: number, today: string): BirthDays | null {
  const text = saidAt(tokens, at, LONGEST);
  for (const read of [around, range, oneSided, list, single, season]) {
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

const NAME = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join("|");
const YEAR = "(?:19|20)\\d\\d";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
/** A day, month or year. */
const DATE = [
  `${YEAR}-\\d\\d?-\\d\\d?`,
  `\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d\\d`,
  `(?:the )?${DAY} (?:of )?(?:${NAME})(?: (?:of )?${YEAR})?`,
  `(?:${NAME}) (?:the )?${DAY}(?: ,)?(?: ${YEAR})?(?= |$)`,
  `(?:${NAME})(?: (?:of )?${YEAR})?`,
  YEAR,
].join("|");
const LEAD = "(?:in|on|during|for|over|within)(?: the)?(?: months? of)?";
const UNITS = "(?<n>a|one|two|three|four|six|\\d{1,2}) (?<unit>day|week|fortnight|month)s?";
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
};

const AROUND = new RegExp(
  `^(?:${LEAD} |coming up )?(?:(?:later |earlier )?(?<day>today|tomorrow|yesterday)|(?:later |earlier )?(?<which>this|next|last) (?<of>week|month)|(?:this|the|at the) (?:coming )?(?<end>weekend)|(?:the )?(?:next|coming) (?:${UNITS}|(?<one>week|fortnight|month)))`,
);
const NEAR: Readonly<Record<string, number>> = {
  today: 0,
  tomorrow: 1,
  yesterday: -1,
  this: 0,
  next: 1,
  last: -1,
};

/** "this week", "tomorrow", "in the next two weeks": from today on where a length is told. */
function around(text: string, today: string): Found {
  const match = AROUND.exec(text);
  if (!match?.groups) return null;
  const { day, which, of, end, n, unit, one } = match.groups;
  const now = DateTime.fromISO(today);
  const days = (from: DateTime, to: DateTime): Found => ({
    said: match[0],
    days: { kind: "around", from: from.toISODate() ?? "", to: to.toISODate() ?? "" },
    led: true,
  });
  if (day !== undefined) {
    const at = now.plus({ days: NEAR[day] ?? 0 });
    return days(at, at);
  }
  if (end !== undefined) {
    const sunday = now.endOf("week");
    return days(sunday.minus({ days: 1 }), sunday);
  }
  const whole = of as "week" | "month" | undefined;
  if (whole !== undefined) {
    const at = now.plus({ [`${whole}s`]: NEAR[which ?? ""] ?? 0 });
    return days(at.startOf(whole), at.endOf(whole));
  }
  const number = NUMBERS[n ?? "a"] ?? Number(n);
  const kind = unit ?? one ?? "day";
  const length = kind === "fortnight" ? { weeks: 2 * number } : { [`${kind}s`]: number };
  return days(now, now.plus(length).minus({ days: 1 }));
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

const ONE_SIDED = new RegExp(
  `^(?<side>on or after|on or before|before|after|since|until|up to|from)(?: the)? (?<a>${DATE})(?<on> onwards| on)?`,
);

/** "after 1 July 2013", "before September 2014", "on or after 2013-09-01", "since 2014" */
function oneSided(text: string): Found {
  const match = ONE_SIDED.exec(text);
  const date = match && named(match.groups?.a);
  const side = match?.groups?.side;
  // Of a month alone nobody can tell in which year.
  if (!date || date.year === undefined) return null;
  if (side === "from" && match.groups?.on === undefined) return null;
  const open =
    side === "after"
      ? { from: dayFrom(last(date), 1) }
      : side === "before"
        ? { to: dayFrom(first(date), -1) }
        : /after|since|from/.test(side ?? "")
          ? { from: first(date) }
          : { to: last(date) };
  return { said: match[0], days: { kind: "once", ...open }, led: true };
}

const LIST = new RegExp(
  `^(?<lead>${LEAD} )?(?:${NAME})(?:(?: ,| and| or| ,? ?(?:and|or)) (?:${NAME}))+(?! (?:of )?${YEAR}| ${DAY}( |$))`,
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

/** In England "summer-born" is from 1 April to 31 August (Department for Education, Admission of summer born children). */
function season(text: string): Found {
  const match = /^summer/.exec(text);
  return match && { said: match[0], days: { kind: "yearly", spans: [SUMMER] }, led: true };
}

const SUMMER = { from: "04-01", to: "08-31" };

interface Named {
  year?: number;
  month?: number;
  day?: number;
}

/** The parts of a date, where they are said; null where there is no such day. */
function named(text: string | undefined): Named | null {
  const said = text ?? "";
  const numeric = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(said);
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})$/.exec(said);
  const year = numeric?.[1] ?? british?.[3] ?? new RegExp(`\\b${YEAR}$`).exec(said)?.[0];
  const word = said.split(" ").find((part) => part in MONTHS);
  const month = word === undefined ? Number(numeric?.[2] ?? british?.[2] ?? 0) : MONTHS[word];
  const day = Number(
    numeric?.[3] ?? british?.[1] ?? /(?:^| )(\d{1,2})(?:st|nd|rd|th)?(?= |$)/.exec(said)?.[1] ?? 0,
  );
  const date: Named = {
    ...(year !== undefined && { year: year.length === 2 ? 2000 + Number(year) : Number(year) }),
    ...(month ? { month } : {}),
    ...(day > 0 && { day }),
  };
  const exists =
    date.day === undefined ||
    DateTime.fromObject({ year: date.year ?? 2024, month: date.month ?? 1, day: date.day }).isValid;
  return exists && (date.month ?? 1) <= 12 ? date : null;
}

/** The first day of it: 2013-07-01, and of any year 07-01. */
const first = ({ year, month = 1, day = 1 }: Named) => dayText(year, month, day);

/** The last day of it. */
function last({ year, month = 12, day }: Named): string {
  const end = year === undefined ? LAST_DAYS[month - 1] : DateTime.local(year, month).daysInMonth;
  return dayText(year, month, day ?? end ?? 31);
}

const dayText = (year: number | undefined, month: number, day: number) =>
  [...(year === undefined ? [] : [year]), month, day]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

const dayFrom = (day: string, days: number) =>
  DateTime.fromISO(day).plus({ days }).toISODate() ?? day;
