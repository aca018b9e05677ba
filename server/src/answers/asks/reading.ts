// A question cut into its pieces, and what can be asked of them.
import { type Item, type ItemOf, isType } from "../items/item.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { type AskedField, isRate } from "../words/fields.js";
import { saidAt, type Token } from "../words/tokens.js";

export interface Reading {
  tokens: readonly Token[];
  /** Every token belongs to exactly one, in order. */
  items: readonly Item[];
  vocabulary: Vocabulary;
}

/** The words of the question, folded, with single spaces. */
export const textOf = ({ tokens }: Reading): string => saidAt(tokens, 0, tokens.length);

/** The item as it was typed. */
export const rawOf = (
  { tokens }: Pick<Reading, "tokens">,
  { at, length }: Pick<Item, "at" | "length">,
): string =>
  tokens
    .slice(at, at + length)
    .map((token) => token.raw)
    .join(" ");

export const has = (items: readonly Item[], type: Item["type"]): boolean =>
  items.some((item) => item.type === type);

/** The only item of a type; null where there is none or another. */
export function only<T extends Item["type"]>(items: readonly Item[], type: T): ItemOf<T> | null {
  const [first, second] = items.filter(isType(type));
  return first && !second ? first : null;
}

/** What is left when these are taken. */
export const without = (
  items: readonly Item[],
  taken: readonly (Item | null | undefined)[],
): Item[] => items.filter((item) => !taken.includes(item));

/** The next item behind `at` that is no filler. */
export const nextOf = (items: readonly Item[], item: Item): Item | undefined =>
  items.find((next) => next.at > item.at && next.type !== "filler");

/** The item before it that is no filler. */
export const beforeOf = (items: readonly Item[], item: Item): Item | undefined =>
  items.filter((before) => before.at < item.at && before.type !== "filler").at(-1);

/** Words that ask for what all have together. */
export const SUMMED =
  /(?<=^| )(?:totals?|altogether|in total|in all|all told|between them|(?:added|taken|put|all) together|combined)(?= |$)/;

/** Whether the sum of a column is asked for; rates have one only where "total" says so. */
export const asksForSum = (reading: Reading, column: AskedField): boolean =>
  (isRate(column) ? /\b(total|in all|altogether)\b/ : SUMMED).test(textOf(reading));

/** "the most merits", which of groups are their sum; "the highest" could be one pupil's. */
export const saysMost = (reading: Reading, item: Item): boolean =>
  item.type === "most" && /\b(most|fewest)\b/i.test(rawOf(reading, item));

/** Whether the question can be answered with yes or no: "is …", "do any …", "level 4, are there any"; "if she is …". */
export const asksWhether = (reading: Reading): boolean => {
  const text = textOf(reading);
  const [, said] = CLAUSE_BEHIND.exec(text) ?? [];
  return WHETHER.test(text) || (said !== undefined && !ASKS_OPENLY.test(said));
};

/** The same without a verb: "3A bigger than 3B". */
export const wantsYesOrNo = (reading: Reading): boolean =>
  asksWhether(reading) ||
  !/\b(who|whom|whose|which|what|how|where|compare)\b/.test(textOf(reading));

const WHETHER =
  /^((hi|hello|hey|please|so|and|also|tell me|can you tell me|could you tell me|do you know|i need to know|i want to know) )?((if|whether) (?!(you|i|we|possible)\b)|(if |whether )?(is|are|was|were|do|does|did|has|have|had)\b)/;
/** What stands before a clause that asks so. */
const CLAUSE_BEHIND = /^([^,]+(?:,[^,]+)?) , (?:is|are|do|does|did|has|have)\b/;
/** A list, a number or a value is asked for. */
const ASKS_OPENLY =
  /\b(who|whom|whose|which|what|how|where|when|why|list|show|name|names|give|find|count|number|total|average|tell)\b/;
