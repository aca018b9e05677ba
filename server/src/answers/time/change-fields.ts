// Which column a change is of: by its name, and by the values that it leads from or to.

import type { Condition } from "../../store/condition.js";
import { columnRef } from "../words/fields.js";
import { FIELDS } from "./change-verbs.js";
import type { ChangedField } from "./time-query.js";
import type { Run, Words } from "./words.js";

/** The column that words which are not yet taken name, without a value. */
export function findField(
  words: Words,
  used: ReadonlySet<number>,
): (Run & { field: ChangedField }) | null {
  for (const [pattern, field] of FIELDS)
    for (let at = 0; at < words.list.length; at++) {
      if (used.has(at)) continue;
      const run = words.match(`(?:${pattern})(?:'s?)?`, at, used);
      // In "level 3" and "class 3A" the word belongs to a value.
      if (run && !/^(\d|of$)/.test(words.at(at + run.length))) return { ...run, field };
    }
  return null;
}

/** The column that a value is of. */
export function fieldOf(value: Condition | null): ChangedField | null {
  if (value === null) return null;
  if ("any" in value) return fieldOf(value.any[0] ?? null);
  if ("all" in value) return value.all.length === 1 ? fieldOf(value.all[0] ?? null) : null;
  // "from no level"
  if ("not" in value)
    return "field" in value.not && value.not.field === "recorded" ? fieldOf(value.not) : null;
  switch (value.field) {
    case "class":
    case "campus":
    case "level":
    case "year":
      return value.field;
    case "recorded":
      return RECORDED[value.column];
    case "extra":
    case "flag":
    case "filled":
    case "number":
      return columnRef(value.column);
    default:
      return null;
  }
}

const RECORDED = {
  support_level: "level",
  support_notes: "notes",
  campus: "campus",
  year_group: "year",
} as const;

/** Whether both are the same column. */
export const isSameField = (one: ChangedField | null, other: ChangedField | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The first run of words that a pattern matches, among those that are not taken. */
export function findRun(words: Words, taken: ReadonlySet<number>, pattern: RegExp): Run | null {
  for (let at = 0; at < words.list.length; at++) {
    const run = taken.has(at) ? null : words.match(pattern, at, taken);
    if (run) return run;
  }
  return null;
}

/** The places of a run. */
export const places = ({ at, length }: Run): number[] => Array.from({ length }, (_, i) => at + i);

/** Whether the "to" at `at` joins two ends of a range, "years 9 to 11", and leads to no value; "from years 9 to 11" may move. */
export const isWithinRange = (words: Words, at: number): boolean =>
  /^(to|through|thru)$/.test(words.at(at)) &&
  /^(\d{1,2}|r)$/.test(words.at(at - 1)) &&
  /^\d{1,2}$/.test(words.at(at + 1)) &&
  (/^(years|yrs|levels|tiers)$/.test(words.at(at - 2)) ||
    (words.at(at - 2) === "groups" && words.at(at - 3) === "year")) &&
  !/^(from|between|out)$/.test(words.at(words.at(at - 2) === "groups" ? at - 4 : at - 3));
