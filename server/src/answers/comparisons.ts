// Reads comparisons with a number: "at least", "more than", "below".
import type { NumberRange } from "../store/condition.js";
import { numberWord } from "./scales.js";
import { saidAt, type Token, wordAt } from "./tokens.js";

const COMPARISONS: readonly (readonly [RegExp, (n: number) => NumberRange])[] = [
  [
    /^((greater|more|higher) than or equal to|at least|(a )?min(imum)?( of)?|(no|not) (less|lower|fewer) than|not (below|under)|>=|≥)$/,
    (min) => ({ min }),
  ],
  [
    /^((less|fewer|lower) than or equal to|at most|(a )?max(imum)?( of)?|up to|(no|not) (more|higher|greater) than|not (above|over)|<=|≤)$/,
    (max) => ({ max }),
  ],
  [/^((more|greater|higher|better|older) than|above|over|exceeding|>)$/, (above) => ({ above })],
  [/^((less|fewer|lower|worse|younger) than|below|under|<)$/, (below) => ({ below })],
  [/^(exactly( at)?|=|equal to)$/, (n) => ({ min: n, max: n })],
];

const LONGEST_COMPARISON = 5;

/** A comparison that begins at `at`, what it makes of a number, and how many tokens it takes. */
export function comparisonAt(tokens: readonly Token[], at: number) {
  for (let length = LONGEST_COMPARISON; length > 0; length--) {
    if (at + length > tokens.length) continue;
    const text = saidAt(tokens, at, length);
    const range = COMPARISONS.find(([pattern]) => pattern.test(text))?.[1];
    if (range) return { length, range };
  }
  return null;
}

/** "more than 5", "at least two": a number of what is counted. */
export function readQuantity(
  tokens: readonly Token[],
  at: number,
): { length: number; range: NumberRange } | null {
  // "older than 13" is no number of pupils.
  const comparison = /^(older|younger)$/.test(wordAt(tokens, at)) ? null : comparisonAt(tokens, at);
  const n = comparison && numberWord(wordAt(tokens, at + comparison.length));
  if (comparison === null || n === null) return null;
  return { length: comparison.length + 1, range: comparison.range(n) };
}
