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
