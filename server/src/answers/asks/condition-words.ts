// What a condition on a column says in words: those of the column's label, and whether its value is somebody.
import { wordsOf } from "../../search/needles.js";
import type { Condition } from "../../store/condition.js";
import { isTitled } from "../words/people.js";

/** Whether the value is somebody with a title. */
export const isPerson = (condition: Condition): boolean =>
  "any" in condition
    ? condition.any.every(isPerson)
    : "all" in condition
      ? condition.all.every(isPerson)
      : "said" in condition && isTitled(condition.said ?? "");

/** The words of the labels of the columns that it is on. */
export function labelWords(condition: Condition): string[] {
  if ("any" in condition) return condition.any.flatMap(labelWords);
  if ("all" in condition) return condition.all.flatMap(labelWords);
  if ("not" in condition) return labelWords(condition.not);
  return "column" in condition && typeof condition.column === "object"
    ? wordsOf(condition.column.label)
    : [];
}
