// Particular things of a concept: who asks for one of them wants no other.
import { describe, expect, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { conceptsOfQuestion, conceptsThatAnswer } from "../../src/concepts/question-concepts.js";
import { tagSentence } from "../../src/concepts/tag-sentence.js";

const map = shippedConcepts().map();
const asked = (question: string) => conceptsOfQuestion(map, question).map(({ concept }) => concept);

describe("a question asks for the particular thing, and for nothing beside it", () => {
  test.each([
    ["anyone with sickle cell?", "blood-condition/sickle-cell"],
    ["who is a vegetarian", "diet/vegetarian"],
    ["which of them play the violin", "music-talent/violin"],
    ["pupils on Ritalin", "adhd-medication/methylphenidate"],
    ["who has lost a grandparent?", "bereavement/loss-of-a-grandparent"],
    ["who is colour blind", "visual-impairment/colour-blindness"],
    ["who has nits", "unkempt/head-lice"],
  ])("%s", (question, particular) => {
    expect(asked(question)).toEqual([particular]);
    expect(conceptsThatAnswer(map, particular).map(({ concept }) => concept)).toEqual([particular]);
  });
});

test("who asks for the whole of it asks for all of them", () => {
  expect(asked("who has a blood condition?")).toEqual(["blood-condition"]);
  expect(asked("children with dietary requirements")).toEqual(["diet"]);
});

test("a note that names the particular thing states its concept as well, in the same state", () => {
  const tags = tagSentence(map, "No longer vegetarian").map(({ concept, state }) => [
    concept,
    state,
  ]);
  expect(tags).toEqual([
    ["diet", "past"],
    ["diet/vegetarian", "past"],
  ]);
});

test("the words of every particular thing state it", () => {
  const silent = [...map.concepts.values()].flatMap(({ particulars }) =>
    particulars
      .filter(({ id, words }) => {
        const plain = words.filter((say) => typeof say === "string" && /^[a-z' -]+$/i.test(say));
        return (
          plain.length > 0 &&
          !plain.some((say) => tagSentence(map, `${say}`).some(({ concept }) => concept === id))
        );
      })
      .map(({ id }) => id),
  );
  expect(silent).toEqual([]);
});
