// Tags a sentence of a note with the concepts that it states, each with its state.
import type { ConceptMap } from "./concept-map.js";
import { STATES, type Tag } from "./concept-types.js";
import { findCues, stateOf } from "./scope.js";
import { findSenses } from "./senses.js";
import { readWords } from "./words.js";

/** The concepts that the sentence states, each once, in its strongest state; in the order of the words. */
export function tagSentence(map: ConceptMap, sentence: string): Tag[] {
  const words = readWords(sentence);
  const senses = findSenses(map.notePhrases, words, map.keys, "note");
  if (senses.length === 0) return [];
  const cues = findCues(map, words, senses);
  const tags = new Map<string, Tag>();
  for (const match of senses) {
    const { concept } = match.end;
    const state = stateOf(map, words, match, cues);
    const held = tags.get(concept);
    if (held && STATES.indexOf(held.state) <= STATES.indexOf(state)) continue;
    const start = words[match.used[0] ?? 0]?.start ?? 0;
    const end = words[match.used.at(-1) ?? 0]?.end ?? start;
    tags.set(concept, { concept, state, start, end, via: sentence.slice(start, end) });
  }
  return [...tags.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
