// Tells which words of a topic are of the field, so that a number does not rest on others.
import type { ConceptMap } from "../../concepts/concept-map.js";
import { conceptsOfQuestion, type QuestionConcept } from "../../concepts/question-concepts.js";
import { isLightWord, isNeedWord, isStopWord, wordsOf } from "../../search/needles.js";
import type { ItemOf } from "../items/item.js";
import { type Reading, textOf } from "./reading.js";

/** Says that notes are meant, whatever they hold. */
const OF_NOTES =
  /\b(mentions?|mentioned|mentioning|notes?|comments?|says?|saying|speaks? of|written)\b/;

/** The words of the question that are of a concept that it names. */
export function wordsOfField({ tokens, vocabulary }: Reading): ReadonlySet<string> {
  const text = tokens.map(({ raw }) => raw).join(" ");
  return new Set(
    conceptsOfQuestion(vocabulary.map, text).flatMap(({ start, end }) =>
      wordsOf(text.slice(start, end)),
    ),
  );
}

/** Whether a word tells something by itself. */
export const isTelling = (word: string): boolean =>
  !isStopWord(word) && !isLightWord(word) && !isNeedWord(word);

/** Whether a text names any concept, in whatever words. */
export const namesConcept = (map: ConceptMap, text: string): boolean =>
  conceptsOfQuestion(map, text).length > 0;

/** The concepts that a text names with a word that tells something. */
export const needsNamed = (map: ConceptMap, text: string): QuestionConcept[] =>
  conceptsOfQuestion(map, text).filter(({ start, end }) =>
    wordsOf(text.slice(start, end)).some(isTelling),
  );

/**
 * The first word of a topic that is of no concept that the question names; null where each is of one (with
 * `one`, where any is), or the question asks for what notes say.
 */
export function strangeToField(
  reading: Reading,
  words: readonly ItemOf<"word">[],
  one: boolean,
): ItemOf<"word"> | null {
  if (words.length === 0 || OF_NOTES.test(textOf(reading))) return null;
  const ofField = wordsOfField(reading);
  const isStrange = (word: string) => !ofField.has(word) && isTelling(word);
  const strange = words.filter(({ word }) => wordsOf(word).every(isStrange));
  if (one) return strange.length < words.length ? null : (strange[0] ?? null);
  // Numbers rest on no words that every note may hold: "a bit", "interest".
  const isOfField = words.some(({ word }) => wordsOf(word).some((part) => ofField.has(part)));
  return strange[0] ?? (isOfField ? null : (words[0] ?? null));
}
