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
  if (days.kind === "open") return [sided(days.side, inYear(days.span, dated, today))];
  const { from, to } = days;
  return [{ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
}

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
