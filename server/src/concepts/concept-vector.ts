// How much a text speaks of each concept: by what its words are likely to tell, and by the phrases that it holds. So it
// reaches texts that hold no phrase of a concept, and tells how near two texts are.
import { type ConceptMap, wholeOf } from "./concept-map.js";
import { isNow } from "./concept-types.js";
import { conceptsOfQuestion } from "./question-concepts.js";
import type { SentenceReading } from "./tag-sentence.js";
import type { Keys } from "./trie.js";
import { readWords, type Word } from "./words.js";

/** Weights by concept, above 0 and the largest first; empty where no word tells anything. */
export type ConceptVector = readonly (readonly [concept: string, weight: number])[];

/** A sentence's vectors: of what it says to be so or possible, and of what it denies or says of the past or of others. */
export interface SentenceVectors {
  now: ConceptVector;
  otherwise: ConceptVector;
}

/** Concepts kept of a vector; the others hardly count. */
const KEPT = 16;
/** What a phrase of a concept weighs in a question and in a sentence, beside the likelihoods by words, which add up to 1. */
const ASKED = 1;
const NAMED = 0.3;
/** What speaks of a concept speaks so much of what that is a kind of, and of what it tells of. */
const TO_BROADER = 0.3;
const TO_TOLD = 0.3;

/** The vector of a question, however it wants things to be. */
export const conceptVector = (map: ConceptMap, text: string): ConceptVector =>
  vectorOf(
    map,
    readWords(text),
    conceptsOfQuestion(map, text).map(({ concept }) => wholeOf(map, concept)),
    ASKED,
  );

/**
 * The vectors of a sentence. A word is of the state of the phrase that holds it; one that no phrase holds is
 * taken to be so: behind "not" stands the need itself as often as what is denied ("cannot read").
 */
export function sentenceVectors(
  map: ConceptMap,
  { words, cues, statements }: SentenceReading,
): SentenceVectors {
  const held = (those: SentenceReading["statements"]) => ({
    at: new Set(those.flatMap(({ sense }) => sense.used)),
    named: those.map(({ sense }) => sense.end.concept),
  });
  const now = held(statements.filter(({ state }) => isNow(state)));
  const otherwise = held(statements.filter(({ state }) => !isNow(state)));
  const some = (keep: (at: number) => boolean, named: readonly string[]) =>
    vectorOf(
      map,
      words.filter((_, at) => keep(at)),
      named,
    );
  const isSo = now.at.size > 0;
  // "Clear as a bell, discharged in May": what is over or another's is so of the whole, whatever no phrase holds.
  if (cues.some(({ cue }) => cue.state !== "suspected" && !cue.lack))
    return {
      now: isSo ? some((at) => now.at.has(at), now.named) : [],
      otherwise: some((at) => !now.at.has(at), otherwise.named),
    };
  if (otherwise.at.size === 0) return { now: vectorOf(map, words, now.named), otherwise: [] };
  return {
    // A sentence of which all that is known is that it is not so speaks of nothing that is.
    now: isSo ? some((at) => now.at.has(at) || !otherwise.at.has(at), now.named) : [],
    otherwise: some((at) => otherwise.at.has(at), otherwise.named),
  };
}

/** @param named the concepts that phrases of the words name, and `each` what one of these weighs */
function vectorOf(
  map: ConceptMap,
  words: readonly Word[],
  named: readonly string[],
  each = NAMED,
): ConceptVector {
  const weights = new Map(map.wordConcepts.likely(words.map((word) => rightStem(word, map.keys))));
  const add = (concept: string, weight: number) =>
    weights.set(concept, (weights.get(concept) ?? 0) + weight);
  for (const concept of new Set(named)) add(concept, each);
  for (const [concept, weight] of [...weights]) {
    const { broader = [], tells_of = [] } = map.concepts.get(concept) ?? {};
    for (const one of broader) add(one, TO_BROADER * weight);
    for (const one of tells_of) add(one, TO_TOLD * weight);
  }
  return [...weights].sort((a, b) => b[1] - a[1]).slice(0, KEPT);
}

/** A word's stem, where it is mistyped that of the word that is meant. */
const rightStem = (word: Word, keys: Keys): string =>
  keys(word).find((key) => !/^[=<]/.test(key)) ?? word.stem;
