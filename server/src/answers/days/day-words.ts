// Says in words which days a condition on a column of dates means: "before 1 July 2013", "from 16 to 22 June".
import { dayWords, monthName } from "../../as-written.js";
import type { Test } from "../../store/condition.js";

type Days = Pick<Extract<Test, { field: "day" }>, "from" | "to">;

/** "from 1 July 2013 to 31 August 2014"; one end alone as "on or after 1 July 2013". */
export function daysWords({ from, to }: Days): string {
  if (from !== undefined && from === to) return `on ${dayWords(from)}`;
  if (from === undefined) return to === undefined ? "on any day" : `on or before ${dayWords(to)}`;
  return to === undefined
    ? `on or after ${dayWords(from)}`
    : `from ${dayWords(from)} to ${dayWords(to)}`;
}

/** "in May", "from May to August", "on 18 June", "from 16 June to 22 June": of any year. */
export function anniversaryWords({
  from,
  to,
}: Pick<Extract<Test, { field: "anniversary" }>, "from" | "to">): string {
  if (from === to) return `on ${dateName(from)}`;
  if (from.endsWith("-01") && to === `${to.slice(0, 3)}${LAST_DAYS[monthOf(to) - 1]}`)
    return from.slice(0, 2) === to.slice(0, 2)
      ? `in ${monthName(monthOf(from))}`
      : `from ${monthName(monthOf(from))} to ${monthName(monthOf(to))}`;
  return `from ${dateName(from)} to ${dateName(to)}`;
}

/** The last day that each month can have. */
export const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const monthOf = (day: string) => Number(day.slice(0, 2));
const dateName = (day: string) => `${Number(day.slice(3))} ${monthName(monthOf(day))}`;
