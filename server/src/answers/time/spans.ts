// Reads the days that words name: "1st March", "last week", "half term", "a month ago".
import { type Calendar, isDay } from "./calendar.js";
import { readDate } from "./dates.js";
import { DAY_RULES } from "./day-rules.js";
import { PREPARED } from "./feast-rules.js";
import { SCHOOL_RULES } from "./school-rules.js";
import type { Found } from "./school-time.js";
import { days, type Rule, type SpanSlot } from "./span-rules.js";
import type { Run, Words } from "./words.js";

export type SpanReading = Run & Found;

/** In this order: what comes first wins. */
const RULES: readonly Rule[] = [...DAY_RULES, ...SCHOOL_RULES];

/** The days that the words from `at` on name, or what is wrong with them, or null. */
export function readSpan(
  words: Words,
  at: number,
  calendar: Calendar,
  slot: SpanSlot,
): SpanReading | null {
  const edge = readEdge(words, at, calendar, slot) ?? readWeek(words, at, calendar);
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

/** "the week beginning 2 March", "w/c 2 March", "week ending Friday 6 March": seven days. */
function readWeek(words: Words, at: number, calendar: Calendar): SpanReading | null {
  const week = words.match(
    /(?:the )?(?:school )?(?:week (?:(?:beginning|commencing|starting)|(?<last>ending))|w\/?[cb]|(?<end>w\/e))(?: on)?(?: monday(?= the))?/,
    at,
  );
  const inner =
    week && readSpan(words, at + week.length, calendar, { prepared: true, lasting: false });
  if (!inner) return null;
  const run = { at, length: week.length + inner.length };
  if ("fault" in inner) return { ...inner, ...run };
  const { from, to } = inner.span;
  if (!isDay(inner.span)) return null;
  const isLast = (week.groups.last ?? week.groups.end) !== undefined;
  return {
    ...run,
    span: isLast ? { from: to.minus({ weeks: 1 }), to } : { from, to: from.plus({ weeks: 1 }) },
  };
}
