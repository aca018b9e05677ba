// How words are recognised: forms, spellings, errors, and words with two meanings.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedConcepts } from "../../src/concepts/load-concepts.js";
import { phraseSteps } from "../../src/concepts/phrase.js";
import { stem } from "../../src/concepts/stem.js";
import { tagSentence } from "../../src/concepts/tag-sentence.js";
import { readWords } from "../../src/concepts/words.js";

const map = shippedConcepts().map();
const concepts = (sentence: string) => tagSentence(map, sentence).map((tag) => tag.concept);

describe("forms of a word have one stem", () => {
  test.each([
    ["worries", "worrying", "worried", "worry"],
    ["bites", "biting", "bitten", "bite"],
    ["struggles", "struggling", "struggled", "struggle"],
    ["hitting", "hits", "hit"],
    ["behaviour", "behavior", "behaviours"],
    ["organise", "organize", "organising"],
    ["paediatrician", "pediatrician", "paediatricians"],
    ["counselling", "counseling"],
    ["died", "dies", "dying"],
    ["caring", "cares", "care"],
    ["missing", "misses", "miss"],
  ])("%s", (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  test.each([
    ["bit", "bite"],
    ["organ", "organise"],
    ["general", "generous"],
    ["sibling", "sible"],
  ])("%s and %s differ", (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });
});

describe("spelling", () => {
  test.each([
    ["dislexia", "dyslexia"],
    ["Struggles with atendance", "attendance-concern"],
    ["parental seperation", "parental-separation"],
    ["aniexty", "anxiety"],
    ["hyper-active", "hyperactivity"],
    ["hyperactive", "hyperactivity"],
    ["self harm", "self-harm"],
    ["selfharm", "self-harm"],
    ["Down’s syndrome", "downs-syndrome"],
    ["Downs syndrome", "downs-syndrome"],
    ["1:1 support", "one-to-one"],
    ["one-to-one support", "one-to-one"],
    ["S.E.N. register", "special-educational-need"],
  ])("%s is %s", (sentence, concept) => {
    expect(concepts(sentence)).toContain(concept);
  });

  test("a word with another meaning is not taken for a misspelling", () => {
    expect(concepts("Peer mediation on Fridays")).not.toContain("medication");
  });
});

describe("words with two meanings", () => {
  test.each([
    ["SALT referral sent", "speech-therapy"],
    ["Waiting for salt to visit", "speech-therapy"],
    ["PP", "disadvantage"],
    ["EP report in file", "educational-psychologist"],
    ["Had a fit in assembly", "epilepsy"],
  ])("%s is %s", (sentence, concept) => {
    expect(concepts(sentence)).toContain(concept);
  });

  test.each([
    ["Added salt and pepper in cooking", "speech-therapy"],
    ["Fits in well", "epilepsy"],
    ["Calmed down quickly", "downs-syndrome"],
    ["Feels let down by friends", "downs-syndrome"],
    ["Sits in a quiet place to work", "shy-withdrawn"],
    ["Has been lying down", "lying-stealing"],
    ["Works for long periods", "menstruation"],
  ])("%s is not %s", (sentence, concept) => {
    expect(concepts(sentence)).not.toContain(concept);
  });
});

describe("the language of phrases", () => {
  test("a bar is either, a hyphen a space or nothing", () => {
    expect(phraseSteps("poor eyesight|vision")).toEqual([
      ["poor", "eyesight"],
      ["poor", "vision"],
    ]);
    expect(phraseSteps("non-verbal")).toEqual([["non", "verbal"], ["nonverbal"]]);
    expect(phraseSteps("1-1")).toEqual([["1", "1"]]);
  });

  test("a tilde leaves room within a clause, and none past another statement", () => {
    expect(concepts("Reading is still very hard")).toContain("reading-difficulty");
    expect(concepts("Loves reading, finds PE hard")).not.toContain("reading-difficulty");
    expect(concepts("reading is good and behaviour is poor")).not.toContain("reading-difficulty");
  });

  test("a phrase within a longer one says nothing of its own", () => {
    expect(concepts("Wears a hearing aid")).toEqual(["hearing-aid", "hearing-aid/hearing-aids"]);
  });
});

test("shorthand of notes is read as written out", () => {
  expect(readWords("dx w/ sp & lang diffs").map((word) => word.raw)).toEqual([
    "diagnosis",
    "with",
    "speech",
    "and",
    "language",
    "difficulties",
  ]);
});

test("any text is read without fault, and tags lie within it", () => {
  const telling = fc.constantFrom(
    ..."no not ? ASD mum has anxiety previously ~ < > = | '".split(" "),
  );
  const text = fc.array(fc.oneof(telling, fc.string({ unit: "binary" })), { maxLength: 12 });
  fc.assert(
    fc.property(text, (parts) => {
      const sentence = parts.join(" ");
      for (const { start, end, via } of tagSentence(map, sentence)) {
        expect(via).toBe(sentence.slice(start, end));
        expect(via).not.toBe("");
      }
    }),
  );
});
