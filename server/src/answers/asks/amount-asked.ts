// Finds the column of numbers that "how many …" is of: "how many absences", "how many days has Alice been absent".
import { type Item, isType } from "../items/item.js";
import type { AskedField } from "../words/fields.js";
import { isAlike } from "../words/word-kinds.js";
import { isNumeric, keyOf, refOf } from "./named-items.js";
import type { Reading } from "./reading.js";

interface Amount {
  column: AskedField;
  /** The words that say it, where its name does not stand as it is. */
  taken: Item[];
}

/**
 * The column of numbers that is named as it is, or word by word: "how many days was Alice excluded for" of Exclusion
 * days, "how many points are they predicted" of Predicted points. Null where none is, or two could be meant.
 */
export function amountOf({ items, vocabulary }: Reading): Amount | null {
  const named = items.find((item) => item.type === "column" && isNumeric(item));
  if (named?.type === "column") return { column: keyOf(named), taken: [] };
  const words = items.filter(isType("word"));
  const found = vocabulary.columns.flatMap((column): Amount[] => {
    const own = column.phrase.split(" ").filter((word) => !SMALL.test(word));
    const says = (part: string) => words.find(({ word }) => isAlike(part, telling(word)));
    const taken = own.flatMap((part) => says(part) ?? []);
    const whole = own.length > 1 && new Set(taken).size === own.length;
    return column.kind === "number" && whole ? [{ column: refOf(column), taken }] : [];
  });
  const [only, ...others] = found;
  return only && others.length === 0 ? only : null;
}

/** In a header they tell nothing: "Hours in the Base". */
const SMALL = /^(in|of|the|at|on|for|a|an)$/;

/** "excluded" of "been excluded for", "base" of "in the base" */
export const telling = (word: string) =>
  word.replace(/^(?:been|(?:in|at|on)(?: the)?) | (?:for|from|by)$/g, "");
