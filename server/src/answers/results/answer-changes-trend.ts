// Answers how a number developed: the same count at each of several moments, exact as of each.
import { countStudents, type StudentFilter } from "../../store/find.js";
import type { Beginning } from "../../store/find-beginnings.js";
import type { Db } from "../../store/open.js";
import { describeQuery } from "../describe/describe-query.js";
import { beforeAll, beginningsAfter, laterSheets } from "../time/beginnings.js";
import type { Calendar } from "../time/calendar.js";
import { comparePeriod } from "../time/moves.js";
import { type Point, pointsOf } from "../time/points.js";
import type { TrendQuery } from "../time/time-query.js";
import type { AnswerBody } from "./answer-types.js";

/** Answers a plain query as of a moment (ISO 8601). */
export type AnswerAsOf = (query: TrendQuery["number"], asOf: string) => Promise<AnswerBody>;

/** The number at each moment as `table`, and the last less the first as `value`. */
export async function answerTrend(
  db: Db,
  query: TrendQuery,
  filters: StudentFilter,
  calendar: Calendar,
  answerAsOf: AnswerAsOf,
): Promise<AnswerBody> {
  const compared = comparePeriod(db, query.period);
  const points = pointsOf(compared, query.step, calendar);
  const [first] = points;
  const fault = first ? beforeAll(compared.beginnings, first.at, calendar) : NO_POINTS;
  if (fault !== null || !first)
    return {
      kind: "unclear",
      answer: fault ?? NO_POINTS,
      students: [],
      citations: [],
      abstained: true,
    };
  const number = ofSheetsSince(query.number, compared.beginnings, first.at);
  const last = points.at(-1) ?? first;
  const end = await answerAsOf(number, last.at);
  const table: Record<string, number> = {};
  for (const { at, label } of points) {
    // Of the end its pupils are shown as well; before it a count needs none of them.
    const then =
      at === last.at
        ? numberOf(end)
        : number.kind === "count"
          ? countStudents(db, { ...filters, where: number.where, as_of: at })
          : numberOf(await answerAsOf(number, at));
    if (then !== null) table[label] = then;
  }
  const numbers = Object.values(table);
  const value = rounded((numbers.at(-1) ?? 0) - (numbers[0] ?? 0));
  return {
    kind: "compare",
    answer: [
      sentence(query, points, table, value),
      ...laterSheets(compared.beginnings, first.at, calendar),
    ].join(" "),
    value: query.both
      ? [numbers[0] ?? null, numbers.at(-1) ?? null]
      : query.rising === null
        ? query.fewer
          ? 0 - value
          : value
        : value !== 0 && value > 0 === query.rising
          ? "yes"
          : "no",
    table,
    students: end.students,
    citations: end.citations,
  };
}

/** Only of sheets that were there from the first moment on: the pupils of another did not come with its first sync. */
function ofSheetsSince<Counted extends TrendQuery["number"]>(
  number: Counted,
  beginnings: readonly Beginning[],
  first: string,
): Counted {
  const others = beginningsAfter(beginnings, first).map(({ source_id, source_name }) => ({
    not: { field: "source" as const, id: source_id, label: source_name },
  }));
  if (others.length === 0) return number;
  return { ...number, where: { all: [number.where, ...others] } };
}

const NO_POINTS = "The data begins after that time, so I cannot say how the number developed.";

const numberOf = ({ count, value }: AnswerBody): number | null =>
  typeof value === "number" ? value : (count ?? null);

function sentence(
  query: TrendQuery,
  points: readonly Point[],
  table: Record<string, number>,
  value: number,
): string {
  const what = describeQuery(query.number);
  const told = points
    .filter(({ label }) => table[label] !== undefined)
    .map(({ label }) => `${label}: ${table[label]}`)
    .join("; ");
  const change =
    value === 0
      ? "the same at the end as at the beginning"
      : `${value > 0 ? "up" : "down"} by ${Math.abs(value)}`;
  const turned = query.fewer && value > 0 ? "It is the other way round: " : "";
  const opening =
    query.rising === null ? turned : value !== 0 && value > 0 === query.rising ? "Yes: " : "No: ";
  const text = `${opening}${what}, ${change} (${told}).`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Averages of whole numbers are told to four digits at most. */
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** The query in words. */
export function describeTrend({ number, period, step }: TrendQuery): string {
  const each = step === null || step === "none" ? "" : ` each ${step}`;
  return [`${describeQuery(number)}${each}`, period.words || "since the data begins"].join(", ");
}
