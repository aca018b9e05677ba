// How sentences are told that nobody had in view: by the cues, and by what was learned from examples.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { conceptsOfQuestion, conceptsThatAnswer } from "../../src/concepts/question-concepts.js";
import { tagSentence } from "../../src/concepts/tag-sentence.js";
import { toldOtherwise } from "../../src/concepts/told-otherwise.js";

const map = shippedConcepts().map();
const told = toldOtherwise();
/** From where on search takes it for doubtful, in log-odds. */
const DOUBT = 2;

interface Read {
  /** now, maybe, past, no or other */
  state: string;
  /** Whether it is found as what is so, and not doubted. */
  isSo: boolean;
}

/** The sentences in which what is looked for is found at all. */
const read = readFileSync(new URL("../../eval/states.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .flatMap((line): Read[] => {
    const [sentence = "", topic = "", state = ""] = line.split(" | ");
    const wanted = new Set(
      conceptsOfQuestion(map, topic).flatMap(({ concept }) =>
        conceptsThatAnswer(map, concept)
          .filter(({ way }) => way !== "broader")
          .map((one) => one.concept),
      ),
    );
    const tags = tagSentence(map, sentence).filter(({ concept }) => wanted.has(concept));
    if (tags.length === 0) return [];
    const isSo = tags.some((tag) => {
      const { over, other } = told(sentence, tag);
      const isFamily = map.concepts.get(tag.concept)?.family === true;
      return /present|suspected/.test(tag.state) && over <= DOUBT && (isFamily || other <= DOUBT);
    });
    return [{ state, isSo }];
  });

const share = (states: RegExp): number => {
  const those = read.filter(({ state }) => states.test(state));
  return those.filter(({ isSo }) => isSo).length / those.length;
};

test("what is over, not so or another's is taken for what is so at most one time in seven, over in twelve, another's in five", () => {
  expect(share(/past/)).toBeLessThan(0.08);
  expect(share(/no$/)).toBeLessThan(0.14);
  expect(share(/other/)).toBeLessThan(0.2);
});

test("what is so is doubted at most one time in ten, though half of it looks like something else", () => {
  expect(share(/now|maybe/)).toBeGreaterThan(0.9);
});

test("what is looked for is found in nine sentences of ten", () => {
  expect(read.length).toBeGreaterThan(0.88 * 780);
});
