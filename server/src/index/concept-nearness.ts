// Which concept a question is nearest to in meaning, by the short texts that say each concept.
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Embedder, PhraseStore, PhraseVector } from "./ports.js";
import { dot } from "./vectors/exact.js";

export interface NearConcept {
  concept: string;
  /** Cosine, -1 to 1. */
  similarity: number;
}

export interface ConceptNearness {
  /** The concept that a text is nearest to; null while that is not known. Never rejects. */
  nearestConcept(text: string): Promise<NearConcept | null>;
  /** Embeds the texts that the store lacks, a few at a time, and reads the others; ends at `signal`. */
  prepare(signal: AbortSignal): Promise<void>;
}

/** Texts embedded at once: a question may have to wait for so many. */
const BATCH = 16;
/** What was imported at the start is embedded first. */
const PAUSE_MS = 10_000;

/** @param phrases by concept, the texts that say it (see `conceptPhrases`) */
export function createConceptNearness(options: {
  embedder: Embedder;
  store: PhraseStore;
  phrases: ReadonlyMap<string, readonly string[]>;
  /** Vectors of this model that need not be made. */
  shipped: readonly PhraseVector[];
  log: Logger;
}): ConceptNearness {
  const { embedder, store, phrases, log } = options;
  const vectors = new Map(options.shipped.map(({ phrase, vector }) => [phrase, vector]));

  async function embed(lacking: readonly string[], signal: AbortSignal) {
    for (let i = 0; i < lacking.length && !signal.aborted; i += BATCH) {
      const texts = lacking.slice(i, i + BATCH);
      const made = await embedder.embed(texts);
      const items = texts.flatMap((phrase, at): PhraseVector[] => {
        const vector = made[at];
        return vector ? [{ phrase, vector }] : [];
      });
      await store.savePhraseVectors(embedder.model, items);
      for (const { phrase, vector } of items) vectors.set(phrase, vector);
    }
  }

  return {
    async nearestConcept(text) {
      if (vectors.size === 0) return null;
      try {
        const [query] = await embedder.embed([text], { urgent: true });
        return query ? nearest(query, phrases, vectors) : null;
      } catch {
        return null; // the indexer's state says what is wrong
      }
    },
    async prepare(signal) {
      try {
        for (const { phrase, vector } of await store.phraseVectors(embedder.model))
          vectors.set(phrase, vector);
        const wanted = new Set([...phrases.values()].flat());
        const lacking = [...wanted].filter((phrase) => !vectors.has(phrase));
        if (lacking.length === 0) return;
        await sleep(PAUSE_MS, undefined, { signal, ref: false });
        await embed(lacking, signal);
      } catch (error) {
        const reason = error instanceof Error ? error.name : "unknown error";
        if (!signal.aborted) log.warn({ reason }, "Concepts are matched by words alone");
      }
    },
  };
}

function nearest(
  query: Float32Array,
  phrases: ReadonlyMap<string, readonly string[]>,
  vectors: ReadonlyMap<string, Float32Array>,
): NearConcept | null {
  let best: NearConcept | null = null;
  for (const [concept, texts] of phrases)
    for (const text of texts) {
      const vector = vectors.get(text);
      if (vector?.length !== query.length) continue;
      const similarity = dot(query, vector);
      if (best === null || similarity > best.similarity) best = { concept, similarity };
    }
  return best;
}
