// Understands whether an average or a sum is in a range: "is the average attendance of 3A above 90%".

import { quantityAt } from "../items/comparisons.js";
import { type Item, type ItemOf, isType } from "../items/item.js";
import { type Measure, type Query, unclear } from "../query.js";
import type { AskedField } from "../words/fields.js";
import { keyOf, measuredColumn } from "./named-items.js";
import { narrow } from "./narrow.js";
import { asksWhether, has, only, type Reading, without } from "./reading.js";

/** Null where no number of pupils is compared with one that is said. */
export function askHolds(reading: Reading): Query | null {
  const { items } = reading;
  const aggregate = only(items, "aggregate");
  if (!aggregate || !asksWhether(reading) || has(items, "than") || has(items, "group")) return null;
  const bound = besideQuantity(reading, aggregate) ?? withinTest(reading, aggregate);
  if (!bound) return null;
  const measure: Measure = { fn: aggregate.fn, column: bound.column };
  const rest = without(items, [aggregate, ...bound.taken]);
  const pupils = narrow(reading, rest, { counted: true, lookup: false, measured: true });
  return "reason" in pupils
    ? unclear(pupils.reason)
    : { kind: "measure", measure, holds: bound.quantity.range, ...pupils };
}

interface Bound {
  column: AskedField;
  quantity: ItemOf<"quantity">;
  taken: Item[];
}

/** "the average attendance in 3A above 90%": the number stands by itself. */
function besideQuantity({ items, tokens }: Reading, aggregate: Item): Bound | null {
  const quantity = only(items, "quantity");
  const column = measuredColumn(items, aggregate);
  if (!quantity || !column) return null;
  const unit = items.find(
    ({ at, type }) =>
      at === quantity.at + quantity.length &&
      (type === "share" || UNIT.test(tokens[at]?.word ?? "")),
  );
  return { column: keyOf(column), quantity, taken: [quantity, column, ...(unit ? [unit] : [])] };
}

const UNIT = /^(%|percent|points?|marks?|days?|years?)$/;

/** "the average attendance above 90% in 3A": a bound that would be of each pupil, were it not for the average. */
function withinTest({ items, tokens }: Reading, aggregate: Item): Bound | null {
  const test = items.filter(isType("test")).find(({ at }) => at > aggregate.at);
  const column = test && measuredBy(test);
  if (
    !test ||
    !column ||
    items.some((item) => item.at > aggregate.at && item.at < test.at && item.type !== "filler")
  )
    return null;
  // As it was said: of whole levels "above 2" was read as 3.
  for (let at = test.at; at < test.at + test.length; at++) {
    const quantity = quantityAt(tokens, at);
    if (quantity) return { column, quantity, taken: [test] };
  }
  return null;
}

const measuredBy = ({ condition }: ItemOf<"test">): AskedField | null =>
  "field" in condition && condition.field === "number"
    ? condition.column
    : "field" in condition && condition.field === "level"
      ? "support_level"
      : null;
