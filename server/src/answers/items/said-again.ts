// Takes once what is said again of the same column: "FSM kids (Y in the FSM column)", "not on free meals (FSM N)", "below Year 2, Reception included".
import type { Condition } from "../../store/condition.js";
import { saidAt, type Token } from "../words/tokens.js";
import { type Item, type ItemOf, idle, isType } from "./item.js";

const SAYS_CELL = /(?:^| )(?<said>yes|y|no|n)(?: |$)/;
/** What parts two conditions, so that the second is one of its own. */
const isJoint = isType("or", "and", "not", "and not", "one only");
const INCLUDED = /^(?:included|inclusive|too|counted)$/;

export function withoutSaidAgain(items: readonly Item[], tokens: readonly Token[]): Item[] {
  const again = new Set(items.flatMap((item) => idleFor(items, item, tokens)));
  return items.map((item) => (again.has(item) ? idle(item) : item));
}

/** What tells nothing beside the item: itself, or what was said before it in other words. */
function idleFor(items: readonly Item[], item: Item, tokens: readonly Token[]): Item[] {
  if (item.type !== "test") return [];
  const said = SAYS_CELL.exec(saidAt(tokens, item.at, item.length))?.groups?.said;
  const first = said === undefined ? null : sameBefore(items, item);
  if (!first) return within(items, item, tokens);
  const not = items.filter(({ at, type }) => at < first.at && type !== "filler").at(-1);
  const isDenied = not?.type === "not";
  if (/^y/.test(said ?? "")) return isDenied ? [] : [item];
  return isDenied ? [not, first] : [];
}

/** The test of the same yes-no column before it, which names the column alone, with no joint between. */
function sameBefore(items: readonly Item[], item: ItemOf<"test">): Item | null {
  const first = items.find(
    (one) =>
      one.at < item.at &&
      one.type === "test" &&
      one.dimension === item.dimension &&
      "field" in one.condition &&
      one.condition.field === "flag",
  );
  if (!first) return null;
  const between = items.filter(({ at }) => at > first.at && at < item.at);
  return between.some(isJoint) ? null : first;
}

/** "below Year 2, Reception included": a part of what was said before, with the word behind it. */
function within(items: readonly Item[], item: ItemOf<"test">, tokens: readonly Token[]): Item[] {
  const at = items.indexOf(item);
  const [comma, before] = [items[at - 1], items[at - 2]];
  const word = items[at + 1];
  if (comma?.type !== "comma" || before?.type !== "test" || word === undefined) return [];
  const isSaid = INCLUDED.test(saidAt(tokens, word.at, word.length));
  const isPart = isSaid && before.dimension === item.dimension && isIn(item, before);
  return isPart ? [comma, item, word] : [];
}

const isIn = ({ condition: part }: ItemOf<"test">, { condition: all }: ItemOf<"test">): boolean => {
  const [low, high] = yearsOf(part);
  const [from, to] = yearsOf(all);
  return low >= from && high <= to;
};

/** From which to which number; of another condition nothing is a part. */
function yearsOf(condition: Condition): [number, number] {
  if (!("field" in condition) || (condition.field !== "year" && condition.field !== "level"))
    return [Number.NaN, Number.NaN];
  return [condition.min ?? -Infinity, condition.max ?? Infinity];
}
