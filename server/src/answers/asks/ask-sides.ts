// Understands comparisons of named groups: "more in 3A than in 3B", "compare Year 4 and Year 5".
import type { Condition } from "../../store/condition.js";
import { type Direction, type Item, type ItemOf, isType } from "../items/item.js";
import { type Measure, type Pupils, type Query, unclear } from "../query.js";
import { numberWord } from "../vocabulary/scales.js";
import { fieldName, isRate } from "../words/fields.js";
import { isNumeric, keyOf, measuredColumn } from "./named-items.js";
import { narrow } from "./narrow.js";
import {
  beforeOf,
  has,
  nextOf,
  only,
  type Reading,
  rawOf,
  textOf,
  wantsYesOrNo,
  without,
} from "./reading.js";
import { keepOnly, shareOf } from "./share-parts.js";

const SIGNS = isType("than", "more", "difference", "compare", "same", "each", "most", "times");

/** Reads a comparison of two or more groups that the question names; null where it is none. */
export function askSides(asked: Reading): Query | null {
  const reading = { ...asked, items: subtracted(asked) ?? asked.items };
  const { items } = reading;
  if (!items.some(SIGNS) || has(items, "group") || has(items, "quantity")) return null;
  const split = splitAtThan(reading) ?? splitByAlternatives(reading);
  if (!split) return null;
  if ("reason" in split) return unclear(split.reason);
  if (new Set(split.sides.map((side) => JSON.stringify(side))).size < split.sides.length)
    return unclear(NO_SIDES);
  const measured = measureOf(reading, split.shared);
  if ("reason" in measured) return unclear(measured.reason);
  const pupils = pupilsOf(reading, measured.rest);
  if ("reason" in pupils) return unclear(pupils.reason);
  const sign = items.find(isType("more", "difference", "most"));
  const times = only(items, "times");
  const direction: Direction = (sign && "direction" in sign ? sign.direction : undefined) ?? "desc";
  return {
    kind: "sides",
    measure: measured.measure,
    sides: split.sides,
    ask: askOf(reading),
    direction,
    ...(sign?.type === "difference" && sign.direction !== undefined && { sense: true as const }),
    ...(times && { times: { factor: times.factor, side: times.side } }),
    ...pupils,
  };
}

/** "3A minus 3B, pupil numbers": nobody in 3A is in 3B, so that the numbers are taken from each other. */
function subtracted(reading: Reading): Item[] | null {
  const { items } = reading;
  const minus = only(items, "not");
  const count = only(items, "count");
  if (!minus || !count || rawOf(reading, minus).toLowerCase() !== "minus") return null;
  const [before, behind] = [beforeOf(items, minus), nextOf(items, minus)];
  if (before?.type !== "test" || behind?.type !== "test") return null;
  if (
    before.dimension !== behind.dimension ||
    !/^(class|year|campus|source|level)$/.test(before.dimension)
  )
    return null;
  const { at, length } = minus;
  return items.map((item): Item => {
    if (item === minus) return { type: "than", at, length };
    return item === count
      ? { type: "difference", direction: "desc", at: count.at, length: count.length }
      : item;
  });
}

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

interface Split {
  sides: Condition[];
  /** What holds for all sides, with the words of measuring. */
  shared: Item[];
}

/** "… in 3A … than in 3B": what both sides name differently is compared, the rest holds for both. */
function splitAtThan(reading: Reading): Split | { reason: string } | null {
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
  if (compared.size === 0 && places.every(isOnePlace))
    return {
      sides: places.flatMap((tests) => tests.map(({ condition }) => condition)),
      shared: items.filter((item) => item !== than && item.type !== "test"),
    };
  if (compared.size === 0)
    return splitFromOthers(reading, left, right) ?? splitFromWhole(reading, left, right);
  const sides = [left, right].map((part) => conditionOf(reading, keepOnly(part, isCompared)));
  const [first, second] = sides;
  if (!first || !second) return { reason: NO_SIDES };
  const shared = keepOnly(items, (item) => !isCompared(item)).filter((item) => item !== than);
  return { sides: [first, second], shared };
}

const isOnePlace = ([only, ...others]: readonly ItemOf<"test">[]): boolean =>
  only !== undefined && others.length === 0 && /^(class|year|campus)$/.test(only.dimension);

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
  /^(?:(?:for|of|in|among|that|is|it|the|all) )*(?:others?|rest|everyone else|everybody else|other (?:pupils|children|kids|students|ones)|(?:pupils|children|kids|students|those) (?:who|that) (?:are|do|have) not|those without)$/;

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

const NO_SIDES =
  "I cannot tell which groups to compare. Name both in the same way, as in “are there more pupils in 3A than in 3B?”.";

