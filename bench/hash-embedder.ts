// An embedding model that costs next to nothing: texts that share words get vectors that are near.
import type { Embedder } from "../server/src/index/ports.js";

/** As many as the bundled model has. */
const DIMENSIONS = 512;

/** The sum of one vector a word, at unit length. */
export function hashEmbedder(): Embedder {
  const words = new Map<string, Float32Array>();
  const vectorOf = (word: string): Float32Array => {
    const known = words.get(word) ?? wordVector(word);
    words.set(word, known);
    return known;
  };
  return {
    model: "hash@1",
    dimensions: DIMENSIONS,
    async embed(texts) {
      return texts.map((text) => {
        const sum = new Float32Array(DIMENSIONS);
        for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [""])
          for (const [i, value] of vectorOf(word).entries()) sum[i] = (sum[i] ?? 0) + value;
        return atUnitLength(sum);
      });
    },
    close: async () => {},
  };
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
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
