// Recognises a place that is said once more: "which Year 3 pupils are on the highest level in their year".
import type { Condition } from "../../store/condition.js";
import { type Field, fieldOf } from "../words/fields.js";
import { type Token, wordAt } from "../words/tokens.js";
import { type Item, isType } from "./item.js";

const DIMENSIONS: Partial<Record<Field, string>> = {
  class_code: "class",
  year_group: "year",
  campus: "campus",
};

/** A filler where the one place that is named is "their year", "that class"; null where it is another's, or none is. */
export function ownPlaceAt(
  tokens: readonly Token[],
  at: number,
  before: readonly Item[],
): Item | null {
  if (!/^(in|of|within|at|across)$/.test(wordAt(tokens, at))) return null;
  if (!/^(their|that|this)$/.test(wordAt(tokens, at + 1))) return null;
  const field = fieldOf(wordAt(tokens, at + 2));
  const dimension = field && DIMENSIONS[field];
  const [place, other] = before
    .filter(isType("test"))
    .filter((test) => test.dimension === dimension);
  if (!place || other || !isOne(place.condition)) return null;
  const group = /^groups?$/.test(wordAt(tokens, at + 3)) ? 1 : 0;
  return { type: "filler", at, length: 3 + group };
}

const isOne = (condition: Condition): boolean =>
  "field" in condition && (condition.field !== "year" || condition.min === condition.max);
