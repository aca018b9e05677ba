// Leaves out how many groups there are, where it is all of them: "compare the two sites", "in our eight classes".
import { type Column, valuesHeld } from "../vocabulary/column.js";
import { numberWord } from "../vocabulary/scales.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { fieldOf } from "../words/fields.js";
import { type Token, wordAt } from "../words/tokens.js";
import type { Item } from "./item.js";

const WHOSE = /^(?:the|our|all|these|those)$/;

/** The number of all classes, campuses or values of a column; null where it is another one, which would be some of them. */
export function wholeCountAt(
  tokens: readonly Token[],
  at: number,
  { places, columns }: Pick<Vocabulary, "places" | "columns">,
): Item | null {
  const n = WHOSE.test(wordAt(tokens, at - 1)) ? numberWord(wordAt(tokens, at)) : null;
  const of = n === null ? null : groupsCalled(wordAt(tokens, at + 1), columns);
  if (of === null || n === null || n < 2) return null;
  const counted =
    of === "class_code"
      ? places.classes.length
      : of === "campus"
        ? places.campuses.length
        : of === "source"
          ? places.sources.length
          : valuesHeld(of).length;
  // "across the three sheets" says no more.
  return counted === n ? { type: "filler", at, length: of === "source" ? 2 : 1 } : null;
}

function groupsCalled(
  word: string,
  columns: readonly Column[],
): Column | "class_code" | "campus" | "source" | null {
  if (!/s$/.test(word)) return null;
  const field = fieldOf(word);
  if (field === "class_code" || field === "campus" || field === "source") return field;
  return columns.find(({ kind, names }) => kind === "choice" && names.includes(word)) ?? null;
}
