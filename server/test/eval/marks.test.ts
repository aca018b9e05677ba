// Asks every split of the evaluation of a real server: no measure may fall below what was reached.
import { describe, expect, it } from "vitest";
import { askAll, totals } from "../../eval/run.js";
import { readSplit, SPLITS, type SplitName } from "../../eval/splits.js";
import { startSubject } from "../../eval/subject.js";
import marks from "./marks.json" with { type: "json" };

/** A slow machine embeds some 500 sentences and answers 700 questions in it. */
const TIMEOUT_MS = 600_000;

type Totals = ReturnType<typeof totals>;

describe("answers reach the recorded marks", () => {
  it.each(Object.keys(SPLITS) as SplitName[])(
    "on the %s split",
    async (name) => {
      const split = readSplit(name);
      const subject = await startSubject(split.school, { vectors: "sqlite" });
      try {
        const reached = totals(await askAll(split, subject));
        expect(shortfalls(reached, marks[name])).toEqual([]);
      } finally {
        await subject.close();
      }
    },
    TIMEOUT_MS,
  );
});

/** Measures that miss their mark, in words. */
function shortfalls(reached: Totals, { at_least, at_most }: (typeof marks)["test"]): string[] {
  const value = (measure: string) => reached[measure as keyof Totals];
  const missed = (bounds: Record<string, number>, sign: 1 | -1, words: string) =>
    Object.entries(bounds)
      .filter(([measure, bound]) => !(sign * value(measure) >= sign * bound))
      .map(([measure, bound]) => `${measure} is ${value(measure)}, ${words} ${bound}`);
  return [...missed(at_least, 1, "at least"), ...missed(at_most, -1, "at most")];
}
