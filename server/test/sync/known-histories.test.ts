// Identity over random school years of which the truth is known: who keeps its id, and who never gets another's.
import fc from "fast-check";
import { expect, test } from "vitest";
import { outcomeOf } from "./known-outcome.js";
import { knownHistory } from "./known-school.js";

const SCHOOLS = 40;

test("over random school years 99.5 % of pupils keep their id, and no history goes to another", () => {
  // One property over many schools: the share is of all of them, and a failure prints the first seed.
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (first) => {
      const outcomes = Array.from({ length: SCHOOLS }, (_, i) => outcomeOf(knownHistory(first + i)));
      const sum = (of: (outcome: (typeof outcomes)[number]) => number) =>
        outcomes.reduce((all, outcome) => all + of(outcome), 0);
      const children = sum((outcome) => outcome.children);
      const lost = sum((outcome) => new Set(outcome.lost.map(({ child }) => child)).size);
      expect(outcomes.flatMap(({ stolen }) => stolen)).toEqual([]);
      expect(lost / children).toBeLessThanOrEqual(0.005);
    }),
    { numRuns: 1, endOnFailure: true },
  );
});

test("no two rows of a sheet are ever one pupil", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (seed) => {
      // `outcomeOf` plans each push; a pupil in two rows would be two children's in one sheet.
      const { stolen } = outcomeOf(knownHistory(seed, 40, 12));
      expect(stolen).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
