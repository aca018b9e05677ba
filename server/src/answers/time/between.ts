// Reads a time by its two ends: "between 3 and 17 March", "from 1 November to 31 January".
import type { DateTime } from "luxon";
import { type Calendar, type Span, unitOf } from "./calendar.js";
import { MONTHS } from "./dates.js";
import type { Fault } from "./school-time.js";
import { readSpan } from "./spans.js";
import type { When } from "./when-said.js";
import type { Run, Words } from "./words.js";

/** "at some point this year": there is no one moment that is meant. */
export const SOMETIME = "(?:at )?(?:any|some) (?:time|point|stage)";

/** "between 3 and 17 March", "from September to December", "3 to 17 March". */
export function readBetween(
  words: Words,
  at: number,
  calendar: Calendar,
): When | (Run & Fault) | null {
  const opening = words.match(`(?:${SOMETIME} )?(?:between|from|in between)`, at);
  const start = at + (opening?.length ?? 0);
  const slot = { prepared: opening !== null, lasting: false };
  const joint = /and|to|until|till|through|up to|up until/;
  const day = words.match(/(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?/, start);
  const dayJoint = day && words.match(joint, start + day.length);
  if (day && dayJoint) {
    const end = readSpan(words, start + day.length + dayJoint.length, calendar, slot);
    const last = words.at(start + day.length + dayJoint.length + (end?.length ?? 0) - 1);
    const dated = end && (last in MONTHS || /^20\d\d$/.test(last) || "fault" in end);
    if (
      dated &&
      (opening || MONTHS[words.at(start + day.length + dayJoint.length + 1)] !== undefined)
    ) {
      const run = {
        at,
        length: (opening?.length ?? 0) + day.length + dayJoint.length + end.length,
      };
      if ("fault" in end) return { ...end, ...run };
      const from = end.span.from.set({ day: Number(day.groups.day) });
      return inOrder(words, run, from, end.span.to, unitOf(from, "day"));
    }
  }
  const begin = opening && readSpan(words, start, calendar, slot);
  const joined = begin && words.match(joint, start + begin.length);
  const end =
    joined &&
    readSpan(words, start + begin.length + joined.length, calendar, { ...slot, prepared: true });
  if (!opening || !begin || !joined || !end) return null;
  const run = { at, length: opening.length + begin.length + joined.length + end.length };
  if ("fault" in begin) return { ...begin, ...run };
  if ("fault" in end) return { ...end, ...run };
  const [from, to] = inYears(words, begin, end);
  const length = begin.span.to.diff(begin.span.from);
  return inOrder(words, run, from, to, { from, to: from.plus(length) });
}

/** A day or a month, and not "last term". */
const PLAIN = new RegExp(`^(?:the )?(?:\\d|(?:${Object.keys(MONTHS).join("|")})\\b)`, "iu");
const YEAR = /20\d\d|\d[/.]\d\d?[/.]\d\d/;

/** Both ends of a time: where one has a year, the other is the nearest to it; where none has, the first is before the second. */
function inYears(
  words: Words,
  begin: Run & { span: Span },
  end: Run & { span: Span },
): [from: DateTime, to: DateTime] {
  const [{ from }, { to, from: last }] = [begin.span, end.span];
  const [dated, told] = [begin, end].map((run) => YEAR.test(words.said(run)));
  const isPlain = [begin, end].every((run) => PLAIN.test(words.said(run)));
  // "between 20 December and 5 January"
  if (!dated && !told) return [from > last ? from.minus({ years: 1 }) : from, to];
  if (!isPlain || dated === told) return [from, to];
  if (told) {
    const near = from.set({ year: last.year });
    return [near > last ? near.minus({ years: 1 }) : near, to];
  }
  const years = from.year - last.year;
  const shift = last.plus({ years }) < from ? years + 1 : years;
  return [from, to.plus({ years: shift })];
}

function inOrder(
  words: Words,
  run: Run,
  from: DateTime,
  to: DateTime,
  begin: Span,
): When | (Run & Fault) {
  if (from > to) return { ...run, fault: `“${words.said(run)}” ends before it begins.` };
  return { ...run, role: "between", span: { from, to }, bare: false, begin };
}
