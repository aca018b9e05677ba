// Reads what is compared between groups: how many there are, an average, a share.
import { type Item, isType } from "../items/item.js";
import type { Measure } from "../query.js";
import { fieldName, isRate } from "../words/fields.js";
import { isNumeric, keyOf, measuredColumn } from "./named-items.js";
import { asksForSum, has, type Reading, saysMost, textOf, without } from "./reading.js";
import { shareOf } from "./share-parts.js";
import { isOfDimension, SIGNS } from "./sides.js";

/** What is compared, and what is left of the shared items. */
export function measureOf(
  reading: Reading,
  shared: readonly Item[],
): { measure: Measure; rest: Item[] } | { reason: string } {
  const signs = shared.filter(SIGNS);
  const rest = without(shared, signs);
  const aggregate = rest.find(isType("aggregate"));
  if (has(rest, "share")) {
    const part = without(rest, rest.filter(isType("share")));
    const measure = shareOf(reading, part);
    return "reason" in measure ? measure : { measure, rest: [] };
  }
  // "which class has more, 3A or 3B": the column of the sides is named as well.
  const idle = rest.filter(
    (item) => isNamedSide(reading, item) || (item.type === "word" && item.word === "separately"),
  );
  const left = without(rest, [...idle, ...sizes(rest)]);
  const numeric = left.find(isNumeric);
  if (!aggregate && numeric && isRate(keyOf(numeric)))
    return {
      measure: { fn: "average", column: keyOf(numeric) },
      rest: without(left, [numeric]),
    };
  const isSum =
    numeric &&
    (asksForSum(reading, keyOf(numeric)) || signs.some((sign) => saysMost(reading, sign)));
  if (!aggregate && numeric && isSum)
    return { measure: { fn: "sum", column: keyOf(numeric) }, rest: without(left, [numeric]) };
  if (!aggregate && numeric) {
    const asked = fieldName(keyOf(numeric));
    return { reason: `Do you want the average ${asked} of each? Ask for “average ${asked}”.` };
  }
  if (!aggregate) return { measure: { fn: "count" }, rest: left };
  const column = measuredColumn(left, aggregate);
  if (!column) return { reason: `I cannot tell what “${textOf(reading)}” takes the average of.` };
  return {
    measure: { fn: aggregate.fn, column: keyOf(column) },
    rest: without(left, [column, ...left.filter(isType("aggregate"))]),
  };
}

/** "class" in "which class has more", "numbers" in "compare the numbers". */
function isNamedSide(reading: Reading, item: Item): boolean {
  const tests = reading.items.filter(isType("test"));
  return (
    tests.some((test) => isOfDimension(item, test.dimension)) &&
    /^(which|what)$/.test(reading.tokens[item.at - 1]?.word ?? "")
  );
}

const sizes = (items: readonly Item[]): Item[] =>
  items.filter(
    (item) =>
      item.type === "word" && /^(sizes?|numbers?|roll|rolls|many|between|how)$/.test(item.word),
  );
