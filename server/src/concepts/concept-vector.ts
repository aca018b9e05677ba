// How much a text speaks of each concept, by its single words and pairs of words.
//
// Explicit semantic analysis (Gabrilovich and Markovitch, IJCAI 2007), with the concept map in the place
// of an encyclopaedia: the phrases of a concept are its article. It reaches texts that hold no phrase of
// a concept, and tells how near two concepts are: near ones are said in the same words.
import type { ConceptMap } from "./concept-map.js";
import { isNow } from "./concept-types.js";
import type { SentenceReading } from "./tag-sentence.js";
import type { Keys } from "./trie.js";
import { featuresOf } from "./word-concepts.js";
import { readWords, type Word } from "./words.js";

/**
 * Weights by concept, the largest first; empty where no word tells anything. Its length as a vector is near 1,
 * and grows a little with how much is said.
 */
export type ConceptVector = readonly (readonly [concept: string, weight: number])[];

/** A sentence's vectors: of what it says to be so or possible, and of what it denies or says of the past or of others. */
export interface SentenceVectors {
  now: ConceptVector;
  otherwise: ConceptVector;
}

/** Concepts kept of a vector; the others hardly count. */
const KEPT = 16;
/** What speaks of a concept speaks so much of what that is a kind of, and of what it tells of. */
const TO_BROADER = 0.3;
const TO_TOLD = 0.3;

/** Vectors are divided by their length to this power; 1 would have one word count as much as many. */
const DAMPING = 0.7;

/** The vector of a whole text, however it states things: that of a question. */
export const conceptVector = (map: ConceptMap, text: string): ConceptVector =>
  vectorOf(map, readWords(text));

/**
 * The vectors of a sentence. A word is of the state of the phrase that holds it; one that no phrase holds is
 * taken to be so: behind "not" stands the need itself as often as what is denied ("cannot read").
 */
export function sentenceVectors(
  map: ConceptMap,
  { words, cues, statements }: SentenceReading,
): SentenceVectors {
  const held = (those: SentenceReading["statements"]) =>
    new Set(those.flatMap(({ sense }) => sense.used));
  const now = held(statements.filter(({ state }) => isNow(state)));
  const otherwise = held(statements.filter(({ state }) => !isNow(state)));
  const some = (keep: (at: number) => boolean) =>
    vectorOf(
      map,
      words.filter((_, at) => keep(at)),
    );
  // "Clear as a bell, discharged in May": what is over or another's is so of the whole, whatever no phrase holds.
  if (cues.some(({ cue }) => cue.state !== "suspected" && !cue.lack))
    return {
      now: now.size === 0 ? [] : some((at) => now.has(at)),
      otherwise: some((at) => !now.has(at)),
    };
  if (otherwise.size === 0) return { now: vectorOf(map, words), otherwise: [] };
  return {
    // A sentence of which all that is known is that it is not so speaks of nothing that is.
    now: now.size === 0 ? [] : some((at) => now.has(at) || !otherwise.has(at)),
    otherwise: some((at) => otherwise.has(at)),
  };
}

function vectorOf(map: ConceptMap, words: readonly Word[]): ConceptVector {
  const weights = new Map<string, number>();
  const add = (concept: string, weight: number) =>
    weights.set(concept, (weights.get(concept) ?? 0) + weight);
  for (const feature of featuresOf(words.map((word) => rightStem(word, map.keys))))
    for (const [concept, told] of map.wordConcepts.get(feature) ?? []) add(concept, told);
  for (const [concept, weight] of [...weights]) {
    const { broader = [], tells_of = [] } = map.concepts.get(concept) ?? {};
    for (const one of broader) add(one, TO_BROADER * weight);
    for (const one of tells_of) add(one, TO_TOLD * weight);
  }
  const kept = [...weights].sort((a, b) => b[1] - a[1]).slice(0, KEPT);
  const length = Math.hypot(...kept.map(([, weight]) => weight));
  return kept.map(([concept, weight]) => [concept, weight / length ** DAMPING]);
}

/** A word's stem, where it is mistyped that of the word that is meant. */
const rightStem = (word: Word, keys: Keys): string =>
  keys(word).find((key) => !/^[=<]/.test(key)) ?? word.stem;