/** "more in 3A or 3B", "compare Years 3 and 4": one dimension with several values. */
function splitByAlternatives(reading: Reading): Split | null {
  const { items } = reading;
  const tests = items.filter(isType("test"));
  const several = new Map<string, ItemOf<"test">[]>();
  for (const test of tests)
    several.set(test.dimension, [...(several.get(test.dimension) ?? []), test]);
  const runs = [...several.values()].filter(
    (run) => run.length > 1 || run.some(({ condition }) => isAlternatives(condition)),
  );
  const ends = tests.filter((test) => endsOf(reading, test) !== null);
  const [between] = ends;
  if (runs.length === 0 && between && ends.length === 1 && has(items, "difference"))
    return { sides: endsOf(reading, between) ?? [], shared: without(items, [between]) };
  const [run] = runs;
  // "which class has most at level 2 or 3" compares classes, not levels.
  if (!run || runs.length > 1 || !isComparison(reading, run)) return null;
  // "FSM or non FSM"
  const denied = new Map(
    run.flatMap((test): [Item, Item][] => {
      const before = beforeOf(items, test);
      return before && isType("not", "and not")(before) ? [[test, before]] : [];
    }),
  );
  const sides = run.flatMap((test): Condition[] => {
    const { condition } = test;
    if (denied.has(test)) return [{ not: condition }];
    return isAlternatives(condition) ? [...condition.any] : [condition];
  });
  const shared = keepOnly(items, (item) => !run.some((test) => test === item));
  return { sides, shared: without(shared, [...denied.values()]) };
}

/** "the difference between Year 3 and Year 4": the ends, not the range. */
function endsOf(
  { tokens }: Reading,
  { at, length, condition }: ItemOf<"test">,
): Condition[] | null {
  if (tokens[at]?.word !== "between" || !("field" in condition)) return null;
  if (condition.field !== "year" && condition.field !== "level") return null;
  const { field, min, max } = condition;
  if (min === undefined || max === undefined || min === max) return null;
  const ends: Condition[] = [
    { field, min, max: min },
    { field, min: max, max },
  ];
  // "between Year 6 and Year 5": the first is set against the second as they are said.
  const numbers = tokens.slice(at, at + length).flatMap(
    // "y6"
    ({ word }) => numberWord(word.replace(/^[a-z]+(?=\d)/, "")) ?? [],
  );
  return numbers[0] === max && numbers.at(-1) === min ? ends.reverse() : ends;
}

/** Whether several values of one dimension are set against each other, and not joined. */
function isComparison(reading: Reading, run: readonly ItemOf<"test">[]): boolean {
  const { items, tokens } = reading;
  if (items.some(isType("difference", "compare", "same"))) return true;
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return false;
  if (has(items, "each")) return true;
  // "more in 3A or 3B", "which is bigger, 3A or 3B", "which of 3A and 3B has more"
  const joint = tokens.slice(first.at, last.at + last.length).some(({ word }) => word === "or");
  const of = /\b(which|who|what) of\b/.test(textOf(reading));
  const asksForOther = items.some(
    (item) =>
      (item.type === "field" || item.type === "column") && !DIMENSION_OF(item, first.dimension),
  );
  return (
    (joint || of) &&
    (has(items, "more") || has(items, "most")) &&
    !(has(items, "most") && asksForOther && !has(items, "aggregate"))
  );
}

const DIMENSIONS: Record<string, string> = {
  class_code: "class",
  year_group: "year",
  campus: "campus",
  support_level: "level",
  source: "source",
};

const DIMENSION_OF = (item: Item, dimension: string): boolean =>
  (item.type === "field" && DIMENSIONS[item.field] === dimension) ||
  (item.type === "column" && dimension === `column ${item.column.key}`);

/** The condition of tests alone; null where there is none. */
function conditionOf(reading: Reading, items: readonly Item[]): Condition | null {
  const pupils = pupilsOf(
    reading,
    items.filter(isType("test", "and", "or", "not", "and not", "comma")),
  );
  return "reason" in pupils ? null : pupils.where;
}

/** What is compared, and what is left of the shared items. */
function measureOf(
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
  const idle = rest.filter((item) => isNamedSide(reading, item));
  const left = without(rest, [...idle, ...sizes(rest)]);
  const numeric = left.find(isNumeric);
  if (!aggregate && numeric && isRate(keyOf(numeric)))
    return {
      measure: { fn: "average", column: keyOf(numeric) },
      rest: without(left, [numeric]),
    };
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
    tests.some((test) => DIMENSION_OF(item, test.dimension)) &&
    /^(which|what)$/.test(reading.tokens[item.at - 1]?.word ?? "")
  );
}

const sizes = (items: readonly Item[]): Item[] =>
  items.filter(
    (item) => item.type === "word" && /^(sizes?|numbers?|roll|rolls|many|between)$/.test(item.word),
  );

/** Pupils of a part of the question, for comparisons. */
const pupilsOf = (reading: Reading, items: readonly Item[]): Pupils | { reason: string } =>
  narrow(reading, items, { counted: true, lookup: false, measured: true });

const isAlternatives = (condition: Condition): condition is { any: readonly Condition[] } =>
  "any" in condition && condition.any.length > 1;
