// Joins what words and meaning found into one ranking, and judges which finds are hits.

/** Shares of words and meaning: the best of the fusions measured on a public set (docs/decisions). */
const WORDS_SHARE = 0.6;
const MEANING_SHARE = 0.4;

/**
 * Below this cosine, nearness in meaning alone is no hit: with the bundled model, sentences that have
 * nothing to do with a question reach 0.47 ("who has blue eyes" and "Wears glasses").
 */
const MEANING_FLOOR = 0.48;
/** A hit by meaning alone is also not far behind the nearest sentence. */
const MEANING_OF_BEST = 0.9;
/** Share of what was asked that a note must hold in words; rare words weigh more. */
const COVERAGE_FLOOR = 0.6;

export interface Find {
  /** BM25, 0 where no word was found; higher is better. */
  words: number;
  /** Weighted share of the needles found, 0 to 1. */
  coverage: number;
  /** Cosine of the nearest sentence; null where it was not compared. */
  similarity: number | null;
}

/** Why a note answers what was asked: it says so in words, or it is only near in meaning. */
export type Judgement = "words" | "meaning" | null;

export interface Judged<T> {
  find: T;
  /** 0 to 1, comparable within one search only. */
  score: number;
  /** Null where it shares some words or meaning, and does not answer the question by itself. */
  judged: Judgement;
}

const RANK = { words: 0, meaning: 1, null: 2 };

/** Judges and scores the finds: those that say it in words first, and by score among equals. */
export function fuse<T extends Find>(finds: readonly T[]): Judged<T>[] {
  const bestWords = Math.max(...finds.map((find) => find.words), 0);
  const bestMeaning = Math.max(...finds.map((find) => find.similarity ?? 0), 0);
  return finds
    .map((find) => {
      const words = bestWords > 0 ? find.words / bestWords : 0;
      const similarity = Math.max(find.similarity ?? 0, 0);
      const meaning = bestMeaning > 0 ? similarity / bestMeaning : 0;
      const near = similarity >= MEANING_FLOOR && meaning >= MEANING_OF_BEST;
      const judged: Judgement = find.coverage >= COVERAGE_FLOOR ? "words" : near ? "meaning" : null;
      return { find, score: WORDS_SHARE * words + MEANING_SHARE * meaning, judged };
    })
    .sort((a, b) => RANK[`${a.judged}`] - RANK[`${b.judged}`] || b.score - a.score);
}

/** How much a needle found in `df` of `total` documents tells; one found nowhere tells the most. */
export const needleWeight = (df: number, total: number) => Math.log(1 + total / (df + 0.5));
