// Understands comparisons of named groups: "more in 3A than in 3B", "compare Year 4 and Year 5".
import { isDeepStrictEqual } from "node:util";
import type { Condition } from "../../store/condition.js";
import { type Direction, type Item, type ItemOf, isPlace, isType } from "../items/item.js";
import { saidNo } from "../items/yes-no-columns.js";
import { type Query, unclear } from "../query.js";
import { columnRef } from "../words/fields.js";
import { refOf } from "./named-items.js";
import {
  beforeOf,
  has,
  nextOf,
  only,
  type Reading,
  rawOf,
  textOf,
  wantsYesOrNo,
} from "./reading.js";
import { asksOfNamed, NO_SIDES, pupilsOf, SIGNS } from "./sides.js";
import { measureOf } from "./sides-measure.js";
import { splitByAlternatives } from "./split-alternatives.js";
import { splitAtThan } from "./split-at-than.js";
import { splitByDenial } from "./split-by-denial.js";

/** Reads a comparison of two or more groups that the question names; null where it is none. */
export function askSides(asked: Reading): Query | null {
  const reading = { ...asked, items: subtracted(asked) ?? asked.items };
  const { items } = reading;
  if (has(items, "group") || has(items, "quantity")) return null;
  const denial = splitByDenial(reading);
  if (!denial && !items.some(SIGNS) && !asksOfNamed(reading)) return null;
  const split = denial ?? splitAtThan(reading) ?? splitByAlternatives(reading);
  if (!split) return null;
  if ("reason" in split) return unclear(split.reason);
  if (new Set(split.sides.map((side) => JSON.stringify(side))).size < split.sides.length)
    return unclear(NO_SIDES);
  const measured = measureOf(reading, split.shared);
  if ("reason" in measured) return unclear(measured.reason);
  const sides = split.sides.map((side) => whereSaid(reading, side));
  const pupils = pupilsOf(reading, measured.rest);
  if ("reason" in pupils) return unclear(pupils.reason);
  const ask = askOf(reading);
  const column = denial && columnOf(reading, denial.of);
  // One number for each of yes and no, where the column says both.
  if (column?.noes && ask === "table")
    return { kind: "groups", by: refOf(column), measure: measured.measure, ...pupils };
  const sign = items.find(isType("more", "difference", "most"));
  const times = only(items, "times");
  const direction: Direction = (sign && "direction" in sign ? sign.direction : undefined) ?? "desc";
  return {
    kind: "sides",
    measure: measured.measure,
    sides,
    ask,
    direction,
    ...(sign?.type === "difference" && sign.direction !== undefined && { sense: true as const }),
    ...(times && { times: { factor: times.factor, side: times.side } }),
    ...pupils,
  };
}

/** Those of whom it is not so: where no is written, an empty cell says neither. "The others" are all the others. */
function whereSaid(reading: Reading, side: Condition): Condition {
  const [only, ...more] = "all" in side ? side.all : [side];
  const denied = only && more.length === 0 && "not" in only ? only.not : null;
  if (!denied || !("field" in denied) || denied.field !== "flag" || OTHERS.test(textOf(reading)))
    return side;
  const column = reading.vocabulary.columns.find((one) =>
    isDeepStrictEqual(columnRef(one), denied.column),
  );
  return column?.noes ? saidNo(column) : side;
}

const OTHERS = /\b(others?|rest|everyone else|everybody else)\b/;

/** "3A minus 3B, pupil numbers": nobody in 3A is in 3B, so that the numbers are taken from each other. */
function subtracted(reading: Reading): Item[] | null {
  const { items } = reading;
  const minus = only(items, "not");
  const count = only(items, "count");
  if (!minus || !count || rawOf(reading, minus).toLowerCase() !== "minus") return null;
  const [before, behind] = [beforeOf(items, minus), nextOf(items, minus)];
  if (before?.type !== "test" || behind?.type !== "test") return null;
  if (before.dimension !== behind.dimension || !isPlace(before)) return null;
  const { at, length } = minus;
  return items.map((item): Item => {
    if (item === minus) return { type: "than", at, length };
    return item === count
      ? { type: "difference", direction: "desc", at: count.at, length: count.length }
      : item;
  });
}

const columnOf = ({ vocabulary }: Reading, { dimension }: ItemOf<"test">) =>
  vocabulary.columns.find(({ key }) => dimension === `column ${key}`);

type Ask = Extract<Query, { kind: "sides" }>["ask"];

function askOf(reading: Reading): Ask {
  const { items } = reading;
  if (has(items, "difference")) return "difference";
  if (has(items, "same")) return "same";
  if (has(items, "times")) return "whether";
  if (has(items, "more") && has(items, "than") && wantsYesOrNo(reading)) return "whether";
  if (has(items, "more") || has(items, "most")) return "which";
  return "table";
}
