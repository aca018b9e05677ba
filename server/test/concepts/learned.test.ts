// What the build learns is what a server that runs from its source learns.
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { readLearned } from "../../src/concepts/learned.js";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { phraseSteps } from "../../src/concepts/phrase.js";
import { learnShippedSigns } from "../../src/concepts/told-otherwise.js";
import { learnWords } from "../../src/concepts/word-concepts.js";
import { builtFile } from "../support/built-file.js";

const built = (path: string) => pathToFileURL(builtFile(path));
const bytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

describe("what was learned at the build", () => {
  it("is, to the last bit, what is learned from the same files now", () => {
    const learned = readLearned(built("server/src/concepts/learned.bin"))();
    if (learned === null) throw new Error("The build wrote nothing.");
    const signs = learnShippedSigns();
    expect(bytes(learned.signs.weights).equals(bytes(signs.weights))).toBe(true);
    expect(learned.signs.biases).toEqual(signs.biases);
    const words = learnWords([...shippedConcepts().map().concepts.values()], phraseSteps);
    expect(learned.words.concepts).toEqual(words.concepts);
    expect([...learned.words.ofField]).toEqual([...words.ofField]);
    for (const numbers of ["features", "begins", "at", "told", "unsaid"] as const)
      expect(bytes(learned.words[numbers]).equals(bytes(words[numbers])), numbers).toBe(true);
  });

  it("is nothing where nothing was built", () => {
    expect(readLearned(built("server/src/concepts/nothing.bin"))()).toBeNull();
  });
});
