// Words that all descriptions are made of: lists, amounts, ranges, years.
import type { NumberRange } from "../../store/condition.js";
import type { AskedField } from "../words/fields.js";

/** "Nursery", "Reception", "Year 4" */
export const yearName = (year: number): string =>
  year === -1 ? "Nursery" : year === 0 ? "Reception" : `Year ${year}`;

/** The name of a column's value: "Year 4", "Level 3", or as the sheet writes it. */
export function valueName(field: AskedField, value: string | number): string {
  if (field === "year_group" && typeof value === "number") return yearName(value);
  return field === "support_level" ? `Level ${value}` : String(value);
}

/** "2 or above", "Year 3 to Year 5" */
export function rangeWords(range: NumberRange, name: (n: number) => string): string {
  const { min, max, above, below } = range;
  if (above !== undefined) return `above ${name(above)}`;
  if (below !== undefined) return `below ${name(below)}`;
  if (min !== undefined && max !== undefined)
    return min === max ? name(min) : `${name(min)} to ${name(max)}`;
  if (min !== undefined) return `${name(min)} or above`;
  return max === undefined ? "any" : `${name(max)} or below`;
}

/** How many of something: "at least 3", "more than 1". */
export function amountWords({ min, max, above, below }: NumberRange): string {
  if (above !== undefined) return `more than ${above}`;
  if (below !== undefined) return `fewer than ${below}`;
  if (min !== undefined && max !== undefined) return min === max ? `${min}` : `${min} to ${max}`;
  return min !== undefined ? `at least ${min}` : `at most ${max ?? "any number of"}`;
}

/** How one number stands to another, by what it is less the other: "below", "at least 2 below", "at or above". */
export function differenceWords({ min, max, above, below }: NumberRange): string {
  const size = (n: number) => String(Math.abs(n));
  if (min !== undefined && max !== undefined) {
    if (min === 0 && max === 0) return "equal to";
    if (min === -max) return `within ${max} of`;
    if (min === max) return `exactly ${size(min)} ${min < 0 ? "below" : "above"}`;
  }
  if (below === 0 && min !== undefined) return `at most ${size(min)} below`;
  if (below === 0 && above !== undefined) return `less than ${size(above)} below`;
  if (above === 0 && max !== undefined) return `at most ${size(max)} above`;
  if (above === 0 && below !== undefined) return `less than ${size(below)} above`;
  if (max !== undefined) return max === 0 ? "at or below" : `at least ${size(max)} below`;
  if (min !== undefined) return min === 0 ? "at or above" : `at least ${size(min)} above`;
  if (below !== undefined) return below === 0 ? "below" : `more than ${size(below)} below`;
  if (above !== undefined) return above === 0 ? "above" : `more than ${size(above)} above`;
  return "beside";
}

/** "a, b or c" */
export const orList = (values: readonly string[]) => listed(values, "or");
/** "a, b and c" */
export const andList = (values: readonly string[]) => listed(values, "and");

/** The first of so many: "a, b and 3 more" */
export const andMore = (named: readonly string[], of: number) =>
  andList(of > named.length ? [...named, `${of - named.length} more`] : named);

function listed(values: readonly string[], joint: string): string {
  if (values.length < 2) return values.join("");
  return `${values.slice(0, -1).join(", ")} ${joint} ${values.at(-1)}`;
}

/** "1 pupil in 3A", "2 pupils in 3A" */
export function amount(count: number, pupils: string): string {
  const of = pupils.replace(/^all pupils$/, "pupils");
  return `${count} ${count === 1 ? of.replace(/^pupils/, "pupil") : of}`;
}

/** "asthma or hay fever" */
export const topicWords = (topic: { alternatives: { said: string }[][] }) =>
  topic.alternatives.map((side) => side.map((needle) => needle.said).join(" ")).join(" or ");
