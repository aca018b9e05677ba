// Recognises what pupils are called after the grown-up whose they are: "Mr Vale's tutees", where a column tells the tutor.
import type { Column } from "../vocabulary/column.js";
import { type Token, wordAt } from "../words/tokens.js";
import { valueAt } from "./value-tests.js";

/** What they are called, and the column that tells whose they are. */
const CHARGES: readonly (readonly [RegExp, RegExp])[] = [
  [/^tutees?$/, /\btutor\b/],
  [/^mentees?$/, /\bmentor\b/],
  [/^coachees?$/, /\bcoach\b/],
];

/** Whether the word says no more than "pupils": whose they are is named as well. */
export function isCharge(
  tokens: readonly Token[],
  at: number,
  columns: readonly Column[],
): boolean {
  const [, called] = CHARGES.find(([said]) => said.test(wordAt(tokens, at))) ?? [];
  if (called === undefined) return false;
  const telling = columns.filter(({ names }) => names.some((name) => called.test(name)));
  return telling.some((column) => tokens.some((_, i) => valueAt(tokens, column, i) !== null));
}
