// A number that changed since a day is compared with what it was on that day: "fallen by 4 points since 18 December".
import type { ExtraColumn } from "../../store/condition.js";
import type { Query } from "../query.js";
import type { Column } from "../vocabulary/column.js";
import { isDay, type Span } from "./calendar.js";
import type { TimeQuery } from "./time-query.js";
import type { Period } from "./when.js";
import type { When } from "./when-said.js";

/**
 * The query from the end of the day named on, where numbers are compared: a sheet of that very day tells the figure that
 * is meant, and no change since. What else changed on the day has changed since.
 */
export function fromItsFigure(
  query: Query | TimeQuery,
  when: When,
  columns: readonly Column[],
): Query | TimeQuery {
  if (query.kind !== "changes" && query.kind !== "history") return query;
  const { change, period } = query;
  const measured =
    change.kind === "moved" && typeof change.field !== "string" && isNumber(change.field, columns);
  return measured ? { ...query, period: figureOf(when, period) } : query;
}

/** The period from the end of the day on with which it begins; as it is where it begins with a longer time. */
const figureOf = ({ begin }: When, period: Period): Period =>
  begin && isDay(begin) ? endedBegin(begin, period) : period;

/** The period from the end of the day, week or month on with which it begins: "since September" is of what was then. */
export const sinceItsEnd = ({ begin }: When, period: Period): Period =>
  begin && begin.to.diff(begin.from, "days").days <= MOST_DAYS ? endedBegin(begin, period) : period;

const MOST_DAYS = 31;

function endedBegin({ to }: Span, period: Period): Period {
  const from = to.toUTC().toISO();
  return from !== null && from <= period.to ? { ...period, from } : period;
}

const isNumber = ({ label }: ExtraColumn, columns: readonly Column[]): boolean =>
  columns.some((column) => column.kind === "number" && column.label === label);
