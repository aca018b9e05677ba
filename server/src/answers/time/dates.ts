// Reads dates as they stand in a calendar: "1st March 2026", "3/3/26", "in September", "2025".
import type { ParsedComponents, ParsedResult } from "chrono-node";
// All its languages together take ten times as long to load.
import { GB } from "chrono-node/en";
import { DateTime } from "luxon";
import { type Calendar, type Span, schoolYearOf, unitOf, zoneOf } from "./calendar.js";
import type { Found } from "./school-time.js";
import type { Run, Words } from "./words.js";

/** The names of months, short ones too, with their numbers. */
export const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "january|jan",
    "february|feb",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sept|sep",
    "october|oct",
    "november|nov",
    "december|dec",
  ].flatMap((names, i) => names.split("|").map((name) => [name, i + 1] as const)),
);

const MONTH = `(?:${Object.keys(MONTHS).join("|")})`;
const NTHS =
  "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first";
const ORDINAL = `\\d{1,2}(?:st|nd|rd|th)?|${NTHS}|twenty`;
const WEEKDAY = "(?:mon|tues?|wednes|weds?|thurs?|thu|fri|satur|sun)(?:day)?";
const FULL =
  "\\d{4}-\\d\\d-\\d\\d(?:t[\\d:.]+z?)?|\\d{1,2}[/.-]\\d{1,2}[/.-](?:20)?\\d\\d|(?:0\\d|1[4-9]|2\\d|3[01])/(?:0\\d|1[0-2])|\\d/0\\d|0\\d\\.(?:0\\d|1[0-2])";
/** What can only be a date, what is one at an end of the question, and what is one after "on" or "since". */
const SURE = new RegExp(
  `(?:the )?(?:${WEEKDAY} )?(?:the )?(?:${ORDINAL}) (?:of )?${MONTH}|${MONTH} (?:the )?\\d{1,2}(?:st|nd|rd|th)|(?<full>${FULL})`,
);
const SHORT = /(?<day>\d{1,2})\/(?<month>\d{1,2})/;
const PREPARED = new RegExp(
  `${MONTH} (?:the )?(?:${ORDINAL})(?! (?:pupils?|children|kids|students?|boys|girls))|${SHORT.source.replace(/\?<\w+>/g, "?:")}`,
);
/** A month, with its year where one is said. */
const NAMED = `(?:(?<last>(?:this )?(?:last|past) )|(?<own>this )(?!may (?:be|have|not|well|also|help|seem)\\b))?(?<month>${MONTH})(?: (?:of )?(?:(?<year>20\\d\\d)|(?<which>last|this) year))?`;
/** Before a number that is no day, up to the last that there is: "Year 4 March" has no date in it. */
const HEADS: readonly (readonly [RegExp, number])[] = [
  [/^(years?|yrs?|y)$/, 13],
  [/^(levels?|lvls?|tiers?)$/, 9],
];

/** The day, month or year that the words from `at` on name, or null. */
export function readDate(
  words: Words,
  at: number,
  calendar: Calendar,
  prepared: boolean,
): (Run & Found) | null {
  const sure = words.match(SURE, at);
  if (sure?.groups.full === undefined && isNumber(words, at)) return null;
  const run = sure ?? (prepared ? words.match(PREPARED, at) : shortDate(words, at));
  return (run && readDay(words, run, calendar)) ?? readMonth(words, at, calendar, prepared);
}

/** "level 3 March": the number belongs to the word before it. */
function isNumber(words: Words, at: number): boolean {
  const [, last = -1] = HEADS.find(([head]) => head.test(words.at(at - 1))) ?? [];
  return Number.parseInt(words.at(at), 10) <= last;
}

/** "Alice class 1/11": at an end of the question, where no two years or levels are said. */
function shortDate(words: Words, at: number): Run | null {
  const run = at === 0 || at === words.list.length - 1 ? words.match(SHORT, at) : null;
  const { day, month } = run?.groups ?? {};
  return run && Number(day) + 1 !== Number(month) ? run : null;
}

/** A day, with a time where one is said. */
function readDay(words: Words, run: Run, calendar: Calendar): (Run & Found) | null {
  const { at } = run;
  const skipped = words.at(at) === "the" ? 1 : 0;
  const text = words.from(at + skipped);
  const parsed = parse(text, calendar);
  if (!parsed) {
    const day = Number(/\d+/.exec(text)?.[0]);
    // 29 February is no day of most years, and no other day is missing in all of them.
    const leap = day === 29 && /^\S+ (of )?feb/i.test(text) ? leapDay(words, run, calendar) : null;
    return leap ?? { ...run, fault: `There is no day “${words.said(run)}”.` };
  }
  const dated = words.covering(at + skipped, parsed.text.length) + skipped;
  const year = parsed.start.isCertain("year")
    ? null
    : words.match(/(?:of )?(?<which>this|last)(?: calendar)? year/, at + dated);
  const length = dated + (year?.length ?? 0);
  const day = year
    ? dayOfYear(parsed.start, calendar, year.groups.which === "last")
    : latestPast(parsed.start, calendar);
  if (day === null || !day.isValid)
    return { at, length, fault: `There is no day “${words.said({ at, length })}”.` };
  if (parsed.start.isCertain("timezoneOffset")) {
    const from = DateTime.fromJSDate(parsed.date(), { zone: zoneOf(calendar) });
    return { at, length, span: { from, to: from } };
  }
  const timed = parsed.start.isCertain("minute") || parsed.start.isCertain("meridiem");
  const from = timed
    ? day.set({ hour: parsed.start.get("hour") ?? 0, minute: parsed.start.get("minute") ?? 0 })
    : day;
  return { at, length, span: { from, to: timed ? from : from.plus({ days: 1 }) } };
}

