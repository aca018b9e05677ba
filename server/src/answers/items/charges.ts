// Recognises what pupils are called after what a column tells of them: "Mr Vale's tutees", "readers on the red band".
import type { Column } from "../vocabulary/column.js";
import { nameLength } from "../vocabulary/scales.js";
import { type Token, wordAt } from "../words/tokens.js";
import { valueAt } from "./value-tests.js";

/** What they are called, and the column that tells it. */
const CHARGES: readonly (readonly [RegExp, RegExp])[] = [
  [/^tutees?$/, /\btutor\b/],
  [/^mentees?$/, /\bmentor\b/],
  [/^coachees?$/, /\bcoach\b/],
  [/^readers$/, /\b(?:book band|reading band|reading book|reading age|reading score)\b/],
];

/** Whether the word says no more than "pupils": the column or what it holds is named as well. */
export function isCharge(
  tokens: readonly Token[],
  at: number,
  columns: readonly Column[],
): boolean {
  const [, called] = CHARGES.find(([said]) => said.test(wordAt(tokens, at))) ?? [];
  if (called === undefined) return false;
  const telling = columns.filter(({ names }) => names.some((name) => called.test(name)));
  return telling.some((column) =>
    tokens.some((_, i) => valueAt(tokens, column, i) !== null || nameLength(tokens, i, column) > 0),
  );
}
