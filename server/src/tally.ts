// Counts how often each of some keys occurs.

/** Adds to the count of a key. */
export function addTo(counts: Map<string, number>, key: string, times = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + times);
}

/** The keys with their counts, the most frequent first; equal ones in the order in which they came. */
export const mostFirst = (counts: ReadonlyMap<string, number>): [key: string, times: number][] =>
  [...counts].sort(([, one], [, other]) => other - one);
