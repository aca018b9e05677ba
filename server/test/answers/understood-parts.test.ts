import { describe, expect, test } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { memoryStore, push, pushSource, SEED } from "../support/store.js";

function school() {
  const db = memoryStore();
  push(db, pushSource(db), SEED);
  return createAsk({ db, nearestPassages: async () => [], model: "m@1" });
}

const QUESTIONS = [
  "How many pupils in 3A are at level 2 or above?",
  "List Year 3 at Campus A",
  "who in Year 3 has anxiety",
  "how many in Year 4 have an EHCP",
  "number of pupils per class at Campus A",
  "What is the average support level in 3A?",
  "who was in 3A on 1 March 2026",
  "pupils in 3A or 4B without notes",
];

describe("the parts of what was understood", () => {
  test("are said where they are asked for, what is asked first", async () => {
    const ask = school();
    const [question = ""] = QUESTIONS;
    expect(await ask({ question })).not.toHaveProperty("understood_parts");
    const { understood_parts: parts = [] } = await ask({ question, parts: true });
    expect(parts.map(({ words }) => words)).toEqual([
      "number of pupils",
      "in 3A",
      "at level 2 or above",
    ]);
    expect(parts[1]).toEqual({
      words: "in 3A",
      without: "number of pupils at level 2 or above",
      instead: [{ words: "in 4B", question: "number of pupils in 4B, at level 2 or above" }],
    });
  });

  test.each(QUESTIONS)(
    "each correction of “%s” is understood, and drops or swaps its part",
    async (question) => {
      const ask = school();
      const { understood_parts: parts = [] } = await ask({ question, parts: true });
      const corrections = parts.flatMap(({ words, without, instead }) => [
        ...(without === null ? [] : [{ words, asks: without, has: null }]),
        ...instead.map((other) => ({ words, asks: other.question, has: other.words })),
      ]);
      expect(corrections.length).toBeGreaterThan(0);
      for (const { words, asks, has } of corrections) {
        const { understood, understood_parts } = await ask({ question: asks, parts: true });
        const now = (understood_parts ?? []).map((part) => part.words);
        expect(now).not.toContain(words);
        expect(now.length).toBe(parts.length - (has === null ? 1 : 0));
        if (has !== null) expect(understood).toContain(has);
      }
    },
  );

  test("a question that is not understood has none", async () => {
    const { understood_parts } = await school()({ question: "How many are in 9Z?", parts: true });
    expect(understood_parts).toEqual([]);
  });
});
