// Reads how many groups there are said to be that one is asked of: "which class out of two in Year 6 is bigger".
import type { Item } from "../items/item.js";
import { numberWord } from "../vocabulary/scales.js";
import { isNamed, isNumberWord } from "./named-items.js";
import { type Reading, rawOf } from "./reading.js";

/** The number and the words that say it; null where none is said. */
export function outOf(
  reading: Pick<Reading, "tokens">,
  items: readonly Item[],
): { n: number; taken: Item[] } | null {
  const at = items.findIndex(
    (item, i) =>
      isNamed(item) &&
      items[i + 1] !== undefined &&
      /^out of$/i.test(rawOf(reading, items[i + 1] as Item)) &&
      items[i + 2] !== undefined &&
      isNumberWord(items[i + 2] as Item),
  );
  const [lead, number] = at < 0 ? [] : items.slice(at + 1, at + 3);
  const n = number?.type === "word" ? numberWord(number.word) : null;
  return lead && number && n !== null ? { n, taken: [lead, number] } : null;
}
