// What is asked of a group with yes or no: whether there are any, and whether something is so of each.

import { type Item, type ItemOf, isType } from "../items/item.js";
import type { Query } from "../query.js";
import { type Token, wordAt } from "../words/tokens.js";
import { composeFilter } from "./compose-filter.js";
import { asksWhether, type Reading, textOf } from "./reading.js";

/** "is anyone in 3A at level 4", "3A any at level 4", "does 3A have girls on FSM". */
export function asksForAny(reading: Reading): boolean {
  const text = textOf(reading);
  if (ANY.test(text)) return true;
  if (asksWhether(reading)) return EXISTS.test(text) || placeHas(reading);
  return !isOpen(reading) && hasBareAny(reading);
}

const ANY = /^(so |and )?(any|anyone|anybody)\b/;

const EXISTS =
  /\b(any|anyone|anybody|someone|somebody|some|is there|are there|do we have|have we)\b/;

/** A list, a number or a value is asked for, and no yes or no. */
const isOpen = ({ items, tokens }: Reading): boolean =>
  items.some(isType("list", "count", "lookup")) ||
  tokens.some(({ word }) => /^(who|whom|whose|which|what|how|where|when)$/.test(word));

/** "3A any FSM", "3A below 90, anyone": of a column it is "with any notes". */
const hasBareAny = ({ items, tokens }: Reading): boolean =>
  items.some((item, i) => {
    const before = items[i - 1];
    return (
      (item.type === "filler" || item.type === "noun") &&
      /^(any|anyone|anybody)$/.test(wordAt(tokens, item.at)) &&
      before !== undefined &&
      isType("test", "comma")(before)
    );
  });

/** "does 3A have …", "has Year 3 got …": the subject is a place, and no pupils of whom all could be meant. */
function placeHas({ items, tokens }: Reading): boolean {
  const having = items.findIndex(({ at }, i) => i > 1 && /^(have|got)$/.test(wordAt(tokens, at)));
  const subject = items.slice(0, Math.max(0, having)).filter((item) => item.type !== "filler");
  const isPlace = (item: Item) =>
    item.type === "test" && /^(class|year|campus|source)$/.test(item.dimension);
  return subject.length > 0 && subject.every(isPlace);
}

/** Whether it is asked of each whether something is so: "is everyone in 3A on FSM", "3A all on FSM". */
export function asksOfEach(reading: Reading): boolean {
  if (asksWhether(reading)) return quantifierIn(reading) >= 0;
  const at = quantifierIn(reading);
  const tests = reading.items.filter(isType("test"));
  const isBetween =
    reading.tokens[at]?.word === "all" &&
    tests.some((test) => test.at + test.length === at) &&
    tests.some((test) => test.at > at);
  // "3A levels all filled in", "3A levels complete"
  const isInside = tests.some((test, i) => i > 0 && test.at < at && at < test.at + test.length);
  return (isBetween || isInside) && !isOpen(reading);
}

const EACH = /^(all|every|everyone|everybody|each|complete|completed)$/;

/** Where it is said that all are meant; -1 where it is not. */
const quantifierIn = ({ tokens }: Reading): number =>
  tokens.findIndex(
    ({ word }, at) =>
      (EACH.test(word) && !/^(at|in)$/.test(wordAt(tokens, at - 1))) || isBothOf(tokens, at),
  );

/** "are both of Miss Reed's pupils named Shaw in 3A": the two are asked for by what they are; not "are both PP and EAL". */
const isBothOf = (tokens: readonly Token[], at: number): boolean =>
  at === 1 && wordAt(tokens, at) === "both" && /^(of|the|my|our)$/.test(wordAt(tokens, at + 1));

/** "does every child in 3A …": of all those who are the subject something is asked with yes or no. */
export function asksWhetherAll(reading: Reading): boolean {
  const at = quantifierIn(reading);
  return (
    at > 0 &&
    asksWhether(reading) &&
    reading.items.every((item) => item.at >= at || item.type === "filler")
  );
}

/**
 * "has everyone in 3A got a level", "are all the girls in 4B on FSM": the last condition is asked of the others;
 * in "are there levels for all of 3A" what stands before.
 */
export function everyOf(reading: Reading, items: readonly Item[]): Query | null {
  const from = predicateIn(reading, items);
  if (from === null) return null;
  const { tokens } = reading;
  const among = composeFilter(from.among, tokens);
  const predicate = composeFilter(from.predicate, tokens);
  if ("ambiguous" in among || "ambiguous" in predicate) return null;
  return { kind: "list", where: among.where, every: predicate.where };
}

function predicateIn(
  reading: Reading,
  items: readonly Item[],
): { among: Item[]; predicate: Item[] } | null {
  const quantifier = quantifierIn(reading);
  const behind = items.filter(({ at }) => at >= quantifier);
  const before = items.filter(({ at }) => at < quantifier);
  if (
    /^(for|across|of|throughout)$/.test(wordAt(reading.tokens, quantifier - 1)) &&
    [before, behind].every((part) => part.some(isType("test")))
  )
    return { among: behind, predicate: before };
  const conditions = items.filter((item) => isType("test", "not", "and not", "or")(item));
  const asked = conditions.findLastIndex((item, i) => {
    const previous = conditions[i - 1];
    return item.type === "test" && !(previous && isContinued(previous, item));
  });
  const first = conditions[asked];
  if (first?.type !== "test") return null;
  const previous = conditions[asked - 1];
  const opening = previous && isType("not", "and not")(previous) ? previous : first;
  const from = items.indexOf(opening);
  return { among: items.slice(0, from), predicate: items.slice(from) };
}

/** "level 2 or 3": one condition with the one before. */
const isContinued = (previous: Item, item: ItemOf<"test">): boolean =>
  previous.type === "or" || (previous.type === "test" && previous.dimension === item.dimension);
