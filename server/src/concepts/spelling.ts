// Finds the word of the map that a misspelt word was meant to be.
import { distance } from "fastest-levenshtein";

/** Shorter stems are too near to each other for any error to be forgiven. */
const SHORTEST = 7;
/** From this length on two errors are forgiven, below one. */
const TWO_FROM = 12;

/** Words that are no misspelling of the map's words, however near to them. */
const RIGHT = new Set(
  `mediation meditation dedication diseased attentive detention retention illegal adaptation
  reservation conversation preservation competition completion relegation immigration transaction
  consumption assumption exception reception perception deception intention invention convention
  prevention contention medicine medical moderate motivated graduation percussion`.split(/\s+/),
);

/** Returns what corrects a stem to one of `known`, or null where none is near; one's first letter is right. */
export function createSpelling(known: ReadonlySet<string>): (stem: string) => string | null {
  const byLetter = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) continue;
    const letter = word.charAt(0);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), word]);
  }
  return (stem) => {
    if (stem.length < SHORTEST || RIGHT.has(stem)) return null;
    let best: { word: string; errors: number } | null = null;
    for (const word of byLetter.get(stem.charAt(0)) ?? []) {
      const allowed = Math.min(word.length, stem.length) >= TWO_FROM ? 2 : 1;
      if (Math.abs(word.length - stem.length) > allowed) continue;
      const errors = isSwap(word, stem) ? 1 : distance(word, stem);
      if (errors <= allowed && errors < (best?.errors ?? 3)) best = { word, errors };
    }
    return best?.word ?? null;
  };
}

/** Whether two neighbouring letters changed places. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
