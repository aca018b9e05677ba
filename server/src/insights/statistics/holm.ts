// Keeps the chance of any false finding among many comparisons below one bound: Holm's procedure after Tarone.

/** One comparison: its p-value, and the smallest that it could have had with these numbers of pupils. */
export interface Comparison {
  p: number;
  least: number;
}

export interface Judged<T> {
  comparison: T;
  /** Holm's adjusted p-value: it is a finding where this is at most `alpha`. */
  adjusted: number;
}

/**
 * Which comparisons have a chance at all (Tarone 1990): for the smallest k for which at most k of them
 * could reach alpha / k, those. It looks at what was counted in all, never at how it fell out, so
 * leaving the others out favours nothing.
 */
export function withAChance<T extends Pick<Comparison, "least">>(
  comparisons: readonly T[],
  alpha: number,
): T[] {
  const leasts = comparisons.map(({ least }) => least).sort((a, b) => a - b);
  let reaching = leasts.length;
  let k = 0;
  do {
    k++;
    while (reaching > 0 && (leasts[reaching - 1] ?? 0) > alpha / k) reaching--;
  } while (reaching > k);
  return comparisons.filter(({ least }) => least <= alpha / k);
}

/**
 * The adjusted p-values of Holm (1979), smallest first. Rejecting those of at most `alpha` makes any
 * false rejection at most that likely, however the comparisons hang together.
 */
export function holm<T extends Pick<Comparison, "p">>(comparisons: readonly T[]): Judged<T>[] {
  const sorted = [...comparisons].sort((a, b) => a.p - b.p);
  let adjusted = 0;
  return sorted.map((comparison, index) => {
    adjusted = Math.max(adjusted, Math.min(1, (sorted.length - index) * comparison.p));
    return { comparison, adjusted };
  });
}
