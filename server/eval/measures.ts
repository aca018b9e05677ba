// Measures of ranked answers, and how sure a difference between two systems is.

/** How many places of a ranking count. */
export const DEPTH = 10;
const RESAMPLES = 10_000;

/**
 * nDCG at 10 with gain 2^grade - 1 (Järvelin and Kekäläinen 2002; the gain of Burges et al. 2005).
 * @param grades of all pupils by key; who is not named has 0
 */
export function ndcg(ranking: readonly string[], grades: ReadonlyMap<string, number>): number {
  const gain = (values: number[]) =>
    values
      .slice(0, DEPTH)
      .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const best = gain([...grades.values()].sort((a, b) => b - a));
  return best === 0 ? 0 : gain(ranking.map((key) => grades.get(key) ?? 0)) / best;
}

/** 1 / the place of the right one; 0 where it is missing. */
export function reciprocalRank(ranking: readonly string[], right: string): number {
  const place = ranking.indexOf(right);
  return place < 0 ? 0 : 1 / (place + 1);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export interface Difference {
  /** Of the means. */
  difference: number;
  /** Between which the difference lies in 95 % of bootstrap resamples of the questions. */
  low: number;
  high: number;
  /** Two-sided paired randomisation test (Smucker, Allan and Carterette 2007). */
  p: number;
}

/** Compares two systems on the same questions, in the same order; the same numbers each time. */
export function compare(ours: readonly number[], theirs: readonly number[]): Difference {
  const differences = ours.map((value, i) => value - (theirs[i] ?? 0));
  const difference = mean(differences);
  const random = seeded(42);
  let asFar = 0;
  for (let i = 0; i < RESAMPLES; i++) {
    const flipped = mean(differences.map((value) => (random() < 0.5 ? value : -value)));
    if (Math.abs(flipped) >= Math.abs(difference) - 1e-12) asFar++;
  }
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(differences.map(() => differences[Math.floor(random() * differences.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return {
    difference,
    low: means[Math.floor(RESAMPLES * 0.025)] ?? Number.NaN,
    high: means[Math.floor(RESAMPLES * 0.975)] ?? Number.NaN,
    p: (asFar + 1) / (RESAMPLES + 1),
  };
}

/** Mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
