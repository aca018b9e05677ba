// Finds the year of days that a question names without one: "the next review in June" is of the coming June.
import type { Dated } from "./date-mentions.js";
import { type Days, sided } from "./named-days.js";
import type { NearDays } from "./relative-days.js";

/**
 * The days as a column of dates has them. Where no year is said, it is the only one in which the column has such days;
 * else the latest that has begun, or, of what is to come, the first that is not over: a column whose name does not
 * tell is of what is to come where most of its days are.
 * @param today the day of asking (2025-06-18)
 */
export function daysInYears(days: Days, dated: Dated, today: string): NearDays[] {
  if (days.kind === "yearly") return days.spans.map((span) => inYear(span, dated, today));
  if (days.kind === "open")
    return [sided(days.side, atItsDays(days.span, dated) ?? inYear(days.span, dated, today))];
  const { from, to } = days;
  return [{ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
}

/**
 * "after 1 July", of a column whose name does not tell of when it is: the July by which its days are parted, or the nearest
 * to them. Null where it is more than one, or the column has no days.
 */
function atItsDays(
  { from, to }: { from: string; to: string },
  { column, sense }: Dated,
): { from: string; to: string } | null {
  const days = [...column.days].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (sense !== null || first === undefined || last === undefined) return null;
  const begun = Number(first.slice(0, 4));
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - begun + 3 },
    (_, i) => begun - 1 + i,
  );
  const spans = years.map((year) => ({
    from: `${year}-${from}`,
    to: `${from <= to ? year : year + 1}-${to}`,
  }));
  const inside = spans.filter((span) => span.to >= first && span.from <= last);
  if (inside.length > 0) return inside.length === 1 ? (inside[0] ?? null) : null;
  const gap = (span: { from: string; to: string }) =>
    span.to < first ? daysBetween(span.to, first) : daysBetween(last, span.from);
  return spans.reduce(
    (best, span) => (gap(span) < gap(best) ? span : best),
    spans[0] ?? { from, to },
  );
}

const daysBetween = (one: string, other: string): number => Date.parse(other) - Date.parse(one);

function inYear(
  { from, to }: { from: string; to: string },
  { column, sense }: Dated,
  today: string,
): { from: string; to: string } {
  const of = (year: number) => ({
    from: `${year}-${from}`,
    // Over New Year.
    to: `${from <= to ? year : year + 1}-${to}`,
  });
  const now = Number(today.slice(0, 4));
  const years = [now - 2, now - 1, now, now + 1].map(of);
  const held = years.filter((span) =>
    column.days.some((day) => span.from <= day && day <= span.to),
  );
  const [only, ...others] = held;
  if (only && others.length === 0) return only;
  const ahead = column.days.filter((day) => day >= today).length;
  const isToCome = sense === "next" || (sense === null && 2 * ahead > column.days.length);
  const meant = isToCome
    ? years.find((span) => span.to >= today)
    : years.findLast((span) => span.from <= today);
  return meant ?? of(now);
}
