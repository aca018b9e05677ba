// Whether what is asked rests on two columns that are compared pupil by pupil.
import type { Condition } from "../../store/condition.js";
import type { Query } from "../query.js";

/** Whether a part of the condition sets one column against another. */
export function comparesColumns(condition: Condition): boolean {
  if ("all" in condition) return condition.all.some(comparesColumns);
  if ("any" in condition) return condition.any.some(comparesColumns);
  return "not" in condition ? comparesColumns(condition.not) : condition.field === "pair";
}

/** Whether every word has its place, and the pupils are told by two of their columns. */
export const restsOnPair = (query: Query): boolean =>
  "where" in query && comparesColumns(query.where) && !("topic" in query && query.topic);
