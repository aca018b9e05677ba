// Reads the two groups that a "than" sets against each other: "more in 3A than in 3B", "lower for FSM pupils than for others".
import type { Condition } from "../../store/condition.js";
import { type Item, type ItemOf, isType } from "../items/item.js";
import { only, type Reading, without } from "./reading.js";
import { keepOnly } from "./share-parts.js";
import { NO_SIDES, pupilsOf, type Split } from "./sides.js";
import { bringing } from "./split-alternatives.js";

/** "… in 3A … than in 3B": what both sides name differently is compared, the rest holds for both. */
export function splitAtThan(reading: Reading): Split | { reason: string } | null {
  const { items } = reading;
  const than = only(items, "than") ?? only(items, "times");
  if (!than) return null;
  const left = items.filter((item) => item.at < than.at);
  const right = items.filter((item) => item.at > than.at);
  const dimensions = (part: readonly Item[]) =>
    new Set(part.filter(isType("test")).map((item) => item.dimension));
  const [ofLeft, ofRight] = [dimensions(left), dimensions(right)];
  const compared = new Set([...ofLeft].filter((dimension) => ofRight.has(dimension)));
  const isCompared = (item: Item) => item.type === "test" && compared.has(item.dimension);
  const places = [left, right].map((part) => part.filter(isType("test")));
  // "more in Year 3 than in RB": one place on each side.
  if (compared.size === 0 && (places.every(isOnePlace) || places.every(isOneValue)))
    return {
      sides: places.flatMap((tests) => tests.map(({ condition }) => condition)),
      shared: without(items, [than, ...places.flat(), ...places.flat().flatMap(bringing(items))]),
    };
  if (compared.size === 0)
    return splitFromOthers(reading, left, right) ?? splitFromWhole(reading, left, right);
  const sides = [left, right].map((part) => conditionOf(reading, keepOnly(part, isCompared)));
  const [first, second] = sides;
  if (!first || !second) return { reason: NO_SIDES };
  const shared = keepOnly(items, (item) => !isCompared(item)).filter((item) => item !== than);
  // "headed for university than for apprenticeships"
  const brings = items.filter(isType("test")).filter(isCompared).flatMap(bringing(items));
  return { sides: [first, second], shared: without(shared, brings) };
}

const isOnePlace = ([only, ...others]: readonly ItemOf<"test">[]): boolean =>
  only !== undefined && others.length === 0 && /^(class|year|campus)$/.test(only.dimension);

/** "do more take Art than History", where both are options of their own columns */
const isOneValue = ([only, ...others]: readonly ItemOf<"test">[]): boolean =>
  only !== undefined &&
  others.length === 0 &&
  "field" in only.condition &&
  only.condition.field === "extra";

/** "lower for FSM pupils in 3A than for others": those of whom a column says so, and those of whom it does not. */
function splitFromOthers(
  reading: Reading,
  left: readonly Item[],
  right: readonly Item[],
): Split | null {
  const said = right.flatMap(({ at, length }) =>
    reading.tokens.slice(at, at + length).map(({ word }) => word),
  );
  const [own, ...others] = left.filter(
    (item): item is ItemOf<"test"> => item.type === "test" && /^column /.test(item.dimension),
  );
  if (!own || others.length > 0 || !OTHERS.test(said.join(" "))) return null;
  return {
    sides: [own.condition, { not: own.condition }],
    shared: without(left, [own]),
  };
}

const OTHERS =
  /^(?:(?:for|of|in|among|that|is|it|the|all) )*(?:others?|rest|everyone else|everybody else|other (?:pupils|children|kids|students|ones)|(?:pupils|children|kids|students|those) (?:who|that) (?:are|do|have) not|(?:(?:that|those) of |of |for )?(?:pupils|children|kids|students|those|the ones|ones) without(?: it| them| any| one)?)$/;

/** "is the average level in 3A above the school's": a group and everyone. */
function splitFromWhole(
  reading: Reading,
  left: readonly Item[],
  right: readonly Item[],
): Split | { reason: string } | null {
  const whole = right.some((item) =>
    /^(overall|whole|entire|school|everyone|all)$/.test(reading.tokens[item.at]?.word ?? ""),
  );
  const tests = left.filter(isType("test"));
  const [only_] = tests;
  const isBare = !right.some(isType("test", "word", "name"));
  if (!whole || !isBare || tests.length !== 1 || !only_) return { reason: NO_SIDES };
  const shared = [
    ...left.filter((item) => item !== only_),
    ...right.filter((item) => !SAID_AGAIN.has(item.type)),
  ];
  return { sides: [only_.condition, { all: [] }], shared };
}

/** "higher than the average of the school": the measure is named twice. */
const SAID_AGAIN: ReadonlySet<Item["type"]> = new Set(["aggregate", "field", "column"]);

/** The condition of tests alone; null where there is none. */
function conditionOf(reading: Reading, items: readonly Item[]): Condition | null {
  const pupils = pupilsOf(
    reading,
    items.filter(isType("test", "and", "or", "not", "and not", "comma")),
  );
  return "reason" in pupils ? null : pupils.where;
}
