// The groups that a comparison names, and what is asked of all of them.
import type { Condition } from "../../store/condition.js";
import { type Item, isType } from "../items/item.js";
import type { Pupils } from "../query.js";
import { narrow } from "./narrow.js";
import { type Reading, textOf } from "./reading.js";

/** What says that groups are compared. */
export const SIGNS = isType(
  "than",
  "more",
  "difference",
  "compare",
  "same",
  "each",
  "most",
  "times",
);

/** "hot, packed and halal lunches respectively", "break 3A down into boys and girls": a number for each that is named. */
export const asksOfNamed = (reading: Reading): boolean =>
  /\b(?:respectively|separately)\b|^(?:please |can you |could you )*(?:break|divide|separate|split|sort)\b.* into\b/.test(
    textOf(reading),
  );

export interface Split {
  sides: Condition[];
  /** What holds for all sides, with the words of measuring. */
  shared: Item[];
}

export const NO_SIDES =
  "I cannot tell which groups to compare. Name both in the same way, as in “are there more pupils in 3A than in 3B?”.";

/** Pupils of a part of the question, for comparisons. */
export const pupilsOf = (reading: Reading, items: readonly Item[]): Pupils | { reason: string } =>
  narrow(reading, items, { counted: true, lookup: false, measured: true });

/** "Years 3 or 4" in one condition. */
export const isAlternatives = (condition: Condition): condition is { any: readonly Condition[] } =>
  "any" in condition && condition.any.length > 1;

const DIMENSIONS: Record<string, string> = {
  class_code: "class",
  year_group: "year",
  campus: "campus",
  support_level: "level",
  source: "source",
};

/** "which class" names the dimension of 3A and 3B. */
export const isOfDimension = (item: Item, dimension: string): boolean =>
  (item.type === "field" && DIMENSIONS[item.field] === dimension) ||
  (item.type === "column" && dimension === `column ${item.column.key}`);
