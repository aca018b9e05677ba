// The evaluation's measures on cases worked out by hand.
import { describe, expect, it } from "vitest";
import { compare, ndcg, reciprocalRank } from "../../eval/measures.js";
import { sameTable, sameValue } from "../../eval/same.js";

describe("nDCG", () => {
  const grades = new Map([
    ["a", 2],
    ["b", 1],
    ["c", 0],
  ]);

  it.each([
    [["a", "b"], 1],
    [["a", "c", "b"], (3 + 1 / 2) / (3 + 1 / Math.log2(3))],
    [["b", "a"], (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3))],
    [["c"], 0],
    [[], 0],
  ])("of %j is %d", (ranking, expected) => {
    expect(ndcg(ranking, grades)).toBeCloseTo(expected, 10);
  });

  it("counts ten places", () => {
    const late = [...Array.from({ length: 10 }, (_, i) => `x${i}`), "a"];
    expect(ndcg(late, grades)).toBe(0);
  });
});

it("the reciprocal rank is 0 where the right one is missing", () => {
  expect(reciprocalRank(["a", "b"], "b")).toBe(0.5);
  expect(reciprocalRank(["a"], "b")).toBe(0);
});

describe("comparing two systems", () => {
  const better = Array.from({ length: 20 }, (_, i) => 0.6 + (i % 3) / 10);
  const worse = better.map((value) => value - 0.3);

  it("is sure of a constant difference, and of none between equals", () => {
    expect(compare(better, worse)).toMatchObject({ p: expect.closeTo(0.0001, 4) });
    expect(compare(better, worse).low).toBeCloseTo(0.3, 10);
    expect(compare(better, better).p).toBe(1);
  });

  it("gives the same numbers each time", () => {
    expect(compare(better, worse)).toEqual(compare(better, worse));
  });
});

describe("an answer's value", () => {
  it.each([
    ["Year 4", 4],
    ["Y4", "4"],
    ["Reception", 0],
    ["Level 2", 2],
    [
      ["4T", "4h"],
      ["4H", "4T"],
    ],
    ["3 elm", "3-Elm"],
    [17.1, 17.142857],
    ["50 %", 50],
    ["2025-05-19T22:59:59.999Z", "2025-05-19"],
    [null, ""],
    ["Thiago", "THIAGO"],
  ])("%j says the same as %j", (given, gold) => {
    expect(sameValue(given, gold)).toBe(true);
  });

  it.each([
    [17.2, 17.1],
    [["4H"], ["4H", "4T"]],
    ["4H", ""],
    [null, 0],
    ["4T", "4H"],
  ])("%j does not say the same as %j", (given, gold) => {
    expect(sameValue(given, gold)).toBe(false);
  });

  it("a table may leave out nobody and name what is not known", () => {
    expect(sameTable({ "Year 1": 3, "Year 2": 0, "no year": 4 }, { 1: 3 })).toBe(true);
    expect(sameTable({ "Year 1": 3, "Year 2": 1 }, { 1: 3 })).toBe(false);
    expect(sameTable(null, { 1: 3 })).toBe(false);
  });
});
