// Finds the phrases of a question that name one thing of the field, whatever their words are by themselves.
import type { ConceptMap } from "../concepts/concept-map.js";
import { conceptsOfQuestion } from "../concepts/question-concepts.js";
import { glossaryLength } from "./needles.js";

/**
 * For each word of a question the number of words, from it on, that are one phrase: "no friends",
 * "children in need", "no longer" where a concept follows it; 0 or 1 where there is none.
 * @param words as typed, and folded
 */
export function topicPhrases(
  map: ConceptMap,
  words: readonly { raw: string; word: string }[],
): number[] {
  const folded = words.map(({ word }) => word);
  const lengths = words.map((_, at) => glossaryLength(folded, at));
  const starts: number[] = [];
  let text = "";
  for (const { raw } of words) {
    if (text !== "") text += " ";
    starts.push(text.length);
    text += raw;
  }
  const named = conceptsOfQuestion(map, text);
  for (const { start, end } of named) {
    const first = starts.indexOf(start);
    const after = starts.findIndex((at) => at >= end);
    if (first >= 0)
      lengths[first] = Math.max(lengths[first] ?? 0, (after < 0 ? starts.length : after) - first);
  }
  if (named.some(({ wanted }) => wanted === "past"))
    folded.forEach((word, at) => {
      if (word === "no" && folded[at + 1] === "longer") lengths[at] = 2;
    });
  return lengths;
}
