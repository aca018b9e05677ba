// Search by meaning: the passages nearest to a question, or null where that cannot be had in time.
import type { ConceptNearness } from "./concept-nearness.js";
import { embedderUnavailable } from "./embeddings/errors.js";
import type { Embedder, IndexReader, Neighbour, PassageSet, VectorIndex } from "./ports.js";
import { within } from "./time-limit.js";
import { VectorCache } from "./vector-cache.js";
import { byNearness, exactNearest } from "./vectors/exact.js";

export interface MeaningSearch {
  /**
   * Returns the k passages nearest in meaning to the text, best first; null where meaning search is
   * unavailable or too slow, so that the question is answered without it. Never rejects.
   * @param among restricts the search to these passages: exactly where they are few, else to those of the k
   *   nearest of all that are among them
   */
  nearestPassages(text: string, k: number, among?: PassageSet): Promise<Neighbour[] | null>;
  /** The concept that a text is nearest to, where the concepts' phrases have been embedded. */
  nearestConcept?: ConceptNearness["nearestConcept"];
}

export interface WarmingMeaningSearch extends MeaningSearch {
  /** Reads all vectors into memory, a few at a time, so that the first questions find them there. */
  warm(): Promise<void>;
}

/** How long a question waits for meaning. */
const TIMEOUT_MS = 2_000;
/** Subsets up to this size are compared exactly, one by one: 5 ms on one core. */
const EXACT_UP_TO = 10_000;
/** Of a larger subset so great a share of the k nearest is enough: who filters is not to wait longer for the index. */
const ENOUGH = 1 / 4;
/** Vectors read at once where not all fit into memory. */
const PART = 2_000;

export function createMeaningSearch(options: {
  embedder: Embedder;
  vectors: Pick<VectorIndex, "nearest">;
  reader: IndexReader;
  timeoutMs?: number;
}): WarmingMeaningSearch {
  const { embedder, vectors, reader, timeoutMs = TIMEOUT_MS } = options;
  const cache = new VectorCache(reader, embedder.model);

  async function search(text: string, k: number, among?: PassageSet) {
    const [query] = await embedder.embed([text], { urgent: true });
    if (query === undefined) return null;
    if (among === undefined) return vectors.nearest(query, k);
    if (among.size > Math.max(EXACT_UP_TO, ENOUGH * cache.size)) {
      const fetched = await vectors.nearest(query, k);
      const inside = fetched.filter(({ id }) => among.has(id));
      if (inside.length >= ENOUGH * k) return inside;
    }
    return exactly(query, k, among.ids());
  }

  /** Compares with each stored vector; right for any subset, slower for large ones. */
  async function exactly(query: Float32Array, k: number, among: readonly number[]) {
    await cache.load(among);
    if (!cache.isFull) return cache.nearest(query, k, among);
    let best: Neighbour[] = [];
    for (let i = 0; i < among.length; i += PART) {
      const part = await reader.embeddings(embedder.model, among.slice(i, i + PART));
      best = [...best, ...exactNearest(query, part, k)].sort(byNearness).slice(0, k);
    }
    return best;
  }

  return {
    async nearestPassages(text, k, among) {
      if (k < 1 || among?.size === 0) return [];
      try {
        return await within(timeoutMs, search(text, k, among), () =>
          embedderUnavailable("it takes too long"),
        );
      } catch {
        return null; // the indexer's state says what is wrong
      }
    },
    warm: async () => cache.load(await reader.passageIds()),
  };
}