function parse(text: string, calendar: Calendar): ParsedResult | undefined {
  const reference = { instant: calendar.now.toJSDate(), timezone: calendar.now.offset };
  const [whole] = GB.parse(text, reference);
  // Of "1 Nov to 31 Jan" the first alone.
  const [first] = whole?.end ? GB.parse(text.split(TO)[0] ?? "", reference) : [whole];
  return first?.index === 0 && first.start.isCertain("day") && first.start.isCertain("month")
    ? first
    : undefined;
}

/** Between two days. */
const TO = /\s*(?:[-–—]|\b(?:to|until|till|through|and)\b)\s*/iu;

/** The day that is meant: where no year is said, the latest that has begun. */
function latestPast(start: ParsedComponents, calendar: Calendar): DateTime | null {
  const [month, day] = [start.get("month") ?? 1, start.get("day") ?? 1];
  const zone = zoneOf(calendar);
  if (start.isCertain("year"))
    return DateTime.fromObject({ year: start.get("year") ?? 0, month, day }, { zone });
  return lastDay(calendar, month, day);
}

/** "1 February this year", "last year": of the calendar year, as with months. */
function dayOfYear(start: ParsedComponents, calendar: Calendar, last: boolean): DateTime {
  const [month, day] = [start.get("month") ?? 1, start.get("day") ?? 1];
  const year = calendar.now.year - (last ? 1 : 0);
  return DateTime.fromObject({ year, month, day }, { zone: zoneOf(calendar) });
}

function leapDay(words: Words, run: Run, calendar: Calendar): (Run & Found) | null {
  const year = words.match(/20\d\d/, run.at + run.length);
  const from = year ? null : lastDay(calendar, 2, 29);
  return from && { ...run, span: { from, to: from.plus({ days: 1 }) } };
}

function lastDay(calendar: Calendar, month: number, day: number): DateTime | null {
  for (let year = calendar.now.year; year > calendar.now.year - 9; year--) {
    const at = DateTime.fromObject({ year, month, day }, { zone: zoneOf(calendar) });
    if (at.isValid && at <= calendar.now) return at;
  }
  return null;
}

/** What a month said before it is of: "February leavers". */
const OF_MONTH =
  /(?:new )?(?:leavers?|joiners?|starters?|arrivals?|departures?|newcomers?|admissions?|enrolments?|faces)|(?:(?:level|class|form|tutor group|note|comment)s? )?(?:moves?|changes?|rises?|drops?|falls?|increases?|decreases?|ups|downs|updates?|edits?|additions?|removals?)|(?:the )?(?:roll|headcount|head count)/;

/** "level drops january", "feb leavers": a month without a word before it, at the end or before what it is of. */
const isAlone = (words: Words, next: number): boolean =>
  (next === words.list.length && !/^\d+$/.test(words.at(next - 2))) ||
  words.match(OF_MONTH, next) !== null;

/** "in September", "March 2026", "last May", "in 2025", "2025/26". */
function readMonth(
  words: Words,
  at: number,
  calendar: Calendar,
  prepared: boolean,
): (Run & Found) | null {
  const school = words.match(
    /(?:the )?(?<from>20\d\d)[/-](?:20)?(?<to>\d\d)(?: school year| academic year)?/,
    at,
  );
  if (school) {
    const from = Number(school.groups.from);
    if (Number(school.groups.to) !== (from + 1) % 100) return null;
    const then = DateTime.fromObject({ year: from, month: 12 }, { zone: zoneOf(calendar) });
    const span = schoolYearOf(calendar, then);
    return { at, length: school.length, span };
  }
  const named = words.match(NAMED, at);
  if (named) {
    const { now } = calendar;
    const zone = zoneOf(calendar);
    const { last, own, month = "", year, which } = named.groups;
    const led =
      prepared || last !== undefined || own !== undefined || isAlone(words, at + named.length);
    if (!led && year === undefined && which === undefined) return null;
    const number = MONTHS[month] ?? 1;
    const span = (y: number): Span =>
      unitOf(DateTime.fromObject({ year: y, month: number, day: 1 }, { zone }), "month");
    if (year !== undefined) return { at, length: named.length, span: span(Number(year)) };
    if (which !== undefined)
      return { at, length: named.length, span: span(now.year - (which === "last" ? 1 : 0)) };
    // "this March", said in January, is still to come.
    const begun = number <= now.month || own !== undefined ? now.year : now.year - 1;
    const back = last !== undefined && number === now.month ? 1 : 0;
    return { at, length: named.length, span: span(begun - back) };
  }
  const year = prepared ? words.match(/20\d\d/, at) : null;
  return (
    year && {
      at,
      length: year.length,
      span: unitOf(
        DateTime.fromObject(
          { year: Number(words.at(at)), month: 1, day: 1 },
          { zone: zoneOf(calendar) },
        ),
        "year",
      ),
    }
  );
}
