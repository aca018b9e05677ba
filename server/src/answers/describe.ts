// Says in words which pupils a condition means: "pupils in 3A or 3B, at level 2 or above".
import type { Condition, Test } from "../store/condition.js";
import type { Query } from "./query.js";

/** "pupils in Year 3, at Campus A" */
export function describePupils(condition: Condition): string {
  const words = describeCondition(condition);
  return words === "" ? "all pupils" : `pupils ${words}`;
}

/** The condition alone; empty where it leaves every pupil. */
export function describeCondition(condition: Condition): string {
  if ("all" in condition) return condition.all.map(describeCondition).filter(Boolean).join(", ");
  if ("any" in condition) return describeChoice(condition.any);
  if ("not" in condition) return describeNot(condition.not);
  return describeTest(condition);
}

function describeChoice(parts: readonly Condition[]): string {
  const tests = parts.filter((part): part is Test => "field" in part);
  const [first] = tests;
  // "in 3A or 3B" rather than "in 3A or in 3B"
  if (first && tests.length === parts.length && tests.every((test) => test.field === first.field)) {
    const values = tests.map(testValue);
    return `${prepositionOf(first)} ${orList(values)}`;
  }
  return parts
    .map((part) => (isComplex(part) ? `(${describeCondition(part)})` : describeCondition(part)))
    .join(" or ");
}

function describeNot(condition: Condition): string {
  if ("field" in condition && condition.field === "recorded")
    return `without ${RECORDED[condition.column]}`;
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

const describeTest = (test: Test) => `${prepositionOf(test)} ${testValue(test)}`;

function prepositionOf(test: Test): string {
  switch (test.field) {
    case "campus":
    case "level":
      return "at";
    case "recorded":
      return "with";
    case "pupil":
      return "named";
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
  }
}

/** "Nursery", "Reception", "Year 4" */
export const yearName = (year: number): string =>
  year === -1 ? "Nursery" : year === 0 ? "Reception" : `Year ${year}`;

function rangeWords(range: { min?: number; max?: number }, name: (n: number) => string): string {
  const { min, max } = range;
  if (min !== undefined && max !== undefined)
    return min === max ? name(min) : `${name(min)} to ${name(max)}`;
  if (min !== undefined) return `${name(min)} or above`;
  return max === undefined ? "any" : `${name(max)} or below`;
}

/** "a, b or c" */
export const orList = (values: readonly string[]) => listed(values, "or");
/** "a, b and c" */
export const andList = (values: readonly string[]) => listed(values, "and");

function listed(values: readonly string[], joint: string): string {
  if (values.length < 2) return values.join("");
  return `${values.slice(0, -1).join(", ")} ${joint} ${values.at(-1)}`;
}

/** The query in words, as it is shown with the answer. */
export function describeQuery(query: Query): string {
  switch (query.kind) {
    case "count":
      return `number of ${describePupils(query.where)}`;
    case "list":
      return describePupils(query.where);
    case "topic": {
      const pupils = `${describePupils(query.where)} whose notes speak of “${topicWords(query.topic)}”`;
      return query.counted ? `number of ${pupils}` : pupils;
    }
    case "lookup": {
      const names = andList(query.names.map((name) => name.said));
      const asked = query.fields.map((field) => FIELD_NAMES[field]);
      const what = query.topic ? [`“${topicWords(query.topic)}” in the notes`] : asked;
      const whose = describeCondition(query.where);
      return `${what.length > 0 ? andList(what) : "record"} of ${names}${whose && `, ${whose}`}`;
    }
    case "unclear":
      return "";
  }
}

export const topicWords = (topic: { alternatives: { said: string }[][] }) =>
  topic.alternatives.map((side) => side.map((needle) => needle.said).join(" ")).join(" or ");

export const FIELD_NAMES = {
  class_code: "class",
  year_group: "year group",
  campus: "campus",
  support_level: "support level",
  support_notes: "notes",
  source: "sheet",
} as const;
