// One time that is said twice, the second time more exactly: "after Easter (5 April)", "in October 2025 (say the 15th)".
import { type Calendar, type Span, schoolYearOf } from "./calendar.js";
import type { When } from "./when-said.js";
import type { Run, Words } from "./words.js";

const MARK = /[,(:;–—-]/u;
/** Between the two beside a mark: "in October, that is on the 15th". */
const THAT_IS =
  /^(?:ie|i\.e|eg|e\.g|say|so|namely|exactly|precisely|meaning|that|which|is|was|to|be|exact)$/;
const NTH =
  /(?:(?:say|eg|e\.g|ie|i\.e|for example|for instance|let's say|namely|that is) )?(?:on )?(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)/;
/** The first sheets are of the first weeks of a school year. */
const START =
  /(?:right |back )?(?:at|in) the (?:very )?(?:start|beginning|outset)|to (?:begin|start) with/;
const FIRST_MONTHS = 2;

/** Each time once; two where they do not agree, of which is asked back. */
export function saidOnce(words: Words, whens: readonly When[], calendar: Calendar): When[] {
  const once: When[] = [];
  for (const when of whens) {
    const last = once.at(-1);
    const both = last ? joined(words, last, when) : atTheStart(words, when, calendar);
    if (last && both) once.pop();
    once.push(both ?? when);
  }
  return once.map((when) => withDay(words, when) ?? when);
}

/** "after Easter" with "5 April", where nothing but a mark stands between and the one is within the other. */
function joined(words: Words, one: When, other: When): When | null {
  const end = one.at + one.length;
  const between = words.list.slice(end, other.at).every(({ text }) => THAT_IS.test(text));
  if (!between || !MARK.test(marksBetween(words, one, other)) || !isClosed(words, other))
    return null;
  const isSame = one.role !== "between" && (other.role === "in" || other.role === one.role);
  return isSame && isWithin(other.span, one.span) ? exactly(one, other, other.span) : null;
}

/** "in October 2025 (say the 15th)" */
function withDay(words: Words, when: When): When | null {
  const { from, to } = when.span;
  const nth = words.match(NTH, when.at + when.length);
  if (!nth || !from.plus({ months: 1 }).equals(to) || !isClosed(words, nth)) return null;
  const day = from.set({ day: Number(nth.groups.day) });
  if (!MARK.test(marksBetween(words, when, nth)) || !day.isValid || day >= to) return null;
  return exactly(when, nth, { from: day, to: day.plus({ days: 1 }) });
}

/** "at the very start, on 12 September 2025" */
function atTheStart(words: Words, when: When, calendar: Calendar): When | null {
  const at = words.list.findIndex((_, i) => {
    const run = i < when.at ? words.match(START, i) : null;
    return run !== null && i + run.length === when.at;
  });
  const start = at < 0 ? null : { at, length: when.at - at };
  if (!start || !MARK.test(marksBetween(words, start, when)) || !isClosed(words, when)) return null;
  const year = schoolYearOf(calendar, when.span.from);
  const isStart = when.role === "in" && when.span.from < year.from.plus({ months: FIRST_MONTHS });
  return isStart ? { ...when, ...start, length: start.length + when.length } : null;
}

const exactly = (one: When, { at, length }: Run, span: Span): When => ({
  ...one,
  length: at + length - one.at,
  span,
  ...(one.begin && { begin: span }),
});

const isWithin = (inner: Span, outer: Span): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;

const marksBetween = (words: Words, one: Run, other: Run): string =>
  words.source.slice(words.list[one.at + one.length - 1]?.end, words.list[other.at]?.start);

/** Nothing goes on behind it: "in March, on 5 March in 3B" says where somebody was then. */
const isClosed = (words: Words, { at, length }: Run): boolean =>
  /^\s*(?:[),.;:?!–—-]|$)/u.test(words.source.slice(words.list[at + length - 1]?.end));
