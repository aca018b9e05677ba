// Reads "both breakfast club and after-school club" of a column that has one cell for the two: its value "Both"; beside
// it who is in the one "only" is who has that value.
import { type Column, valuesHeld } from "../vocabulary/column.js";
import { type Token, wordAt } from "../words/tokens.js";
import { type Item, type ItemOf, idle, isType } from "./item.js";
import { valueTest } from "./value-tests.js";

/** The items with that value in the place of the two that are joined; as they are where no column has it. */
export function withBoth(
  all: readonly Item[],
  tokens: readonly Token[],
  columns: readonly Column[],
): Item[] {
  const items = all.map((item, i) =>
    isOnlyOfBoth(item, all[i - 1], columns)
      ? idle(item)
      : (orBoth(item, all, i, tokens, columns) ?? item),
  );
  const both = items.findIndex(({ at }) => wordAt(tokens, at) === "both");
  const [one, joint, other] = items.slice(both + 1).filter((item) => item.type !== "filler");
  if (both < 0 || one?.type !== "test" || joint?.type !== "and" || other?.type !== "test")
    return items;
  const column = columnOf(one, columns);
  const value = column && bothOf(column);
  if (!column || !value || columnOf(other, columns) !== column) return items;
  const end = other.at + other.length;
  const whole = valueTest(column, one.at, end - one.at, [value]);
  return items.flatMap((item): Item[] =>
    item === one ? [whole] : item.at > one.at && item.at < end ? [] : [item],
  );
}

const bothOf = (column: Column) => valuesHeld(column).find((held) => held.value === "both");

/** "after school only" */
function isOnlyOfBoth(item: Item, before: Item | undefined, columns: readonly Column[]): boolean {
  if (item.type !== "word" || item.word !== "only" || before?.type !== "test") return false;
  const column = columnOf(before, columns);
  return column !== undefined && bothOf(column) !== undefined;
}

/** "after school only or both": that value as well. */
function orBoth(
  { at, length, type }: Item,
  all: readonly Item[],
  i: number,
  tokens: readonly Token[],
  columns: readonly Column[],
): Item | null {
  if (type !== "filler" || wordAt(tokens, at) !== "both" || all[i - 1]?.type !== "or") return null;
  const tests = all.slice(0, i).filter(isType("test"));
  const before = tests.at(-1);
  const column = before && columnOf(before, columns);
  const value = column && bothOf(column);
  return column && value ? valueTest(column, at, length, [value]) : null;
}

const columnOf = ({ dimension }: ItemOf<"test">, columns: readonly Column[]) =>
  columns.find(({ key }) => dimension === `column ${key}`);
