// Reads groups of one kind that are named side by side: "more in 3A or 3B", "compare Years 3 and 4".
import { isDeepStrictEqual } from "node:util";
import type { Condition } from "../../store/condition.js";
import { type Item, type ItemOf, isType } from "../items/item.js";
import { numberWord } from "../vocabulary/scales.js";
import { isVerbOf, VALUE_TAIL, VALUE_VERBS } from "../words/value-words.js";
import { labelWords } from "./condition-words.js";
import { isNamed } from "./named-items.js";
import { beforeOf, has, nextOf, type Reading, textOf, without } from "./reading.js";
import { keepOnly } from "./share-parts.js";
import { asksOfNamed, isAlternatives, isOfDimension, type Split } from "./sides.js";

/** "more in 3A or 3B", "compare Years 3 and 4": one dimension with several values. */
export function splitByAlternatives(reading: Reading): Split | null {
  const { items } = reading;
  const tests = items.filter(isType("test"));
  const several = new Map<string, ItemOf<"test">[]>();
  for (const test of tests)
    several.set(test.dimension, [...(several.get(test.dimension) ?? []), test]);
  // "the Maple girls and the Maple boys": what is said of each in the same words is of both.
  const again = [...several.values()].filter((run) => run.length > 1 && isOneOnly(run));
  const runs = [...several.values()].filter(
    (run) =>
      !again.includes(run) &&
      (run.length > 1 || run.some(({ condition }) => isAlternatives(condition))),
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
  const said = [...run, ...again.flatMap((one) => one.slice(1))];
  const shared = keepOnly(items, (item) => !said.some((test) => test === item));
  return { sides, shared: without(shared, [...denied.values(), ...run.flatMap(bringing(items))]) };
}

/** Whether all of them say the same. */
const isOneOnly = ([first, ...others]: readonly ItemOf<"test">[]): boolean =>
  others.every(({ condition }) => isDeepStrictEqual(condition, first?.condition));

/** "who take the bus", "bus users": words that say no more than that a value holds. */
export const bringing =
  (items: readonly Item[]) =>
  (test: ItemOf<"test">): Item[] => {
    const [before, behind] = [beforeOf(items, test), nextOf(items, test)];
    const isVerb =
      before?.type === "word" &&
      (VALUE_VERBS.test(before.word) ||
        isVerbOf(before.word, labelWords(test.condition).join(" ")));
    // "plan to go straight into"
    const more = isVerb ? bringing(without(items, [before]))(test) : [];
    return [
      ...(isVerb ? [before, ...more] : []),
      ...(behind?.type === "word" && VALUE_TAIL.test(behind.word) ? [behind] : []),
    ];
  };

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
  if (has(items, "each") || asksOfNamed(reading)) return true;
  // "which Year 8 or Year 9 form": the years only say which forms are asked about.
  const behind = nextOf(items, last);
  const isOfGroup =
    (behind?.type === "field" || behind?.type === "column") &&
    !isOfDimension(behind, first.dimension);
  if (isOfGroup && /^(which|what)$/.test(tokens[first.at - 1]?.word ?? "")) return false;
  // "more in 3A or 3B", "which is bigger, 3A or 3B", "which of 3A and 3B has more"
  const joint = tokens.slice(first.at, last.at + last.length).some(({ word }) => word === "or");
  const of = /\b(which|who|what) of\b/.test(textOf(reading));
  const others = items.filter(isNamed).filter((item) => !isOfDimension(item, first.dimension));
  // "which of 3A and 3B has the most merits": one of them is asked for, where "who" asks for pupils.
  // "which class in Year 8 or 9" asks for a class.
  const asksForGroup = others.some(
    (item) => item.type === "field" || item.column.kind !== "number",
  );
  const asksForSide =
    /^(?:so |and )?which\b/.test(textOf(reading)) && !asksForGroup && !has(items, "noun");
  return (
    (joint || of || asksForSide) &&
    (has(items, "more") || has(items, "most")) &&
    !(has(items, "most") && others.length > 0 && !has(items, "aggregate") && !asksForSide)
  );
}
