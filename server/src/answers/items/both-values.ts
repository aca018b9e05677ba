// Reads "both breakfast club and after-school club" of a column that has one cell for the two: its value "Both".
import { type Column, valuesHeld } from "../vocabulary/column.js";
import { type Token, wordAt } from "../words/tokens.js";
import type { Item, ItemOf } from "./item.js";
import { valueTest } from "./value-tests.js";

/** The items with that value in the place of the two that are joined; as they are where no column has it. */
export function withBoth(
  items: readonly Item[],
  tokens: readonly Token[],
  columns: readonly Column[],
): Item[] {
  const both = items.findIndex(({ at }) => wordAt(tokens, at) === "both");
  const [one, joint, other] = items.slice(both + 1).filter((item) => item.type !== "filler");
  if (both < 0 || one?.type !== "test" || joint?.type !== "and" || other?.type !== "test")
    return [...items];
  const column = columnOf(one, columns);
  const value = column && valuesHeld(column).find((held) => held.value === "both");
  if (!column || !value || columnOf(other, columns) !== column) return [...items];
  const end = other.at + other.length;
  const whole = valueTest(column, one.at, end - one.at, [value]);
  return items.flatMap((item): Item[] =>
    item === one ? [whole] : item.at > one.at && item.at < end ? [] : [item],
  );
}

const columnOf = ({ dimension }: ItemOf<"test">, columns: readonly Column[]) =>
  columns.find(({ key }) => dimension === `column ${key}`);
