// What a topic asks for, as it is looked for: concepts in their states, and words.
import type { ConceptMap } from "../concepts/concept-map.js";
import type { State } from "../concepts/concept-types.js";
import { conceptsOfQuestion, conceptsThatAnswer } from "../concepts/question-concepts.js";
import { type Needle, wordsOf } from "./needles.js";

/** What notes are searched for. */
export interface Topic {
  /** As it was asked. */
  text: string;
  /** What is looked for; more than one side where an "or" was asked. */
  alternatives: readonly (readonly Needle[])[];
}

export interface AskedConcept {
  /** The concept that the question names. */
  concept: string;
  label: string;
  wanted: State;
  /** By each concept that answers it, itself among them: how well, 0 to 1. */
  answers: ReadonlyMap<string, number>;
}

export interface Asked {
  concepts: readonly AskedConcept[];
  /** Whether any of the concepts will do. */
  either: boolean;
  needles: readonly AskedNeedle[];
}

export interface AskedNeedle extends Needle {
  /** The concept, by its place among those asked, whose words these are; null for words beside. */
  concept: number | null;
}

/** Reads what a topic asks. */
export function askedOf(topic: Topic, map: ConceptMap): Asked {
  const named = conceptsOfQuestion(map, topic.text);
  const spans = named.map(({ start, end }) => new Set(wordsOf(topic.text.slice(start, end))));
  return {
    either: topic.alternatives.length > 1,
    concepts: named.map(({ concept, wanted }) => ({
      concept,
      label: map.concepts.get(concept)?.label ?? concept,
      wanted,
      answers: new Map(conceptsThatAnswer(map, concept).map((one) => [one.concept, one.weight])),
    })),
    needles: topic.alternatives.flat().map((needle) => {
      const words = wordsOf(needle.said);
      const at = spans.findIndex((span) => words.every((word) => span.has(word)));
      return { ...needle, concept: at < 0 ? null : at };
    }),
  };
}
