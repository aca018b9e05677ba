// Finds what pupils were before a change among what is said of them: "level 1 became level 2", "pupils of 3A who moved to 3B".
import { type Condition, isWithin, type NumberRange, type Test } from "../../store/condition.js";
import type { Change } from "./time-query.js";

export interface Coming {
  change: Change;
  /** What is left of what is said of the pupils. */
  where: Condition;
}

/**
 * What cannot hold beside that what pupils became was so before: nobody who moved to level 2 is at level 1, wherever the
 * question says it. What can hold beside it stays a condition on those who moved.
 */
export function comingFrom(change: Change, where: Condition): Coming {
  if (change.kind !== "moved" || change.to === null || change.from !== null)
    return { change, where };
  const { to } = change;
  const parts = "all" in where ? where.all : [where];
  const before = parts.filter((part) => areApart(part, to));
  const [from] = before;
  return from === undefined || before.length > 1
    ? { change, where }
    : {
        change: { ...change, from, newcomers: false },
        where: { all: parts.filter((part) => part !== from) },
      };
}

/** Whether no pupil can be both: each of the one with each of the other. */
function areApart(one: Condition, other: Condition): boolean {
  if ("any" in one) return one.any.every((part) => areApart(part, other));
  if ("any" in other) return other.any.every((part) => areApart(one, part));
  return "field" in one && "field" in other && areOtherValues(one, other);
}

function areOtherValues(one: Test, other: Test): boolean {
  if (one.field === "class" && other.field === "class") return one.key !== other.key;
  if (one.field === "campus" && other.field === "campus") return one.key !== other.key;
  if (one.field === "level" && other.field === "level") return areOtherGrades(one, other);
  if (one.field === "year" && other.field === "year") return areOtherGrades(one, other);
  return (
    one.field === "extra" &&
    other.field === "extra" &&
    one.column.label === other.column.label &&
    one.column.several !== true &&
    one.value !== other.value
  );
}

const areOtherGrades = (one: NumberRange, other: NumberRange): boolean =>
  !GRADES.some((n) => isWithin(n, one) && isWithin(n, other));

/** Every number that a level or a year group can have. */
const GRADES: readonly number[] = Array.from({ length: 20 }, (_, n) => n - 2);
