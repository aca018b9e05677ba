// What the build learns is what a server that runs from its source learns.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { learnedFile, readLearned } from "../../src/concepts/learned.js";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { phraseSteps } from "../../src/concepts/phrase.js";
import { learnShippedSigns } from "../../src/concepts/told-otherwise.js";
import { learnWords } from "../../src/concepts/word-concepts.js";
import { builtFile } from "../support/built-file.js";

const built = (path: string) => pathToFileURL(builtFile(path));

describe("what was learned at the build", () => {
  it("is, to the byte, what is learned from the same files now", () => {
    const concepts = [...shippedConcepts().map().concepts.values()];
    const now = { signs: learnShippedSigns(), words: learnWords(concepts, phraseSteps) };
    const file = readFileSync(built("server/src/concepts/learned.bin"));
    expect(file.equals(learnedFile(now))).toBe(true);
  });

  it("is nothing where nothing was built", () => {
    expect(readLearned(built("server/src/concepts/nothing.bin"))()).toBeNull();
  });
});
