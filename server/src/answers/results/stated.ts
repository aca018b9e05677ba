// Tells in which state a pupil's own notes speak of what is asked: present, suspected, past, denied, another's.
import type { ConceptMap } from "../../concepts/concept-map.js";
import type { State } from "../../concepts/concept-types.js";
import { tagSentence } from "../../concepts/tag-sentence.js";
import { splitSentences } from "../../index/documents.js";
import { type AskedConcept, askedOf, type Topic } from "../../search/asked.js";

/** A sentence of notes that settles what was asked. */
export interface Statement {
  /** Null where notes leave it open. */
  holds: boolean | null;
  sentence: string;
}

/** "does Alice still have it": these ask for the present state, and for nothing else. */
const ADVERB = /^(still|now|currently|actually|ever|yet|any|anymore|really|today)$/;

/** Below this weight a concept is only related to the one asked for. */
const LEAST_WEIGHT = 0.6;
/** What decides where notes say several things. */
const ORDER: readonly State[] = ["present", "suspected", "past", "denied", "other"];

/**
 * Whether notes say of the pupil what the topic asks, each concept of it; null where they do not speak
 * of one, or where the topic has words that no concept covers.
 */
export function statementIn(notes: string, topic: Topic, map: ConceptMap): Statement | null {
  const asked = askedOf(topic, map);
  if (asked.concepts.length === 0 || asked.either) return null;
  if (asked.needles.some(({ concept, said }) => concept === null && !ADVERB.test(said)))
    return null;
  const sentences = splitSentences(notes);
  const found = asked.concepts.map((concept) => statementOf(sentences, concept, map));
  if (found.some((one) => one === null)) return null;
  const told = found.flatMap((one) => one ?? []);
  return (
    told.find(({ holds }) => holds === false) ??
    told.find(({ holds }) => holds === null) ??
    told[0] ??
    null
  );
}

function statementOf(
  sentences: readonly string[],
  { answers, wanted }: AskedConcept,
  map: ConceptMap,
): Statement | null {
  const tagged = sentences.flatMap((sentence) =>
    tagSentence(map, sentence)
      .filter((tag) => (answers.get(tag.concept) ?? 0) >= LEAST_WEIGHT)
      .map(({ state }) => ({ state, sentence })),
  );
  const best = ORDER.flatMap((state) => tagged.find((tag) => tag.state === state) ?? [])[0];
  if (!best) return null;
  const sought = tagged.find(({ state }) => state === wanted);
  if (wanted === "present") return { sentence: best.sentence, holds: HOLDS[best.state] };
  return { sentence: (sought ?? best).sentence, holds: best.state === wanted };
}

/** Of "does Alice have it?" */
const HOLDS: Record<State, boolean | null> = {
  present: true,
  suspected: null,
  past: false,
  denied: false,
  other: false,
};
