// Identity over random school years of which the truth is known: who keeps its id, and that nobody gets another's.
import fc from "fast-check";
import { expect, test } from "vitest";
import { KnownHolding, outcomeOf } from "./known-outcome.js";
import { knownHistory } from "./known-school.js";
import { cellsOf, histories } from "./sheet-histories.js";

const SCHOOLS = 40;

test("over 40 school years 99.5 % of pupils keep their id, and no history goes to another", () => {
  // The seeds are fixed, so that the mark is one; docs/identity.md says what others showed.
  const outcomes = Array.from({ length: SCHOOLS }, (_, seed) => outcomeOf(knownHistory(seed)));
  const sum = (of: (outcome: (typeof outcomes)[number]) => number) =>
    outcomes.reduce((all, outcome) => all + of(outcome), 0);
  const children = sum((outcome) => outcome.children);
  const lost = sum((outcome) => new Set(outcome.lost.map(({ child }) => child)).size);
  expect(outcomes.flatMap(({ stolen }, seed) => stolen.map((one) => ({ seed, ...one })))).toEqual(
    [],
  );
  expect(children).toBeGreaterThan(5_000);
  expect(lost / children).toBeLessThanOrEqual(0.005);
});

test("whatever becomes of a sheet of namesakes and equal rows, no pupil is ever in two of its rows", () => {
  fc.assert(
    fc.property(histories, (sheets) => {
      const holding = new KnownHolding();
      for (const sheet of sheets) {
        const rows = cellsOf(sheet).map((cells, child) => ({ child, cells }));
        const ids = holding
          .push(rows, sheet.header)
          .rows.flatMap(({ studentId }) => studentId ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
    { numRuns: 300 },
  );
});
