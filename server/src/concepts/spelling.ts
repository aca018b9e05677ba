// Finds the word of the map that a misspelt word was meant to be.
import { distance } from "fastest-levenshtein";

/** Shorter stems are too near to each other for any error to be forgiven. */
const SHORTEST = 7;
/** From this length on two errors are forgiven, below one. */
const TWO_FROM = 12;

/** Words that are no misspelling of the map's words, however near to them. */
const RIGHT = new Set("discard adapter protract reprisal".split(" "));

/**
 * Returns what corrects a stem to one of `known`, or null. Forgiven are vowels ("seperat"), doubled
 * letters ("atendanc") and neighbours that changed places ("langauge"): another consonant makes another
 * word more often than an error ("mediation", "distance").
 */
export function createSpelling(known: ReadonlySet<string>): (stem: string) => string | null {
  const bySkeleton = new Map<string, string[]>();
  const byLetters = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) continue;
    file(bySkeleton, skeleton(word), word);
    file(byLetters, sorted(word), word);
  }
  return (stem) => {
    if (stem.length < SHORTEST || RIGHT.has(stem)) return null;
    let best: { word: string; errors: number } | null = null;
    for (const word of bySkeleton.get(skeleton(stem)) ?? []) {
      const errors = distance(word, stem);
      const allowed = Math.min(word.length, stem.length) >= TWO_FROM ? 2 : 1;
      if (errors <= allowed && errors < (best?.errors ?? 3)) best = { word, errors };
    }
    const swapped = byLetters.get(sorted(stem))?.find((word) => isSwap(word, stem));
    return best?.word ?? swapped ?? null;
  };
}

function file(index: Map<string, string[]>, key: string, word: string): void {
  index.set(key, [...(index.get(key) ?? []), word]);
}

/** The first letter, and the consonants behind it, each once where it is doubled. */
const skeleton = (word: string) =>
  word.charAt(0) +
  word
    .slice(1)
    .replace(/(.)\1/g, "$1")
    .replace(/[aeiouy]/g, "");

const sorted = (word: string) => [...word].sort().join("");

/** Whether two neighbouring letters changed places. */
function isSwap(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
