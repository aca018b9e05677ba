// Says in words which pupils a condition means: "pupils in 3A or 3B, at level 2 or above".
import { isDeepStrictEqual } from "node:util";
import { percent } from "../as-written.js";
import type { Condition, NumberRange, Test } from "../store/condition.js";
import { anniversaryWords, daysWords } from "./days/day-words.js";
import { ordinalWord } from "./items/ordinals.js";
import type { Measure, Pupils, Query } from "./query.js";
import { type AskedField, fieldName, isAge } from "./words/fields.js";

/** "pupils in Year 3, at Campus A" */
export function describePupils(condition: Condition): string {
  const words = describeCondition(condition);
  return words === "" ? "all pupils" : `pupils ${words}`;
}

/** The condition alone; empty where it leaves every pupil. */
export function describeCondition(condition: Condition): string {
  const same = "all" in condition ? othersLike(condition.all) : null;
  if (same !== null) return same;
  const choice = "all" in condition ? oneOf(condition.all) : null;
  if (choice !== null) return `${describeChoice(choice)}, but not both`;
  if ("all" in condition) return condition.all.map(describeCondition).filter(Boolean).join(", ");
  if ("any" in condition) return describeChoice(condition.any);
  if ("not" in condition) return describeNot(condition.not);
  return describeTest(condition);
}

function describeChoice(parts: readonly Condition[]): string {
  const tests = parts.filter((part): part is Test => "field" in part);
  const [first] = tests;
  // "in 3A or 3B" rather than "in 3A or in 3B"
  const alike = (test: Test) => describeField(test) === describeField(first as Test);
  if (first && tests.length === parts.length && tests.every(alike)) {
    const values = tests.map(testValue);
    return `${prepositionOf(first)} ${orList(values)}`;
  }
  return parts
    .map((part) => (isComplex(part) ? `(${describeCondition(part)})` : describeCondition(part)))
    .join(" or ");
}

/** Of "either, and not all of them" the sides; null of anything else. */
function oneOf(parts: readonly Condition[]): readonly Condition[] | null {
  const [either, not] = parts;
  if (parts.length !== 2 || !either || !not || !("any" in either) || !("not" in not)) return null;
  return "all" in not.not && isDeepStrictEqual(not.not.all, either.any) ? either.any : null;
}

/** "in the class of Alice", with or without Alice herself. */
function othersLike(parts: readonly Condition[]): string | null {
  const [first] = parts;
  if (!first || !("field" in first) || first.field !== "same") return null;
  const alike = parts.flatMap((part) => ("field" in part && part.field === "same" ? [part] : []));
  const others = parts.some((part) => "not" in part);
  if (parts.length > alike.length + (others ? 1 : 0)) return null;
  const what = andList(alike.map(({ column }) => fieldName(column)));
  return `of the same ${what} as ${first.label}${others ? ", others than that pupil" : ", that pupil included"}`;
}

function describeNot(condition: Condition): string {
  if ("field" in condition && condition.field === "recorded")
    return `without ${RECORDED[condition.column]}`;
  if ("field" in condition && condition.field === "filled")
    return `without ${condition.column.label}`;
  const words = describeCondition(condition);
  return isComplex(condition) ? `not (${words})` : `not ${words}`;
}

const isComplex = (condition: Condition) => "all" in condition && condition.all.length > 1;

const RECORDED = {
  year_group: "a year group",
  campus: "a campus",
  support_level: "a support level",
  support_notes: "notes",
} as const;

const describeTest = (test: Test) => `${prepositionOf(test)} ${testValue(test)}`.trim();

/** What a test is on: tests of one kind stand together. */
const describeField = (test: Test): string =>
  "column" in test && typeof test.column === "object"
    ? `${test.field} ${test.column.label}`
    : test.field;

