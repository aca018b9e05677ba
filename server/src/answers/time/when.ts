// Finds what a question says about time, and turns it into a moment or a period.
import type { DateTime } from "luxon";
import { readBetween, SOMETIME } from "./between.js";
import { type Calendar, dayWords } from "./calendar.js";
import type { IsName } from "./proper-words.js";
import type { Fault } from "./school-time.js";
import { readSpan, type SpanReading } from "./spans.js";
import type { Role, When } from "./when-said.js";
import type { Run, Words } from "./words.js";

/** From a moment (null: from the beginning of the data) to before another, as ISO 8601 in UTC. */
export interface Period {
  from: string | null;
  to: string;
  /** "since 16 February 2026" */
  words: string;
}

/** An instant, as ISO 8601 in UTC: what was so then. */
export interface Moment {
  at: string;
  /** "at the end of 1 March 2026" */
  words: string;
}

const PREPOSITIONS: readonly (readonly [RegExp, Role])[] = [
  [/on or after|(?:from|since) and including/, "since"],
  [/on or before|(?:up to|until|till|up until|up till) and including/, "by"],
  [new RegExp(`(?:${SOMETIME} )?(?:ever )?since`), "since"],
  [/(?:just |right |shortly )?before|prior to|up to/, "before"],
  [/(?:just |right |shortly )?after|following/, "after"],
  [/by|until|till|up until|as late as/, "by"],
  [
    new RegExp(
      `(?:${SOMETIME} )?(?:(?:so far|earlier|later|already|back|as) )?(?:in|on|at|during|over|throughout|within|as of|as at|for|around)`,
    ),
    "in",
  ],
  [new RegExp(SOMETIME), "in"],
  [/so far|earlier|later|already|back/, "in"],
];
const LASTING = /\b(over|during|throughout|within|in)$/;

/** All that the question says about time, in order, or what is wrong with the first that cannot be read. */
export function findWhens(
  words: Words,
  calendar: Calendar,
  isName: IsName,
): When[] | (Run & Fault) {
  const whens: When[] = [];
  for (let at = 0; at < words.list.length; ) {
    const found = isName(at, false) ? null : readWhen(words, at, calendar, isName);
    if (found && "fault" in found) return found;
    if (found) whens.push(found);
    at += found?.length ?? 1;
  }
  return whens;
}

function readWhen(
  words: Words,
  at: number,
  calendar: Calendar,
  isName: IsName,
): When | (Run & Fault) | null {
  const between = readBetween(words, at, calendar);
  if (between) return between;
  for (const [pattern, role] of PREPOSITIONS) {
    const word = words.match(pattern, at);
    if (!word || isName(at + word.length, true)) continue;
    const lasting = LASTING.test(words.said(word).toLowerCase());
    const span = readSpan(words, at + word.length, calendar, { prepared: true, lasting });
    if (span) return when(words, { ...span, at, length: word.length + span.length }, role, false);
  }
  const from = words.match(/from|starting/, at);
  const begin = from && readSpan(words, at + 1, calendar, { prepared: true, lasting: false });
  if (begin) return when(words, { ...begin, at, length: 1 + begin.length }, "since", false);
  const span = readSpan(words, at, calendar, { prepared: false, lasting: false });
  return span && when(words, span, "in", true);
}

function when(words: Words, reading: SpanReading, role: Role, bare: boolean): When | (Run & Fault) {
  if ("fault" in reading) return reading;
  const { at, span } = reading;
  const tail =
    words.match(/onwards?|so far|until now|up to now|to date|till now/, at + reading.length) ??
    (role === "since" ? openOn(words, at + reading.length) : null);
  const begun =
    tail || role === "in"
      ? null
      : words.match(/begins?|began|begun|starts?|started/, at + reading.length);
  const ended =
    tail || begun || (role !== "since" && role !== "after")
      ? null
      : words.match(ENDED, at + reading.length);
  const length = reading.length + (tail?.length ?? begun?.length ?? ended?.length ?? 0);
  const said = words.said({ at, length }).toLowerCase();
  // "since February began": its first day; "since January ended": the day behind it.
  const day = begun && !bare ? span.from : ended && role === "since" ? span.to : null;
  const exact = day === null ? span : { from: day, to: day.plus({ days: 1 }) };
  // "in the new year" is from its first day on.
  const open = role === "in" && (tail !== null || /^in the new year$/.test(said));
  return {
    at,
    length,
    span: exact,
    role: open ? "since" : role,
    bare,
    ...(role === "since" && { begin: ended ? exact : span }),
    ...(/^(?:at )?(?:any|some) (?:time|point|stage)\b/.test(said) && { sometime: true as const }),
  };
}

