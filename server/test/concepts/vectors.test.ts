// What a text speaks of by its single words, where it holds no phrase of the map.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conceptVector, sentenceVectors } from "../../src/concepts/concept-vector.js";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { readSentence } from "../../src/concepts/tag-sentence.js";

const map = shippedConcepts().map();
const vectors = (text: string) => sentenceVectors(map, readSentence(map, text));
const weight = (vector: ReturnType<typeof conceptVector>, concept: string) =>
  vector.find(([id]) => id === concept)?.[1] ?? 0;

describe("the vector of a text", () => {
  it.each([
    ["wheezy again, spacer in the office", "asthma"],
    ["his letters are the wrong way round and spelling is odd", "spelling-difficulty"],
    ["seizure", "epilepsy"],
    ["puffed out after cross country", "asthma"],
    ["lit a candle at the grave", "bereavement"],
    ["two bags on Wednesdays, kit left at the other house", "parental-separation"],
    ["boxes in storage, on the sofa for now", "housing"],
    ["who gets out of breath", "asthma"],
  ])("of “%s” leans to %s", (text, concept) => {
    const leaning = conceptVector(map, text).slice(0, 5);
    expect(leaning.map(([id]) => id)).toContain(concept);
  });

  it("is empty where no word tells anything", () => {
    expect(conceptVector(map, "")).toEqual([]);
    expect(conceptVector(map, "he is in the class 4B")).toEqual([]);
  });

  it("is told by all words that concepts are about", () => {
    for (const { id, about } of map.concepts.values()) {
      expect(about.length, id).toBeGreaterThanOrEqual(6);
      const mute = about.filter((phrase) => conceptVector(map, phrase).length === 0);
      expect(mute, id).toEqual([]);
    }
  });

  it("says mistyped words as they are meant", () => {
    expect(weight(conceptVector(map, "epilepsey"), "epilepsy")).toBeGreaterThan(0.3);
  });

  it("has only weights above 0, the heaviest first, of words as of phrases", () => {
    const word = fc.constantFrom(
      "wheezy",
      "tearful",
      "reading",
      "seizure",
      "mum",
      "fidgets",
      "zzzz",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const weights = conceptVector(map, words.join(" ")).map(([, one]) => one);
        expect(weights.every((one) => one > 0)).toBe(true);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        expect(weights.length).toBeLessThanOrEqual(16);
      }),
    );
  });
});

describe("the vectors of a sentence", () => {
  it("keep what is denied, past or of others apart from what is so", () => {
    const { now, otherwise } = vectors("Epilepsy ruled out, very tearful");
    expect(weight(now, "epilepsy")).toBe(0);
    expect(weight(otherwise, "epilepsy")).toBeGreaterThan(0.3);
    expect(now.length).toBeGreaterThan(0);
  });

  it("take a need that is said with “not” for what is so", () => {
    const { now } = vectors("cannot read");
    expect(weight(now, "reading-difficulty")).toBeGreaterThan(0);
  });
});
