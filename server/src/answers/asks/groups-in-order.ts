// Tells which groups are asked for in an order, or to be compared: "put the houses in order of size", "compare the classes by …".
import { type Item, isType } from "../items/item.js";
import type { Column } from "../vocabulary/column.js";
import { isRate } from "../words/fields.js";
import { wordAt } from "../words/tokens.js";
import { isSizeWord, keyOf, type Named } from "./named-items.js";
import { has, nextOf, type Reading } from "./reading.js";

/** "order the year groups by how many they have", "put the houses in order of size": groups in an order. */
export function isOrdered(reading: Reading, items: readonly Item[], item: Named): boolean {
  const [order] = items.filter(isType("order"));
  if (order === undefined) return false;
  // "put the Year 4 classes in order of their average attendance"
  const ahead =
    isPlural(reading, item) &&
    isNumbered(item) &&
    // "put the pupils of both classes in order of …"
    !items.some(({ type, at }) => type === "noun" && at < item.at);
  const named = ahead || nextOf(items, order) === item;
  return named && items.some((other) => other.at > order.at && isMeasure(other));
}

/** "compare the Year 4 classes by number of pupils": what numbers are asked of each of. */
export const isCompared = (reading: Reading, items: readonly Item[], item: Named): boolean =>
  has(items, "compare") &&
  isPlural(reading, item) &&
  isNumbered(item) &&
  items.some((other) => other !== item && isMeasure(other));

const isNumbered = (item: Named): boolean =>
  item.type === "column" ? hasGroups(item.column) : !isNotes(item);

export const isPlural = ({ tokens }: Reading, { at, length }: Item): boolean =>
  /s$/.test(wordAt(tokens, at + length - 1));

/** What groups are set against each other by. */
const isMeasure = (item: Item): boolean =>
  isType("count", "aggregate", "share")(item) ||
  isSizeWord(item) ||
  (item.type === "column" && isRate(keyOf(item)));

/** "the number of absences" is a sum or an amount: nobody asks for a group by each number but where sets are numbered. */
export const hasGroups = ({ kind, label }: Column): boolean =>
  kind === "number" ? /\b(sets?|groups?|bands?|streams?)\b/i.test(label) : kind !== "text";

export const isNotes = (item: Named) => item.type === "field" && item.field === "support_notes";
