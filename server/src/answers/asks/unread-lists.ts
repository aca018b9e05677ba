// Tells lists that nobody can read for sure: classes from one to another, and a column's name among values of another.
import { type ItemOf, isType } from "../items/item.js";
import { saidAt, wordAt } from "../words/tokens.js";
import { type Reading, rawOf } from "./reading.js";

/** Why it is not answered; null where no such range is named. */
export function namedRange(reading: Reading): string | null {
  const { items, tokens } = reading;
  const classes = items.filter(
    (item): item is ItemOf<"test"> =>
      item.type === "test" && /^(?:class|campus)$/.test(item.dimension),
  );
  for (const [n, one] of classes.entries()) {
    const other = classes[n + 1];
    const end = one.at + one.length;
    const isOpened = wordAt(tokens, one.at - 1) === "from";
    const isLed = /^(?:to|through|until)$/.test(wordAt(tokens, end)) && other?.at === end + 1;
    if (other && isOpened && isLed)
      return `Which lie from “${rawOf(reading, one)}” to “${rawOf(reading, other)}” no sheet tells. Name each of them, or their years.`;
  }
  return null;
}

/** Behind a number: "Year 4 or above". */
const BOUND = /^(?:or|and) (?:above|over|below|under|up|down|beyond)$/;

/** "Year 4 or above level 1", where each could have its bound; null where nothing of the kind is. */
export function sharedBound({ items, tokens }: Reading): string | null {
  const tests = items.filter(isType("test"));
  for (const [n, { at, length, dimension }] of tests.entries()) {
    const next = tests[n + 1];
    const end = at + length;
    const said = saidAt(tokens, end - 2, 2);
    if (!next || next.at !== end || next.dimension === dimension || !BOUND.test(said)) continue;
    if (!isOfNumbers(next, tokens)) continue;
    const [first, second] = [saidAt(tokens, at, length - 2), saidAt(tokens, next.at, next.length)];
    const bound = wordAt(tokens, end - 1);
    return `Is it “${first} or ${bound}”, or “${bound} ${second}”? Please put a comma or an “at” between the two.`;
  }
  return null;
}

/** Whether a level, a year or a number of a column begins it: "level 1", "85% attendance". */
const isOfNumbers = ({ at, dimension }: ItemOf<"test">, tokens: Reading["tokens"]): boolean =>
  dimension === "level" || dimension === "year" || /^\d+(?:\.\d+)?%?$/.test(wordAt(tokens, at));

/** "each of Tutor, HoY and SLT", where Tutor is a column and the others are values; null where nothing of the kind is. */
export function mixedList(reading: Reading): string | null {
  const { items, tokens } = reading;
  const group = items.find(isType("group"));
  if (!group || typeof group.key === "string" || !/ of /.test(` ${rawOf(reading, group)} `))
    return null;
  const { key, label } = group.key;
  const end = group.at + group.length;
  const next = items.find(({ at }) => at > end);
  const isListed =
    wordAt(tokens, end) === "," &&
    next?.type === "test" &&
    next.dimension.startsWith("column ") &&
    next.dimension !== `column ${key}`;
  return isListed
    ? `“${label}” is a column, and “${rawOf(reading, next)}” a value of another. Ask for one number each by the column that has all of them.`
    : null;
}
