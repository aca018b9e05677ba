// An embedding model that costs next to nothing: texts that share words get vectors that are near.
import { performance } from "node:perf_hooks";
import type { Embedder } from "../server/src/index/ports.js";

/** As many as the bundled model has. */
const DIMENSIONS = 512;

export interface TimedEmbedder extends Embedder {
  /** Milliseconds spent embedding so far. */
  spent: number;
}

/** The sum of one vector a word, at unit length. */
export function hashEmbedder(): TimedEmbedder {
  const words = new Map<string, Float32Array>();
  const vectorOf = (word: string): Float32Array => {
    const known = words.get(word) ?? wordVector(word);
    words.set(word, known);
    return known;
  };
  const embedder: TimedEmbedder = {
    model: "hash@1",
    dimensions: DIMENSIONS,
    spent: 0,
    async embed(texts) {
      const started = performance.now();
      const vectors = texts.map((text) => {
        const sum = new Float32Array(DIMENSIONS);
        for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [""]) {
          const vector = vectorOf(word);
          for (let i = 0; i < DIMENSIONS; i++) sum[i] = (sum[i] ?? 0) + (vector[i] ?? 0);
        }
        return atUnitLength(sum);
      });
      embedder.spent += performance.now() - started;
      return vectors;
    },
    close: async () => {},
  };
  return embedder;
}

function wordVector(word: string): Float32Array {
  let state = 7;
  for (const character of word)
    state = (Math.imul(state, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return Float32Array.from({ length: DIMENSIONS }, () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state >>> 8) & 0xffff) / 0xffff - 0.5;
  });
}

function atUnitLength(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return vector.map((value) => value / Math.sqrt(sum));
}
