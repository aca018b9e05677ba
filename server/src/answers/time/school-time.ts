// Finds terms, half-terms and holidays by the names that people give them.
import { type Calendar, easterOf, type Span, spanOf, zoneOf } from "./calendar.js";
import type { Term } from "./term-dates.js";

/** Why there is no span, in words; `unset`: the school has given no term dates. */
export interface Fault {
  fault: string;
  unset?: true;
}

/** A span, or why there is none. */
export type Found = { span: Span } | Fault;

/** Longer than the longest holiday: after it, term dates that end are out of date. */
const LONGEST_HOLIDAY_DAYS = 70;

/** "in the autumn": the term of that name; where the school has given none, September to November. */
export function findAutumn(calendar: Calendar, said: string, year: string | undefined): Found {
  const named = year === undefined ? undefined : Number(year);
  if (calendar.terms !== null)
    return findTerm(calendar, said, { back: 0, named: "autumn", year: named });
  const of = (at: number) => calendar.now.set({ year: at, month: 9, day: 1 }).startOf("day");
  const { year: now } = calendar.now;
  const from = of(named ?? (of(now) <= calendar.now ? now : now - 1));
  return { span: { from, to: from.plus({ months: 3 }) } };
}

/** The latest term that has begun, or the one before it, or the latest whose name has a word in it. */
export function findTerm(
  calendar: Calendar,
  said: string,
  which: { back: number; named?: string | undefined; year?: number | undefined },
): Found {
  return withTerms(calendar, said, (terms) => {
    const { named, year } = which;
    const fitting = terms.filter(
      (term) =>
        (named === undefined || term.name.toLowerCase().includes(named)) &&
        (year === undefined || term.from.startsWith(String(year))),
    );
    const term = latest(calendar, fitting, which.back);
    return term && spanOf(calendar, term);
  });
}

/** The half of this term that a moment lies in, or the one before it. */
export function findHalf(calendar: Calendar, said: string, back: number): Found {
  return withTerms(calendar, said, (terms) => {
    const halves = terms.flatMap(({ from, to, half_term: off }) => {
      if (off === null) return [{ from, to }];
      const whole = spanOf(calendar, { from, to });
      const gap = spanOf(calendar, off);
      return [
        { from, to: dayBefore(gap.from) },
        { from: gap.to.toISODate() ?? to, to: dayBefore(whole.to) },
      ];
    });
    const half = latest(calendar, halves, back);
    return half && spanOf(calendar, half);
  });
}

/** The latest half-term break that has begun, or the latest in a month or of a term with a word in its name. */
export function findHalfTerm(
  calendar: Calendar,
  said: string,
  which: { back: number; named?: string | undefined; month?: number | undefined },
): Found {
  return withTerms(calendar, said, (terms) => {
    const { named, month, back } = which;
    const breaks = terms
      .filter(({ name }) => named === undefined || name.toLowerCase().includes(named))
      .flatMap(({ half_term }) => (half_term === null ? [] : [half_term]))
      .filter(
        ({ from, to }) =>
          month === undefined || [from, to].some((d) => Number(d.slice(5, 7)) === month),
      );
    const found = latest(calendar, breaks, back);
    return found && spanOf(calendar, found);
  });
}

export type Holiday = "summer" | "christmas" | "easter" | "any";

/** The latest holiday between two terms that has begun. */
export function findHoliday(calendar: Calendar, said: string, which: Holiday): Found {
  return withTerms(calendar, said, (terms) => {
    const gaps = terms.flatMap((term, i): Span[] => {
      const next = terms[i + 1];
      const { to: from } = spanOf(calendar, term);
      const to = next ? spanOf(calendar, next).from : from.plus({ days: LONGEST_HOLIDAY_DAYS });
      return from < to ? [{ from, to }] : [];
    });
    return gaps.filter((gap) => gap.from <= calendar.now && isHoliday(gap, which)).at(-1);
  });
}

function isHoliday({ from, to }: Span, which: Holiday): boolean {
  const holds = (month: number, day: number) => {
    const at = from.set({ month, day });
    return [at, at.plus({ years: 1 })].some((d) => from <= d && d < to);
  };
  if (which === "summer") return holds(8, 1) || holds(7, 31);
  if (which === "christmas") return holds(12, 25);
  if (which === "easter") return from.month === 3 || from.month === 4;
  return true;
}

/** The latest Christmas Day or Easter Sunday that has begun. */
export function findFeast(calendar: Calendar, feast: "christmas" | "easter"): Span {
  const { now } = calendar;
  const zone = zoneOf(calendar);
  const of = (year: number) =>
    feast === "easter"
      ? easterOf(year, zone)
      : now.set({ year, month: 12, day: 25 }).startOf("day");
  const from = of(now.year) <= now ? of(now.year) : of(now.year - 1);
  return { from, to: from.plus({ days: 1 }) };
}

/** The latest of some day pairs that has begun, or the one `back` before it. */
function latest<T extends { from: string }>(
  { now }: Calendar,
  pairs: readonly T[],
  back: number,
): T | undefined {
  const today = now.toISODate() ?? "";
  return pairs.filter(({ from }) => from <= today).at(-1 - back);
}

function withTerms(
  calendar: Calendar,
  said: string,
  find: (terms: readonly Term[]) => Span | undefined,
): Found {
  const { terms, now } = calendar;
  if (terms === null)
    return {
      unset: true,
      fault: `I need the school’s term dates to know when “${said}” is. Set TERM_DATES (docs/time.md says how), or name a date, such as “1 March”.`,
    };
  const last = terms.at(-1);
  if (last && spanOf(calendar, last).to.plus({ days: LONGEST_HOLIDAY_DAYS }) < now)
    return {
      fault: `The term dates that I know end on ${last.to}, so I cannot tell when “${said}” is. Add the newer terms to the file that TERM_DATES names, or name a date, such as “1 March”.`,
    };
  const span = find(terms);
  return span
    ? { span }
    : {
        fault: `The term dates that I know do not tell when “${said}” was. Name a date, such as “1 March”.`,
      };
}

const dayBefore = (at: Span["from"]) => at.minus({ days: 1 }).toISODate() ?? "";