const ENDED =
  /(?:has |had |have )?(?:ended|finished|closed|was over|were over|came to an end|come to an end|was out)/;

/** "from 1 October on": where nothing follows that "on" could lead to. */
function openOn(words: Words, at: number): Run | null {
  const last = words.list[at];
  const isEnd = last !== undefined && /^\s*(?:[,:;.?!–-]|$)/u.test(words.source.slice(last.end));
  return words.at(at) === "on" && isEnd ? { at, length: 1 } : null;
}

/** What is wrong with the time asked about, or null: it must have begun. */
export function futureFault(words: Words, found: When, { now }: Calendar): string | null {
  const begin = found.role === "after" ? found.span.to : found.span.from;
  return begin > now
    ? `“${words.said(found)}” lies in the future (${dayWords(begin)}). I can say what is and what was.`
    : null;
}

/** The moment that is meant where a state is asked for: a day and a longer time mean their end. Null for a period. */
export function momentOf({ role, span, sometime }: When, { now }: Calendar): Moment | null {
  if (sometime) return null;
  switch (role) {
    case "in":
    case "by":
      return span.to > span.from ? endOf(span.to, now) : momentAt(span.from, now);
    case "before":
      return endOf(span.from, now);
    case "after":
      return endOf(span.to.plus({ days: 1 }), now);
    default:
      return null;
  }
}

const presentMoment = (now: DateTime): Moment => ({
  at: iso(now),
  words: `now (${dayWords(now)})`,
});

/** The last millisecond before `end`. */
function endOf(end: DateTime, now: DateTime): Moment {
  if (end > now) return presentMoment(now);
  if (!end.equals(end.startOf("day"))) return momentAt(end, now);
  const at = end.minus(1);
  return { at: iso(at), words: `at the end of ${dayWords(at)}` };
}

function momentAt(at: DateTime, now: DateTime): Moment {
  if (at >= now) return presentMoment(now);
  return { at: iso(at), words: `at ${at.toFormat("HH:mm")} on ${dayWords(at)}` };
}

/** The period that is meant where a change is asked for. */
export function periodOf({ role, span }: When, { now }: Calendar): Period {
  const { from, to } = span;
  switch (role) {
    case "since":
      return period(from, now, now);
    case "after":
      return period(to, now, now);
    case "before":
      return period(null, from, now);
    case "by":
      return period(null, to, now);
    default:
      return period(from, to, now);
  }
}

/** All of the data up to now. */
export const wholePeriod = ({ now }: Calendar): Period => ({ from: null, to: iso(now), words: "" });

function period(from: DateTime | null, to: DateTime, now: DateTime): Period {
  const open = to >= now;
  const end = open ? now : to;
  return {
    from: from === null ? null : iso(from),
    to: iso(open ? end : end.minus(1)),
    words: periodWords(from, to, open),
  };
}

function periodWords(from: DateTime | null, to: DateTime, open: boolean): string {
  const last = to.minus(1);
  if (from === null) return open ? "up to now" : `up to ${dayWords(last)}`;
  const whole = from.equals(from.startOf("day"));
  const begin = whole ? dayWords(from) : `${from.toFormat("HH:mm")} on ${dayWords(from)}`;
  if (open) return `since ${begin}`;
  if (from.hasSame(last, "day")) return `on ${dayWords(from)}`;
  return `from ${begin} to ${dayWords(last)}`;
}

const iso = (at: DateTime): string => at.toUTC().toISO() ?? "";