function prepositionOf(test: Test): string {
  switch (test.field) {
    case "campus":
    case "level":
      return "at";
    case "recorded":
    case "filled":
    case "flag":
      return "with";
    case "extra":
    case "number":
    case "day":
    case "anniversary":
      return test.field === "day" && test.said !== undefined ? "" : `with ${test.column.label}`;
    case "pupil":
      return "named";
    case "same":
      return "of";
    default:
      return "in";
  }
}

function testValue(test: Test): string {
  switch (test.field) {
    case "class":
    case "campus":
    case "pupil":
      return test.label;
    case "source":
      return `${test.label}’s sheet`;
    case "recorded":
      return RECORDED[test.column];
    case "year":
      return rangeWords(test, yearName);
    case "level":
      return `level ${rangeWords(test, String)}`;
    case "same":
      return `the same ${fieldName(test.column)} as ${test.label}`;
    case "extra":
      return `“${test.said}”`;
    case "flag":
    case "filled":
      return test.column.label;
    case "carried":
      return `a sheet with a column ${test.column.label}`;
    case "number":
      return rangeWords(test, String);
    case "day":
      return test.said ?? daysWords(test);
    case "anniversary":
      return anniversaryWords(test);
  }
}

/** What a group or side is called: as the sheet writes it, years as "Year 4", levels as "Level 3". */
export function labelOf(condition: Condition): string {
  if ("field" in condition)
    switch (condition.field) {
      case "extra":
        return condition.said;
      case "level":
        return `Level ${rangeWords(condition, String)}`;
      case "source":
        return condition.label;
      case "number":
        return describeTest(condition);
      default:
        return testValue(condition);
    }
  if ("all" in condition && condition.all.length === 1 && condition.all[0])
    return labelOf(condition.all[0]);
  return describeCondition(condition) || "all pupils";
}

/** "Nursery", "Reception", "Year 4" */
export const yearName = (year: number): string =>
  year === -1 ? "Nursery" : year === 0 ? "Reception" : `Year ${year}`;

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
/** "1 pupil in 3A", "2 pupils in 3A" */
export function amount(count: number, pupils: string): string {
  const of = pupils.replace(/^all pupils$/, "pupils");
  return `${count} ${count === 1 ? of.replace(/^pupils/, "pupil") : of}`;
}

export const andList = (values: readonly string[]) => listed(values, "and");

function listed(values: readonly string[], joint: string): string {
  if (values.length < 2) return values.join("");
  return `${values.slice(0, -1).join(", ")} ${joint} ${values.at(-1)}`;
}

/** The query in words, as it is shown with the answer. */
export function describeQuery(query: Query): string {
  switch (query.kind) {
    case "count": {
      const { holds, where } = query;
      const number = `number of ${describePupils(where)}`;
      return holds ? `whether the ${number} is ${rangeWords(holds, String)}` : number;
    }
    case "list": {
      const pupils = describePupils(query.where);
      if (query.every) return `whether each of ${pupils} is ${describeCondition(query.every)}`;
      return query.show ? `${andList(query.show.map(fieldName))} of ${pupils}` : pupils;
    }
    case "topic": {
      const pupils = whosePupils(query);
      return query.counted ? `number of ${pupils}` : pupils;
    }
    case "lookup": {
      const asked = query.fields.map(fieldName);
      const what = query.topic ? [`“${topicWords(query.topic)}” in the notes`] : asked;
      const whose = describeCondition(query.where);
      return `${what.length > 0 ? andList(what) : "record"} of ${namesOf(query)}${whose && `, ${whose}`}`;
    }
    case "versus":
      return query.ask === "same"
        ? `whether ${namesOf(query)} have the same ${fieldName(query.column)}`
        : `which of ${namesOf(query)} has the ${query.ask === "desc" ? "higher" : "lower"} ${fieldName(query.column)}`;
    case "measure": {
      const { measure, holds } = query;
      const number = `${describeMeasure(measure)} of ${whosePupils(query)}`;
      const share = (n: number) => percent(Math.round(10 * n) / 10);
      return holds ? `whether the ${number} is ${rangeWords(holds, share)}` : number;
    }
    case "groups": {
      const { pick, having, counted, mean } = query;
      const by = [query.by, ...(query.and ? [query.and] : [])].map(fieldName).join(" and ");
      const number = `${describeMeasure(query.measure)} of ${whosePupils(query)}, by ${by}`;
      const picked = pick ? [`the ${placeWords(pick)}${extreme(pick.direction)}`] : [];
      const kept = having && having.min !== 1 ? [`only ${rangeWords(having, String)}`] : [];
      const asked = [
        ...(counted ? ["how many there are"] : []),
        ...(mean ? ["the average of these"] : []),
      ];
      return [number, ...picked, ...kept, ...asked].join("; ");
    }
    case "sides": {
      const { measure, sides, times } = query;
      const numbers = `${describeMeasure(measure)} of ${whosePupils(query)}: ${sides.map(labelOf).join(" against ")}`;
      return times ? `${numbers}, whether ${timesWords(times)}` : numbers;
    }
    case "rank": {
      const { take, column, ages } = query;
      const end = rankEnd(query);
      const which = take === null ? "" : `; the ${placeWords({ ...query, take })}${end}`;
      return `${whosePupils(query)} by ${ages ? "age" : fieldName(column)}, ${end} first${which}`;
    }
    case "unclear":
      return "";
  }
}

