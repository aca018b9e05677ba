// A fast, deterministic embedder for tests: equal texts get equal vectors, shared words bring them near.
import { PtccError } from "../../src/errors.js";
import type { Embedder } from "../../src/index/ports.js";
import { unitVector } from "./vectors.js";

export interface HashEmbedder extends Embedder {
  /** How often each text was embedded, failed attempts not counted. */
  readonly times: Map<string, number>;
  /** Decides before each call whether it fails, and how. */
  failWith: (texts: readonly string[]) => PtccError | null;
}

/** The model's name tells it apart from every real one. */
export function hashEmbedder(model = "hash@1", dimensions = 64): HashEmbedder {
  const times = new Map<string, number>();
  const embedder: HashEmbedder = {
    model,
    dimensions,
    times,
    failWith: () => null,
    async embed(texts, options) {
      await Promise.resolve();
      const error = embedder.failWith(texts);
      if (error) throw error;
      // Questions are embedded as often as they are asked; only passages are counted.
      if (!options?.urgent) for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
      return texts.map((text) => hashVector(text, dimensions));
    },
    close: async () => {},
  };
  return embedder;
}

/** The sum of one vector per word, at unit length. */
function hashVector(text: string, dimensions: number): Float32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [""];
  const sum = new Float32Array(dimensions);
  for (const word of words) {
    let seed = 7;
    for (const character of word) seed = (seed * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
    unitVector(seed, dimensions).forEach((value, i) => {
      sum[i] = (sum[i] ?? 0) + value;
    });
  }
  const length = Math.hypot(...sum);
  return sum.map((value) => value / length);
}

export const away = () => new PtccError("unavailable", "embedder_unavailable", "away");
export const refused = () => new PtccError("unprocessable", "embedding_refused", "refused");
