// Joins what words, concepts and meaning say of a note into one score, and judges whether it is a hit.

/** Shares of the convex sum, where concepts were asked and where none was (docs/decisions). */
export const SHARES = {
  concepts: { concepts: 0.6, words: 0.2, meaning: 0.2 },
  words: { concepts: 0, words: 0.6, meaning: 0.4 },
} as const;

/**
 * Below this cosine, nearness in meaning alone is no hit: with the bundled model, sentences that have
 * nothing to do with a question reach 0.47 ("who has blue eyes" and "Wears glasses").
 */
const MEANING_FLOOR = 0.48;
/** A hit by meaning alone is also not far behind the nearest sentence. */
const MEANING_OF_BEST = 0.9;
/** Share of what was asked that a note must hold in words; rare words weigh more. */
const COVERAGE_FLOOR = 0.6;
/** How well a note must state what was asked. */
const CONCEPTS_FLOOR = 0.5;

/** BM25's constants as Robertson and Zaragoza (2009) recommend them, and as FTS5 has them. */
const K1 = 1.2;
const B = 0.75;

/** What is known of a note, each 0 to 1. */
export interface Evidence {
  /** How well it states the concepts that were asked. */
  concepts: number;
  /** BM25 beside that of the best note. */
  words: number;
  /** Weighted share of the words asked that it holds. */
  coverage: number;
  /** Cosine of the nearest sentence. */
  similarity: number;
  /** That beside the nearest of all. */
  meaning: number;
}

/** Why a note answers what was asked: it says so, in words of a concept or in those asked; or it is only near. */
export type Judgement = "concept" | "words" | "meaning" | null;

export function judge(evidence: Evidence): Judgement {
  if (evidence.concepts >= CONCEPTS_FLOOR) return "concept";
  if (evidence.coverage >= COVERAGE_FLOOR) return "words";
  const near = evidence.similarity >= MEANING_FLOOR && evidence.meaning >= MEANING_OF_BEST;
  return near ? "meaning" : null;
}

/** 0 to 1, comparable within one search only. */
export function score(evidence: Evidence, conceptsAsked: boolean): number {
  const shares = conceptsAsked ? SHARES.concepts : SHARES.words;
  return (
    shares.concepts * evidence.concepts +
    shares.words * evidence.words +
    shares.meaning * evidence.meaning
  );
}

/** How much a needle found in `df` of `total` documents tells; one found nowhere tells the most. */
export const needleWeight = (df: number, total: number) => Math.log(1 + total / (df + 0.5));

/** BM25 of a note that holds needles of this weight, each once. `length` beside the mean length. */
export const bm25 = (weight: number, length: number) =>
  (weight * (K1 + 1)) / (1 + K1 * (1 - B + B * length));
