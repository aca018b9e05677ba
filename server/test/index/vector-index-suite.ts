// What every vector index must do; each adapter of the port runs this suite.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { VectorIndex } from "../../src/index/ports.js";
import { exactNearest } from "../../src/index/vectors/exact.js";
import { passageVectors, range, unitVector } from "./vectors.js";

/** @param open opens an empty index of its own for a name; the same name opens the same again */
export function vectorIndexSuite(
  kind: VectorIndex["kind"],
  open: (model: string, namespace: string) => VectorIndex | Promise<VectorIndex>,
) {
  describe(`the ${kind} vector index`, () => {
    let index: VectorIndex;
    let model: string;
    let count = 0;
    beforeEach(async () => {
      model = `suite-model@${count++}`;
      index = await open(model, "store-1");
    });
    afterEach(() => index.close());

    const expectNear = (
      found: { id: number; similarity: number }[],
      wanted: { id: number; similarity: number }[],
    ) => {
      expect(found.map((n) => n.id)).toEqual(wanted.map((n) => n.id));
      found.forEach((n, i) => {
        expect(n.similarity).toBeCloseTo(wanted[i]?.similarity ?? Number.NaN, 4);
      });
    };

    test("says its kind and begins empty", async () => {
      expect(index.kind).toBe(kind);
      expect(await index.count()).toBe(0);
      expect(await index.ids()).toEqual([]);
      expect(await index.nearest(unitVector(1), 5)).toEqual([]);
    });

    test("holds what was put in, with its ids ascending as numbers", async () => {
      await index.upsert(passageVectors([10, 9, 2, 100]));
      expect(await index.ids()).toEqual([2, 9, 10, 100]);
      expect(await index.count()).toBe(4);
    });

    test("takes more at once than one request carries", async () => {
      await index.upsert(passageVectors(range(1, 620)));
      expect(await index.ids()).toEqual(range(1, 620));
      await index.remove(range(1, 600));
      expect(await index.ids()).toEqual(range(601, 620));
    });

    test("takes nothing, and removes nothing, without complaint", async () => {
      await index.upsert([]);
      await index.remove([]);
      expect(await index.count()).toBe(0);
    });

    test("finds the nearest, best first, as an exact comparison does", async () => {
      const items = passageVectors(range(1, 200));
      await index.upsert(items);
      const query = unitVector(1_000);
      expectNear(await index.nearest(query, 10), exactNearest(query, items, 10));
    });

    test("gives a vector itself a similarity of 1 and its opposite -1", async () => {
      const vector = unitVector(1);
      await index.upsert([
        { id: 1, vector },
        { id: 2, vector: vector.map((x) => -x) },
      ]);
      expectNear(await index.nearest(vector, 2), [
        { id: 1, similarity: 1 },
        { id: 2, similarity: -1 },
      ]);
    });

    test("orders equal vectors by id", async () => {
      const vector = unitVector(1);
      await index.upsert([3, 1, 2].map((id) => ({ id, vector })));
      expect((await index.nearest(vector, 3)).map((n) => n.id)).toEqual([1, 2, 3]);
    });

    test("gives all it has when asked for more, and nothing when asked for none", async () => {
      await index.upsert(passageVectors([1, 2, 3]));
      expect(await index.nearest(unitVector(1), 50)).toHaveLength(3);
      expect(await index.nearest(unitVector(1), 0)).toEqual([]);
    });

    test("searches among the named ids only, and ignores those it does not hold", async () => {
      const items = passageVectors(range(1, 100));
      await index.upsert(items);
      const among = [5, 17, 17, 60, 88, 4_000];
      const query = unitVector(17);
      const wanted = items.filter((item) => among.includes(item.id));
      expectNear(await index.nearest(query, 3, among), exactNearest(query, wanted, 3));
      expect(await index.nearest(query, 3, [])).toEqual([]);
      expect(await index.nearest(query, 3, [4_000])).toEqual([]);
    });

    test("replaces the vector of an id that it holds", async () => {
      await index.upsert(passageVectors([1, 2]));
      await index.upsert([{ id: 1, vector: unitVector(50) }]);
      expect(await index.count()).toBe(2);
      expectNear(await index.nearest(unitVector(50), 1), [{ id: 1, similarity: 1 }]);
    });

    test("forgets what is removed, and ignores ids that it does not hold", async () => {
      await index.upsert(passageVectors([1, 2, 3]));
      await index.remove([2, 99]);
      expect(await index.ids()).toEqual([1, 3]);
      expect((await index.nearest(unitVector(2), 5)).map((n) => n.id)).not.toContain(2);
    });

    test("keeps what it holds for the next one who opens it", async () => {
      await index.upsert(passageVectors([1, 2]));
      const again = await open(model, "store-1");
      expect(await again.ids()).toEqual([1, 2]);
      await again.close();
    });

    test("is gone for good once it is dropped, and another model's stays", async () => {
      await index.upsert(passageVectors([1, 2]));
      const other = await open(`${model}-b`, "store-1");
      await other.upsert(passageVectors([3]));
      await index.drop();
      const again = await open(model, "store-1");
      expect(await again.ids()).toEqual([]);
      expect(await other.ids()).toEqual([3]);
      await again.drop();
      await again.close();
      await other.close();
    });

    test("keeps models and stores apart", async () => {
      await index.upsert(passageVectors([1, 2]));
      for await (const other of [open(`${model}-b`, "store-1"), open(model, "store-2")]) {
        expect(await other.ids()).toEqual([]);
        await other.close();
      }
    });
  });
}
