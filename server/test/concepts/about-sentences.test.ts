// What words tell of concepts, learned from sentences by what they are about.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { phraseSteps } from "../../src/concepts/phrase.js";
import { conceptsThatAnswer } from "../../src/concepts/question-concepts.js";
import { ABOUT_SENTENCES, learnWords, wordConcepts } from "../../src/concepts/word-concepts.js";
import { readWords } from "../../src/concepts/words.js";

const map = shippedConcepts().map();
const lines = readFileSync(ABOUT_SENTENCES, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
const stems = (text: string) => readWords(text).map(({ stem }) => stem);
const sentences = lines.map((line) => {
  const [ids = "", sentence = ""] = line.split("\t");
  return { about: ids.split(","), isAsked: sentence.startsWith("? "), stems: stems(sentence) };
});

describe("the sentences", () => {
  it("are each of concepts that there are, and no two alike", () => {
    const strays = sentences.flatMap(({ about }) => about.filter((id) => !map.concepts.has(id)));
    expect(strays).toEqual([]);
    expect(new Set(lines.map((line) => line.split("\t")[1])).size).toBe(lines.length);
  });

  it("are of every concept, some thirty of notes and some questions", () => {
    for (const id of map.concepts.keys()) {
      const own = sentences.filter(({ about }) => about.includes(id));
      expect(own.filter(({ isAsked }) => !isAsked).length, id).toBeGreaterThanOrEqual(28);
      expect(own.filter(({ isAsked }) => isAsked).length, id).toBeGreaterThanOrEqual(6);
    }
  });
});

test("sentences that were not learned from are told by those that were, two in three at once", () => {
  const unread = sentences.filter((_, at) => at % 7 === 0);
  const read = sentences.filter((_, at) => at % 7 !== 0);
  const told = wordConcepts(learnWords([...map.concepts.values()], phraseSteps, read));
  const answers = (id: string) => conceptsThatAnswer(map, id).map(({ concept }) => concept);
  const placeOf = ({ about, stems: words }: (typeof sentences)[number]) => {
    const right = new Set(about.flatMap(answers));
    return told.likely(words).findIndex(([id]) => right.has(id));
  };
  const places = unread.map(placeOf);
  const share = (within: number) =>
    places.filter((place) => place >= 0 && place < within).length / places.length;
  expect(share(1)).toBeGreaterThan(0.72);
  expect(share(3)).toBeGreaterThan(0.83);
});

describe("how likely words are of a concept", () => {
  const { likely } = map.wordConcepts;
  it.each([
    ["Strolls in well after the register", "lateness"],
    ["Only wears the soft joggers, labels cut out", "touch-sensitivity"],
    ["who turns up after the bell", "lateness"],
    ["who never sleeps", "sleep"],
  ])("%s: %s", (text, concept) => {
    expect(
      likely(stems(text))
        .slice(0, 3)
        .map(([id]) => id),
    ).toContain(concept);
  });

  it("is told of nothing by words that no phrase or sentence holds, or that tell nothing", () => {
    for (const text of ["", "zzzz qqqq", "he is in the class", "4B 5C"])
      expect(likely(stems(text)), text).toEqual([]);
  });

  it("is at most 1 in all, the likeliest first", () => {
    const word = fc.constantFrom("wheezy", "tearful", "reading", "mum", "late", "not", "zzzz");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const found = likely(stems(words.join(" "))).map(([, one]) => one);
        expect(found).toEqual([...found].sort((a, b) => b - a));
        expect(found.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
