// Remembers the vectors of the latest questions, in memory only.
import type { Embedder } from "../ports.js";

/** Wraps an embedder so that an urgent text among the last `size` different ones is not embedded again. */
export function withQueryCache(embedder: Embedder, size = 256): Embedder {
  const cache = new Map<string, Promise<Float32Array[]>>(); // in the order of use, the latest last

  function lookUp(text: string): Promise<Float32Array[]> {
    const vector = cache.get(text) ?? embedder.embed([text], { urgent: true });
    cache.delete(text);
    cache.set(text, vector);
    vector.catch(() => cache.get(text) === vector && cache.delete(text));
    for (const oldest of cache.keys()) {
      if (cache.size <= size) break;
      cache.delete(oldest);
    }
    return vector;
  }

  return {
    model: embedder.model,
    get dimensions() {
      return embedder.dimensions;
    },
    async embed(texts, options) {
      if (!options?.urgent) return embedder.embed(texts, options);
      return (await Promise.all(texts.map(lookUp))).flat();
    },
    close: () => embedder.close(),
  };
}
