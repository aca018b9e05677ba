// Finds the column whose name stands around the pupil's: "which secondary school is Ben's first choice" of "First-choice secondary".
import { type Item, type ItemOf, idle, isType } from "../items/item.js";
import type { Column } from "../vocabulary/column.js";
import { isAlike } from "../words/word-kinds.js";

/** Beside the words of a header they say no more. */
const IDLE = /^(?:schools?|for|of|a|an|the)$/;

/** The items with that column in the place of its first word; as they are where the words say less or something else. */
export function withColumnAround(items: readonly Item[], columns: readonly Column[]): Item[] {
  const words = items.filter(isType("word"));
  if (words.length < 2 || items.some(isType("column", "field"))) return [...items];
  const said = words.flatMap(({ word }) => word.split(" "));
  const [column, ...others] = columns.filter((one) => isSaid(one, said));
  const [first] = words;
  if (!column || !first || others.length > 0) return [...items];
  return items.map((item) => (item === first ? named(first, column) : unsaid(item)));
}

const named = ({ at, length }: ItemOf<"word">, column: Column): Item => ({
  type: "column",
  at,
  length,
  column,
});

const unsaid = (item: Item): Item => (item.type === "word" ? idle(item) : item);

/** Whether each word of one of its names is said, and nothing else is. */
const isSaid = ({ headerNames }: Column, said: readonly string[]): boolean =>
  headerNames.some((name) => {
    const own = name.split(/[ -]/).filter((word) => !IDLE.test(word));
    const telling = said.filter((word) => !IDLE.test(word));
    const covers = (some: readonly string[], others: readonly string[]) =>
      some.every((word) => others.some((other) => other === word || isAlike(other, word)));
    return own.length > 1 && covers(own, telling) && covers(telling, own);
  });
