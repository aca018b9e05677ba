// What questions ask for, and what answers them.
import { describe, expect, test } from "vitest";
import type { State } from "../../src/concepts/concept-types.js";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import {
  conceptPhrases,
  conceptsOfQuestion,
  conceptsThatAnswer,
} from "../../src/concepts/question-concepts.js";

const map = shippedConcepts().map();

describe("everyday words", () => {
  test.each([
    ["who can't sit still?", "hyperactivity"],
    ["struggling with reading", "reading-difficulty"],
    ["mum and dad splitting up", "parental-separation"],
    ["children who are worried all the time", "anxiety"],
    ["who gets picked on", "bullied"],
    ["who is missing a lot of school", "attendance-concern"],
    ["new to English", "new-to-english"],
    ["who plays up", "behaviour"],
    ["gifted children", "more-able"],
    ["needs a puffer", "asthma"],
    ["sees a speech therapist", "speech-therapy"],
    ["who is under salt", "speech-therapy"],
    ["who still needs help with the loo", "toileting"],
    ["visual problems", "visual-impairment"],
    ["who falls over all the time and trips over his bag", "gross-motor"],
    ["can't keep her mind on the task", "attention-difficulty"],
    ["a gift for drawing", "art-talent/drawing"],
    ["allergic to what they eat", "food-allergy"],
    ["leaves most of the meal", "eating"],
    ["dad is mentally unwell", "parental-mental-health"],
    ["no proper place to live", "housing"],
    ["CP concerns", "safeguarding-concern"],
    ["does not get on with classmates", "friendship-difficulty"],
    ["too scared to go into school", "school-avoidance"],
  ])("%s asks for %s", (question, concept) => {
    expect(conceptsOfQuestion(map, question).map((asked) => asked.concept)).toContain(concept);
  });
});

describe("the state that is wanted", () => {
  test.each<[string, string, State]>([
    ["who has anxiety?", "anxiety", "present"],
    ["who used to have speech therapy", "speech-therapy", "past"],
    ["who is no longer anxious", "anxiety", "past"],
    ["awaiting assessment for autism", "autism", "suspected"],
    ["pupils without an EHCP", "ehcp", "denied"],
    ["whose brother is autistic?", "autism", "other"],
    ["has a relative with autism", "autism", "other"],
    ["has been ruled out as autistic", "autism", "denied"],
    ["which pupils has autism been ruled out for", "autism", "denied"],
    ["possible ADHD, not diagnosed yet", "adhd", "suspected"],
    ["waiting to hear about an EHCP", "ehcp", "suspected"],
    ["toilet trained now after earlier accidents", "toileting", "past"],
    ["therapy that has come to an end", "counselling", "past"],
    ["has come out of the care system", "previously-looked-after", "present"],
    ["were formerly LAC and are not now", "previously-looked-after", "present"],
    ["in care since May", "looked-after", "present"],
    ["not punctual", "lateness", "present"],
    ["anyone who might be dyslexic", "dyslexia", "present"],
    ["recovering from a broken bone", "injury", "present"],
    ["autism in the wider family", "autism", "other"],
  ])("%s wants %s as %s", (question, concept, wanted) => {
    expect(conceptsOfQuestion(map, question)).toContainEqual(
      expect.objectContaining({ concept, wanted }),
    );
  });
});

test("a name says where it stands in the question", () => {
  const question = "Who in 3A has hearing aids?";
  const [asked] = conceptsOfQuestion(map, question);
  expect(question.slice(asked?.start, asked?.end)).toBe("hearing aids");
});

test("kinds answer as well as what was asked for, what tells of it less, the broader least", () => {
  const weights = new Map(
    conceptsThatAnswer(map, "hearing-impairment").map(({ concept, weight }) => [concept, weight]),
  );
  expect(weights.get("hearing-impairment")).toBe(1);
  const [kind, broader] = [weights.get("hearing-aid") ?? 0, weights.get("sensory-need") ?? 0];
  expect(kind).toBeGreaterThan(broader);
  expect(broader).toBeGreaterThan(0);
  expect(weights.has("visual-impairment")).toBe(false);
  const speech = conceptsThatAnswer(map, "speech-language-need");
  expect(speech.find(({ concept }) => concept === "speech-therapy")?.way).toBe("tells");
});

test("sensory needs are answered by hearing and vision; autism by no other need", () => {
  const ids = (asked: string) => conceptsThatAnswer(map, asked).map(({ concept }) => concept);
  expect(ids("sensory-need")).toEqual(expect.arrayContaining(["hearing-aid", "glasses"]));
  expect(ids("autism")).not.toContain("adhd");
});

test("every concept has a few plain phrases to be embedded", () => {
  for (const [concept, phrases] of conceptPhrases(map)) {
    expect(phrases.length, concept).toBeGreaterThan(0);
    expect(phrases.length, concept).toBeLessThanOrEqual(8);
    for (const phrase of phrases) expect(phrase, concept).not.toMatch(/[~<>|=]/);
  }
});