const SIDES = { min: "at least ", above: "more than ", exact: "exactly " } as const;

const timesWords = ({ factor, side }: { factor: number; side: keyof typeof SIDES }) =>
  factor === 1 ? "as many or more" : `${SIDES[side]}${factor} times`;

const namesOf = ({ names }: { names: readonly { said: string }[] }) =>
  andList(names.map((name) => name.said));

/** "5 " of the five highest, "second " of the second highest. */
export const placeWords = ({ take, nth }: { take: number; nth?: number }): string =>
  nth !== undefined ? `${ordinalWord(nth)} ` : take === 1 ? "" : `${take} `;

export const extreme = (direction: "desc" | "asc") => (direction === "desc" ? "highest" : "lowest");

/** What stands first in a ranking: "oldest", "earliest", "highest". */
export const rankEnd = ({
  ages,
  days,
  direction,
}: Pick<Extract<Query, { kind: "rank" }>, "ages" | "days" | "direction">) =>
  ages ? ENDS.age[direction] : days ? ENDS.day[direction] : extreme(direction);

const ENDS = {
  age: { asc: "oldest", desc: "youngest" },
  day: { asc: "earliest", desc: "latest" },
} as const;

/** "pupils in Year 3 whose notes speak of “asthma”" */
export const whosePupils = ({ where, topic }: Pupils): string =>
  `${describePupils(where)}${topic ? ` whose notes speak of “${topicWords(topic)}”` : ""}`;

/** "number", "average reading age", "percentage at level 3" */
export function describeMeasure(measure: Measure): string {
  switch (measure.fn) {
    case "count":
      return "number";
    case "share": {
      const { where, topic } = measure.part;
      const words = [
        describeCondition(where),
        topic ? `whose notes speak of “${topicWords(topic)}”` : "",
      ];
      return `percentage ${words.filter(Boolean).join(" ")}`;
    }
    default:
      return `${FUNCTIONS[measure.fn]} ${fieldName(measure.column)}${isAge(measure.column) ? " in whole years" : ""}`;
  }
}

const FUNCTIONS = {
  average: "average",
  median: "median",
  sum: "total",
  min: "lowest",
  max: "highest",
} as const;

/** The name of a column's value: "Year 4", "Level 3", or as the sheet writes it. */
export function valueName(field: AskedField, value: string | number): string {
  if (field === "year_group" && typeof value === "number") return yearName(value);
  return field === "support_level" ? `Level ${value}` : String(value);
}

export const topicWords = (topic: { alternatives: { said: string }[][] }) =>
  topic.alternatives.map((side) => side.map((needle) => needle.said).join(" ")).join(" or ");
