// How far two words are apart in typing errors.
import { distance } from "fastest-levenshtein";

/** Letters too many, missing or other, two neighbours swapped as one error (optimal string alignment, where one pair is swapped). */
export function typosBetween(word: string, other: string): number {
  const far = distance(word, other);
  return far === 2 && isSwapped(word, other) ? 1 : far;
}

/** Whether two neighbouring letters of one word are swapped in the other, and nothing else differs. */
export function isSwapped(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, i) => letter !== other[i]);
  return (
    at >= 0 &&
    word[at] === other[at + 1] &&
    word[at + 1] === other[at] &&
    word.slice(at + 2) === other.slice(at + 2)
  );
}
