// Columns of what pupils aim at and of what they reach or are foreseen to: by which words questions speak of them.
import { type Token, wordAt } from "../words/tokens.js";
import type { Column } from "./column.js";
import { kept } from "./kept.js";

const AIMED = /^(target|aim|goal|aspiration\w*|benchmark|tgt|mtg)$/;
const REACHED =
  /^(predicted|prediction|pred|forecast|current|working|actual|estimated|expected|projected|achieved|attained|latest|mock)$/;
/** Other words for what a header says. */
const ALSO: Readonly<Record<string, string>> = {
  prediction: "predicted",
  forecast: "predicted",
  foreseen: "predicted",
  goal: "target",
};

export const isAimWord = (word: string): boolean => AIMED.test(word);
export const isReachWord = (word: string): boolean => REACHED.test(word);

export const singular = (word: string): string => (/[^s]s$/.test(word) ? word.slice(0, -1) : word);

/** The words of the column's headers, in the singular. */
export const wordsOfHeaders = kept(
  ({ headerNames }: Column): ReadonlySet<string> =>
    new Set(headerNames.flatMap((name) => name.split(" ")).map(singular)),
);

/** Whether a word is one of the column's headers, in either number, or another for it. */
export function isHeaderWord(column: Column, said: string): boolean {
  const word = singular(said);
  if (word.length < 3 && !/^\d$/.test(word)) return false;
  const words = wordsOfHeaders(column);
  return words.has(word) || words.has(ALSO[word] ?? "");
}

/** Whether the column is of what is aimed at. */
export const isAim = (column: Column): boolean => [...wordsOfHeaders(column)].some(isAimWord);

/** Whether the column is of what is reached or foreseen. */
export const isReach = (column: Column): boolean => [...wordsOfHeaders(column)].some(isReachWord);

/** "below level 5" is of the support level. */
const GRADE = /^(grades?|marks?|scores?|points?)$/;

/** How many tokens from `at` on speak of the column's numbers by what they are: "predicted", "aiming for", "targeted". */
export function aimLength(tokens: readonly Token[], at: number, column: Column): number {
  const word = wordAt(tokens, at);
  if (isAim(column)) {
    if (/^(targeted|targeting)$/.test(word)) return 1;
    const next = wordAt(tokens, at + 1);
    if (/^(aim|aims|aiming)$/.test(word) && /^(for|at|towards)$/.test(next)) return 2;
    if (word === "working" && next === "towards") return 2;
  }
  // "expected to get at least a 6"
  const foreseen = /^(expected|projected|estimated|likely|set)$/.test(word);
  if (foreseen && wordsOfHeaders(column).has("predicted") && aimTail(tokens, at + 1) > 1) return 1;
  const named = isAimWord(singular(word)) || isReachWord(singular(word));
  return named && isHeaderWord(column, word) ? 1 : 0;
}

/** How many tokens stand between such a word and its number: "to get at least", "a grade". */
export function aimTail(tokens: readonly Token[], at: number): number {
  let next = at;
  if (wordAt(tokens, next) === "to" && GETS.test(wordAt(tokens, next + 1))) next += 2;
  return next + gradeLength(tokens, next) - at;
}

const GETS = /^(get|achieve|score|reach|be|gain|attain|earn|receive|come|finish)$/;

/** How many tokens before a number say that it is a grade: "a 7", "a grade 7", "grade 7". */
export function gradeLength(tokens: readonly Token[], at: number): number {
  const article = /^an?$/.test(wordAt(tokens, at)) ? 1 : 0;
  const noun = GRADE.test(wordAt(tokens, at + article)) ? 1 : 0;
  const of = noun > 0 && wordAt(tokens, at + article + noun) === "of" ? 1 : 0;
  const length = article + noun + of;
  return /^\d/.test(wordAt(tokens, at + length)) ? length : 0;
}
