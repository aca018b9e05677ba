// Makes one range of two that stand together: "above level 1 but below level 4", "sixth formers in Year 13".
import { isDeepStrictEqual } from "node:util";
import type { Condition, NumberRange, Test } from "../../store/condition.js";
import type { Joint } from "./clause-words.js";

/**
 * "above level 1 but below level 4": the range between two ends that are open to each other; null where
 * the conditions are no such ends, or leave nothing between them and so are alternatives.
 */
function withinBoth(one: Condition, other: Condition): Condition | null {
  if (!isRange(one) || !isRange(other) || one.field !== other.field) return null;
  const low = hasLow(one) ? one : other;
  const high = low === one ? other : one;
  if (!hasLow(low) || hasHigh(low) || hasLow(high) || !hasHigh(high)) return null;
  if (lowOf(low) > highOf(high)) return null;
  const inclusive = low.min !== undefined && high.max !== undefined;
  return inclusive ? { ...low, max: high.max } : { all: [low, high] };
}

/** "sixth formers in Year 13": of two ranges next to each other the one that lies within the other. */
function innerOf(one: Condition, other: Condition): Condition | null {
  if (!isRange(one) || !isRange(other) || one.field !== other.field) return null;
  // "Reception up to Year 2": an open end is no range of its own.
  if (![one, other].every((range) => hasLow(range) && hasHigh(range))) return null;
  if (isInside(one, other)) return one;
  return isInside(other, one) ? other : null;
}

/** "of those at level 2 or above, how many are at level 3": of whom both hold; null where that can be nobody. */
export function amongBoth(these: readonly Condition[], asked: Condition): Condition | null {
  const [one, ...others] = these.flatMap((test) => ("any" in test ? test.any : test));
  if ([one, ...others].some((test) => isDeepStrictEqual(test, asked))) return asked;
  if (!one || others.length > 0 || !isRange(one) || !isRange(asked)) return null;
  const isShared = Math.max(lowOf(one), lowOf(asked)) <= Math.min(highOf(one), highOf(asked));
  return one.field === asked.field && isShared ? { all: [one, asked] } : null;
}

/** What the condition makes of the last of these where they are of one range; null where they are not. */
export function withinLast(
  these: readonly Condition[],
  condition: Condition,
  joint: Joint,
): Condition | null {
  const last = these.at(-1);
  if (!last || joint === "or") return null;
  return (joint === null ? innerOf(last, condition) : null) ?? withinBoth(last, condition);
}

const isInside = (inner: NumberRange, outer: NumberRange) =>
  lowOf(inner) >= lowOf(outer) && highOf(inner) <= highOf(outer);

type Range = Extract<Test, { field: "year" | "level" | "number" }> & NumberRange;

const isRange = (condition: Condition): condition is Range =>
  "field" in condition && /^(year|level|number)$/.test(condition.field);

const lowOf = (range: NumberRange) => range.min ?? range.above ?? Number.NEGATIVE_INFINITY;
const highOf = (range: NumberRange) => range.max ?? range.below ?? Number.POSITIVE_INFINITY;
const hasLow = (range: NumberRange) => lowOf(range) !== Number.NEGATIVE_INFINITY;
const hasHigh = (range: NumberRange) => highOf(range) !== Number.POSITIVE_INFINITY;
