// Search by meaning: the passages nearest to a question, or null where that cannot be had in time.
import { embedderUnavailable } from "./embeddings/errors.js";
import type { Embedder, IndexReader, Neighbour, VectorIndex } from "./ports.js";
import { within } from "./time-limit.js";
import { byNearness, exactNearest } from "./vectors/exact.js";

export interface MeaningSearch {
  /**
   * Returns the k passages nearest in meaning to the text, best first; null where meaning search is
   * unavailable or too slow, so that the question is answered without it. Never rejects.
   * @param among restricts the search to these passages, exactly
   */
  nearestPassages(text: string, k: number, among?: readonly number[]): Promise<Neighbour[] | null>;
}

/** How long a question waits for meaning. */
const TIMEOUT_MS = 2_000;
/** Subsets up to this size are compared exactly, from the vectors in the store. */
const EXACT_UP_TO = 2_000;
/** The index is asked for this many times k to find k within a larger subset. */
const OVER_FETCH = 8;

export function createMeaningSearch(options: {
  embedder: Embedder;
  vectors: Pick<VectorIndex, "nearest">;
  reader: IndexReader;
  timeoutMs?: number;
}): MeaningSearch {
  const { embedder, vectors, reader, timeoutMs = TIMEOUT_MS } = options;

  async function search(text: string, k: number, among?: readonly number[]) {
    const [query] = await embedder.embed([text], { urgent: true });
    if (query === undefined) return null;
    if (among === undefined) return vectors.nearest(query, k);
    if (among.length > EXACT_UP_TO) {
      const allowed = new Set(among);
      const fetched = await vectors.nearest(query, k * OVER_FETCH);
      const inside = fetched.filter((neighbour) => allowed.has(neighbour.id));
      if (inside.length >= k || fetched.length < k * OVER_FETCH) return inside.slice(0, k);
    }
    return exactly(query, k, among);
  }

  /** Compares with each stored vector, a part at a time; right for any subset, slower for large ones. */
  async function exactly(query: Float32Array, k: number, among: readonly number[]) {
    let best: Neighbour[] = [];
    for (let i = 0; i < among.length; i += EXACT_UP_TO) {
      const part = await reader.embeddings(embedder.model, among.slice(i, i + EXACT_UP_TO));
      best = [...best, ...exactNearest(query, part, k)].sort(byNearness).slice(0, k);
    }
    return best;
  }

  return {
    async nearestPassages(text, k, among) {
      if (k < 1 || among?.length === 0) return [];
      try {
        return await within(timeoutMs, search(text, k, among), () =>
          embedderUnavailable("it takes too long"),
        );
      } catch {
        return null; // the indexer's state says what is wrong
      }
    },
  };
}
