// Tells of which of several columns a number is that is named by a part of their names: "a target of 152 points".
import type { NumberRange } from "../../store/condition.js";
import { aimLength, singular, wordsOfHeaders } from "../vocabulary/aims.js";
import type { Column } from "../vocabulary/column.js";
import { type Token, wordAt } from "../words/tokens.js";
import type { NumberReading } from "./number-reading.js";

/**
 * The reading whose column most of the words are of, or else the one that holds such numbers. Where words for what
 * is aimed at or foreseen leave several, it says which.
 */
export function fitting(
  tokens: readonly Token[],
  at: number,
  readings: readonly NumberReading[],
): NumberReading | null {
  const [first] = readings;
  const isAimed = readings.some(
    ({ scale: { column } }) => column && aimLength(tokens, at, column) > 0,
  );
  if (!first || readings.length === 1 || !isAimed) return first ?? null;
  const own = (reading: NumberReading) => ownWords(tokens, at, reading);
  const most = Math.max(...readings.map(own));
  const named = readings.filter((reading) => own(reading) === most);
  const held = named.filter(({ scale, ranges }) =>
    ranges.every((range) => isHeld(range, scale.column)),
  );
  const [fit = first, ...others] = held.length > 0 ? held : named;
  if (others.length === 0) return fit;
  return { ...fit, either: [fit, ...others].flatMap(({ scale }) => scale.column ?? []) };
}

/** How many of the words that were read are of the column's headers. */
const ownWords = (
  tokens: readonly Token[],
  at: number,
  { length, scale: { column } }: NumberReading,
): number =>
  Array.from({ length }, (_, i) => singular(wordAt(tokens, at + i))).filter(
    (word) => column && wordsOfHeaders(column).has(word),
  ).length;

/** Whether the column's numbers reach as far as each end. */
const isHeld = ({ min, max, above, below }: NumberRange, column: Column | undefined): boolean =>
  [min, max, above, below].every(
    (end) =>
      end === undefined ||
      column?.span === undefined ||
      (end >= column.span.low && end <= column.span.high),
  );
