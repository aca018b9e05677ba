// The vector index in memory keeps the same rules as the real ones.

import { memoryVectors } from "./memory-vectors.js";
import { vectorIndexSuite } from "./vector-index-suite.js";

const collections = new Map<string, Map<number, Float32Array>>();
vectorIndexSuite("sqlite", (model, namespace) => {
  const key = JSON.stringify([model, namespace]);
  const held = collections.get(key) ?? new Map<number, Float32Array>();
  collections.set(key, held);
  return memoryVectors(held);
});
