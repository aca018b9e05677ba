// Understands what is asked of how far apart pupils are: "the difference between the highest and the lowest reading age".

import { type Item, isType } from "../items/item.js";
import { type Query, unclear } from "../query.js";
import { isNumeric, keyOf } from "./named-items.js";
import { narrow } from "./narrow.js";
import { beforeOf, nextOf, type Reading, textOf, without } from "./reading.js";

/** "the highest attendance exceeds the lowest" */
const EXCEEDS = /^(exceeds?|outstrips?|beats?|tops?|surpass|surpasses)$/;
/** "the difference in 3A between the highest and the lowest" */
const BETWEEN = /^between$/;
/** "the range of reading ages" */
const RANGE = /^range$/;
/** "by how many points" */
const UNITS = /^(points?|marks?|percent|years?|months?|days?|percentage points?)$/;

/** The highest less the lowest number of one column; null where that is not asked. */
export function askSpread(reading: Reading): Query | null {
  const { items } = reading;
  const [column, ...others] = items.filter(isNumeric);
  if (!column || others.length > 0) return null;
  const said = saidOf(items, column);
  if (!said) return null;
  const amount = items.filter(
    (item) =>
      item.type === "count" ||
      (item.type === "word" && UNITS.test(item.word) && beforeOf(items, item)?.type === "count"),
  );
  const isAmount = /^(and )?(by )?(how (much|many|big|large|wide|great))\b/.test(textOf(reading));
  // "points gap between top and bottom"
  const units = items.filter(
    (item) =>
      item.type === "word" &&
      UNITS.test(item.word) &&
      nextOf(items, item)?.type === "difference" &&
      said.includes(nextOf(items, item) as Item),
  );
  const taken = [column, ...said, ...units, ...(isAmount ? amount : [])];
  const pupils = narrow(reading, without(items, taken), {
    counted: true,
    lookup: false,
    measured: true,
  });
  return "reason" in pupils
    ? unclear(pupils.reason)
    : { kind: "measure", measure: { fn: "spread", column: keyOf(column) }, ...pupils };
}

/** The items that ask for it: both ends and what sets them apart, or the word for it. */
function saidOf(items: readonly Item[], column: Item): readonly Item[] | null {
  const ends = items.filter(isType("most"));
  const joints = items.filter(isType("and", "than", "difference"));
  const [first, second] = ends;
  const exceeds = items.filter((item) => item.type === "word" && EXCEEDS.test(item.word));
  if (!first || !second) {
    // "the range of Oak attendance"
    const untested = items.filter((item) => item.type !== "test");
    const range = items.find((item) => item.type === "word" && RANGE.test(item.word));
    const isOf =
      range && (nextOf(untested, range) === column || beforeOf(untested, range) === column);
    return isOf && !first ? [range] : null;
  }
  const isApart = exceeds.length > 0 || joints.some(isType("than", "difference"));
  if (ends.length > 2 || first.direction === second.direction || !isApart) return null;
  const between = joints.filter(
    (item) => item.type !== "and" || (item.at > first.at && item.at < second.at),
  );
  const joining = items.filter((item) => item.type === "word" && BETWEEN.test(item.word));
  return [...ends, ...between, ...exceeds, ...joining];
}
