// A vector index in memory that can be away, for tests; it passes the suite of every vector index.
import type { VectorIndex } from "../../src/index/ports.js";
import { vectorIndexUnavailable } from "../../src/index/vectors/collection.js";
import { exactNearest } from "../../src/index/vectors/exact.js";

export interface MemoryVectors extends VectorIndex {
  held: Map<number, Float32Array>;
  /** Decides before each call whether the index is away. */
  isAway: () => boolean;
  /** Calls that wrote something. */
  writes: number;
}

export function memoryVectors(held = new Map<number, Float32Array>()): MemoryVectors {
  const here = async () => {
    await Promise.resolve();
    if (index.isAway()) throw vectorIndexUnavailable();
  };
  const index: MemoryVectors = {
    kind: "sqlite",
    held,
    writes: 0,
    isAway: () => false,
    async upsert(items) {
      await here();
      index.writes++;
      for (const { id, vector } of items) index.held.set(id, vector);
    },
    async remove(ids) {
      await here();
      index.writes++;
      for (const id of ids) index.held.delete(id);
    },
    async nearest(vector, k, among) {
      await here();
      const items = [...index.held].map(([id, v]) => ({ id, vector: v }));
      const allowed = among && new Set(among);
      return exactNearest(vector, allowed ? items.filter((i) => allowed.has(i.id)) : items, k);
    },
    async ids() {
      await here();
      return [...index.held.keys()].sort((a, b) => a - b);
    },
    async count() {
      await here();
      return index.held.size;
    },
    async drop() {
      await here();
      index.held.clear();
    },
    close: async () => {},
  };
  return index;
}
