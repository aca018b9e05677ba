// The exact tests against published values and against counting every way; the corrections against their definitions.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fisher,
  leastFisher,
  leastMcnemar,
  mcnemar,
  oddsRatio,
} from "../../src/insights/statistics/exact-tests.js";
import { holm, withAChance } from "../../src/insights/statistics/holm.js";

/** A table by its four cells, as textbooks print it: the group with and without, the rest with and without. */
const cells = (a: number, b: number, c: number, d: number) => ({
  total: a + b + c + d,
  marked: a + c,
  size: a + b,
  count: a,
});

describe("known values", () => {
  test("Fisher's lady tasting tea", () => {
    expect(fisher(cells(3, 1, 1, 3), "more")).toBeCloseTo(17 / 70, 12);
    expect(fisher(cells(3, 1, 1, 3), "other")).toBeCloseTo(34 / 70, 12);
  });

  test("criminal twins, as R's fisher.test gives them", () => {
    const table = cells(10, 3, 2, 15);
    expect(fisher(table, "other")).toBeCloseTo(0.0005367241, 10);
    expect(fisher(table, "more")).toBeCloseTo(0.0004651809, 10);
    expect(oddsRatio(table)).toBe(25);
  });

  test("McNemar's as the binomial test of what changed", () => {
    expect(mcnemar({ gained: 9, lost: 1 })).toBeCloseTo(22 / 1024, 12);
    expect(mcnemar({ gained: 4, lost: 4 })).toBe(1);
    expect(mcnemar({ gained: 0, lost: 0 })).toBe(1);
  });

  test("a school of 40,000 neither overflows nor vanishes", () => {
    const half = { total: 40_000, marked: 20_000, size: 20_000, count: 10_000 };
    expect(fisher(half, "other")).toBeCloseTo(1, 6);
    expect(fisher({ ...half, count: 10_200 }, "other")).toBeCloseTo(
      2 * fisher({ ...half, count: 10_200 }, "more"),
      6,
    );
    expect(fisher({ ...half, count: 20_000 }, "other")).toBe(0);
  });
});

/** Every way to draw a group of `size` from `total` of whom the first `marked` have it, by its count. */
function waysOf({ total, marked, size }: { total: number; marked: number; size: number }) {
  const ways = new Map<number, number>();
  for (let drawn = 0; drawn < 2 ** total; drawn++) {
    const bits = [...drawn.toString(2).padStart(total, "0")].map(Number);
    if (bits.reduce((sum, bit) => sum + bit, 0) !== size) continue;
    const count = bits.slice(0, marked).reduce((sum, bit) => sum + bit, 0);
    ways.set(count, (ways.get(count) ?? 0) + 1);
  }
  return ways;
}

const margins = fc.integer({ min: 2, max: 9 }).chain((total) =>
  fc.record({
    total: fc.constant(total),
    marked: fc.nat(total),
    size: fc.nat(total),
  }),
);

test("Fisher's test is what counting every draw gives, and its least is the least of them", () => {
  fc.assert(
    fc.property(margins, (margin) => {
      const ways = waysOf(margin);
      const all = [...ways.values()].reduce((sum, n) => sum + n, 0);
      const shareOf = (holds: (count: number, n: number) => boolean) =>
        [...ways].reduce((sum, [count, n]) => sum + (holds(count, n) ? n : 0), 0) / all;
      const more: number[] = [];
      const other: number[] = [];
      for (const [count, ownWays] of ways) {
        const table = { ...margin, count };
        more.push(fisher(table, "more"));
        other.push(fisher(table, "other"));
        expect(more.at(-1)).toBeCloseTo(
          shareOf((k) => k >= count),
          9,
        );
        expect(other.at(-1)).toBeCloseTo(
          shareOf((_, n) => n <= ownWays),
          9,
        );
      }
      expect(leastFisher(margin, "more")).toBeCloseTo(Math.min(...more), 9);
      expect(leastFisher(margin, "other")).toBeCloseTo(Math.min(...other), 9);
    }),
    { numRuns: 60 },
  );
});

test("McNemar's least is reached where all changes go one way", () => {
  for (let changed = 1; changed < 40; changed++)
    expect(mcnemar({ gained: changed, lost: 0 })).toBeCloseTo(leastMcnemar(changed), 12);
});

const p = fc.double({ min: 0, max: 1, noNaN: true });

test("Holm rejects exactly what stepping down by hand rejects", () => {
  fc.assert(
    fc.property(fc.array(p, { maxLength: 12 }), (ps) => {
      const sorted = [...ps].sort((a, b) => a - b);
      let rejected = 0;
      while (
        rejected < sorted.length &&
        (sorted[rejected] ?? 1) * (sorted.length - rejected) <= 0.05
      )
        rejected++;
      const judged = holm(ps.map((one) => ({ p: one })));
      expect(judged.filter(({ adjusted }) => adjusted <= 0.05)).toHaveLength(rejected);
      expect(judged.map(({ adjusted }) => adjusted)).toEqual(
        judged.map(({ adjusted }) => adjusted).sort((a, b) => a - b),
      );
    }),
  );
});

test("what has a chance is the largest set that Tarone's rule allows", () => {
  fc.assert(
    fc.property(fc.array(p.map((least) => ({ least: least ** 4 }))), (comparisons) => {
      const kept = withAChance(comparisons, 0.05);
      // Each of them can still be found when all of them are compared, and none is left out in vain.
      const reach = (k: number) => comparisons.filter(({ least }) => least <= 0.05 / k);
      let k = 1;
      while (reach(k).length > k) k++;
      expect(kept).toEqual(reach(k));
      expect(kept.length).toBeLessThanOrEqual(k);
    }),
  );
});
