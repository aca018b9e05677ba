// The places of an order: "second highest", "third most common".
import { numberWord } from "../vocabulary/scales.js";
import { type Token, wordAt } from "../words/tokens.js";

const ORDINALS = [
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

/** The place that is named there, 2 or more: "second", "3rd"; null where none is. */
export function ordinalAt(tokens: readonly Token[], at: number): number | null {
  const word = wordAt(tokens, at);
  const named = ORDINALS.indexOf(word);
  if (named >= 0) return named + 2;
  const n = numberWord(/^(\d+)(?:nd|rd|th)$/.exec(word)?.[1] ?? "");
  return n !== null && n >= 2 ? n : null;
}

export const ordinalWord = (n: number): string => ORDINALS[n - 2] ?? `${n}th`;

/**
 * The first `n` of an order, with those who are equal to the last of them.
 * @param sorted first the one at place 1
 */
export function upToPlace<T>(
  sorted: readonly T[],
  n: number,
  measure: (one: T) => number | null,
): T[] {
  const last = sorted[Math.min(n, sorted.length) - 1];
  return sorted.filter((one, i) => i < n || (last && measure(one) === measure(last)));
}

/**
 * Those at the nth place of an order, several where they are equal. Null where equal ones before it reach
 * over that place: of 99, 99 and 98 nobody can say which is second.
 * @param sorted first the one at place 1
 */
export function atPlace<T>(
  sorted: readonly T[],
  n: number,
  measure: (one: T) => number | null,
): T[] | null {
  const there = sorted[n - 1];
  if (there === undefined) return [];
  const first = sorted.findIndex((one) => measure(one) === measure(there));
  return first === n - 1 ? sorted.filter((one) => measure(one) === measure(there)) : null;
}
