// Tells words of a column's name that stand apart from its value, and so say no more: "work experience with the NHS Trust".
import type { Item } from "../items/item.js";
import type { Reading } from "./reading.js";

/**
 * "their work experience" beside a value of WEX employer: several words of the column's name in a row. One alone may
 * be what notes are asked for.
 */
export function isOfColumnAsked(
  { vocabulary, tokens }: Reading,
  items: readonly Item[],
  item: Item,
): boolean {
  if (item.type !== "word" || !(item.word.includes(" ") || isOpening(tokens, item))) return false;
  const asked = vocabulary.columns.filter(({ key }) =>
    items.some(
      (other) =>
        (other.type === "test" && other.dimension === `column ${key}`) ||
        (other.type === "group" && typeof other.key !== "string" && other.key.key === key),
    ),
  );
  return asked.some(({ names }) => names.some((name) => ` ${name} `.includes(` ${item.word} `)));
}

/** "In maths, how many are in set 1" */
const isOpening = (tokens: Reading["tokens"], { at, length }: Item): boolean =>
  at === 1 && /^(?:in|for)$/.test(tokens[0]?.word ?? "") && tokens[at + length]?.word === ",";
