// Says in words which pupils a condition means: "pupils in 3A or 3B, at level 2 or above".
import { isDeepStrictEqual } from "node:util";
import type { Condition, Test } from "../../store/condition.js";
import { anniversaryWords, daysWords } from "../days/day-words.js";
import { fieldName } from "../words/fields.js";
import {
  amountWords,
  andList,
  differenceWords,
  orList,
  rangeWords,
  yearName,
} from "./plain-words.js";

/** "pupils in Year 3, at Campus A" */
export function describePupils(condition: Condition): string {
  const words = describeCondition(condition);
  return words === "" ? "all pupils" : `pupils ${words}`;
}

/** The condition alone; empty where it leaves every pupil. */
export function describeCondition(condition: Condition): string {
  const same = "all" in condition ? othersLike(condition.all) : null;
  if (same !== null) return same;
  const no = "all" in condition ? saysNo(condition.all) : null;
  if (no !== null) return `with ${no} No`;
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

/** Of "holds something, and not yes" the column; null of anything else. */
function saysNo(parts: readonly Condition[]): string | null {
  const [filled, not] = parts;
  if (parts.length !== 2 || !filled || !not || !("field" in filled) || !("not" in not)) return null;
  const yes = not.not;
  const isOne =
    filled.field === "filled" &&
    "field" in yes &&
    yes.field === "flag" &&
    isDeepStrictEqual(filled.column, yes.column);
  return isOne ? filled.column.label : null;
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
    return condition.entry
      ? `with no ${condition.column.label} recorded`
      : `without ${condition.column.label}`;
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
    case "listed":
    case "pair":
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
      return test.column.label;
    case "filled":
      return test.entry ? `${test.column.label} recorded` : test.column.label;
    case "listed":
      return `${amountWords(test)} ${test.column.label}`;
    case "carried":
      return `a sheet with a column ${test.column.label}`;
    case "number":
      return rangeWords(test, String);
    case "day":
      return test.said ?? daysWords(test);
    case "anniversary":
      return anniversaryWords(test);
    case "pair":
      return orList(
        test.pairs.map(
          ({ column, other }) =>
            `${fieldName(column)} ${differenceWords(test)} ${fieldName(other)}`,
        ),
      );
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
      case "pair":
        return describeTest(condition);
      default:
        return testValue(condition);
    }
  if ("all" in condition && condition.all.length === 1 && condition.all[0])
    return labelOf(condition.all[0]);
  return describeCondition(condition) || "all pupils";
}
