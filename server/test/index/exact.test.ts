// Exact nearest neighbours.
import fc from "fast-check";
import { expect, test } from "vitest";
import { exactNearest } from "../../src/index/vectors/exact.js";
import { passageVectors, unitVector } from "./vectors.js";

test("equal candidates come in the order of their ids, whatever order they are given in", () => {
  const vector = unitVector(1);
  const given = [7, 3, 5].map((id) => ({ id, vector }));
  expect(exactNearest(vector, given, 2).map((n) => n.id)).toEqual([3, 5]);
});

test("no candidates, or none asked for, give none", () => {
  expect(exactNearest(unitVector(1), [], 5)).toEqual([]);
  expect(exactNearest(unitVector(1), passageVectors([1]), 0)).toEqual([]);
});

test("the k best are the first k of all, best first, within -1 to 1, whatever the order given", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 1_000 }), { maxLength: 30 });
  fc.assert(
    fc.property(ids, fc.nat(40), fc.nat(), (given, k, seed) => {
      const query = unitVector(seed, 64);
      const all = exactNearest(query, passageVectors(given), given.length);
      expect(exactNearest(query, passageVectors([...given].reverse()), k)).toEqual(all.slice(0, k));
      all.forEach((n, i) => {
        expect(Math.abs(n.similarity)).toBeLessThanOrEqual(1);
        expect(n.similarity).toBeLessThanOrEqual(all[i - 1]?.similarity ?? 1);
      });
    }),
  );
});
