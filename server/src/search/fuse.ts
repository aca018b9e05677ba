// Joins what words and meaning found into one ranking, and judges which finds are hits.

/** Shares of words and meaning: the best of the fusions measured on a public set (docs/decisions). */
export const WORDS_SHARE = 0.6;
export const MEANING_SHARE = 0.4;

/**
 * Below this cosine, nearness in meaning alone is no hit: with the bundled model, sentences that have
 * nothing to do with a question reach 0.40 and more ("blue eyes" and glasses, 0.38).
 */
export const MEANING_FLOOR = 0.45;
/** A hit by meaning alone is also not far behind the best one. */
export const MEANING_OF_BEST = 0.9;
/** Share of what was asked that a note must hold in words; rare words weigh more. */
export const COVERAGE_FLOOR = 0.6;

export interface Find {
  /** BM25, 0 where no word was found; higher is better. */
  words: number;
  /** Weighted share of the needles found, 0 to 1. */
  coverage: number;
  /** Cosine of the nearest sentence; null where it was not compared. */
  similarity: number | null;
}

export interface Judged<T> {
  find: T;
  /** 0 to 1, comparable within one search only. */
  score: number;
  /** Whether it answers the question by itself, rather than share some of its words. */
  hit: boolean;
}

/** Scores the finds, the best first; ties keep their order. */
export function fuse<T extends Find>(finds: readonly T[]): Judged<T>[] {
  const bestWords = Math.max(...finds.map((find) => find.words), 0);
  const bestMeaning = Math.max(...finds.map((find) => find.similarity ?? 0), 0);
  return finds
    .map((find) => {
      const words = bestWords > 0 ? find.words / bestWords : 0;
      const similarity = Math.max(find.similarity ?? 0, 0);
      const meaning = bestMeaning > 0 ? similarity / bestMeaning : 0;
      const near = similarity >= MEANING_FLOOR && similarity >= MEANING_OF_BEST * bestMeaning;
      return {
        find,
        score: WORDS_SHARE * words + MEANING_SHARE * meaning,
        hit: find.coverage >= COVERAGE_FLOOR || near,
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** How much a needle found in `df` of `total` documents tells; one found nowhere tells the most. */
export const needleWeight = (df: number, total: number) => Math.log(1 + total / (df + 0.5));
