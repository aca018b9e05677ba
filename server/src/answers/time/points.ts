// Chooses the moments at which a number is taken to show its course.
import { DateTime } from "luxon";
import { type Calendar, dayIn, spanOf, zoneOf } from "./calendar.js";
import type { ComparedPeriod } from "./moves.js";
import type { Step } from "./time-query.js";

export interface Point {
  /** ISO 8601. */
  at: string;
  /** "31 October 2025", or "October 2025" for each month. */
  label: string;
}

/** More would be no course that a person reads. */
const MOST_POINTS = 40;

/**
 * The moments of a period: without a step its beginning, its end and the ends of months (weeks, days)
 * between; with one the ends of each; "none" are beginning and end alone. None before the data begins.
 */
export function pointsOf(
  compared: ComparedPeriod,
  step: Step | "none" | null,
  calendar: Calendar,
): Point[] {
  const { baseline, begin, to } = compared;
  const from = baseline < begin ? begin : baseline;
  if (from >= to) return [];
  const label = (at: string) => dayIn(calendar, at);
  if (step !== null && step !== "none") {
    const ends = endsOf(step, from, to, calendar);
    return [...ends, { at: to, label: stepLabel(step, to, calendar) }].slice(-MOST_POINTS);
  }
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const between =
    step === "none" || days < 2
      ? []
      : endsOf(days > 62 ? "month" : days > 14 ? "week" : "day", from, to, calendar);
  const points = [from, ...between.map(({ at }) => at), to].map((at) => ({ at, label: label(at) }));
  // Two moments of one day have one label: the later one's number is the day's.
  return [...new Map(points.map((point) => [point.label, point])).values()];
}

/** The last millisecond of each unit that ends within a period. */
function endsOf(step: Step, from: string, to: string, calendar: Calendar): Point[] {
  if (step === "term") {
    return (calendar.terms ?? [])
      .map((term) => ({ at: iso(spanOf(calendar, term).to.minus(1)), label: term.name }))
      .filter(({ at }) => from < at && at < to);
  }
  const points: Point[] = [];
  const start = DateTime.fromISO(from, { zone: zoneOf(calendar) }).startOf(step);
  for (let end = start.plus({ [step]: 1 }); iso(end) <= to; end = end.plus({ [step]: 1 })) {
    const at = iso(end.minus(1));
    if (at > from) points.push({ at, label: stepLabel(step, at, calendar) });
  }
  return points;
}

function stepLabel(step: Step, at: string, calendar: Calendar): string {
  if (step === "month")
    return DateTime.fromISO(at, { zone: zoneOf(calendar) }).toFormat("MMMM yyyy", {
      locale: "en-GB",
    });
  return dayIn(calendar, at);
}

const iso = (at: DateTime): string => at.toUTC().toISO() ?? "";
