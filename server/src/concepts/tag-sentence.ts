// Reads a sentence of a note: the concepts that it states, each with its state.
import type { ConceptMap } from "./concept-map.js";
import { STATES, type State, type Tag } from "./concept-types.js";
import { type FoundCue, findCues, stateOf } from "./scope.js";
import { type FoundSense, findSenses } from "./senses.js";
import { toldOtherwise } from "./told-otherwise.js";
import { readWords, type Word } from "./words.js";

/** A sentence's words, and the phrases found in them with how they are stated. */
export interface SentenceReading {
  words: readonly Word[];
  cues: readonly FoundCue[];
  statements: readonly { sense: FoundSense; state: State }[];
}

/** Finds the phrases of the map in a sentence, and how it states them. */
export function readSentence(map: ConceptMap, sentence: string): SentenceReading {
  const words = readWords(sentence);
  const senses = findSenses(map.notePhrases, words, map.keys, "note");
  const cues = findCues(map, words, senses);
  const statements = senses.map((sense) => {
    const byCues = stateOf(map, words, sense, cues);
    // What a cue turned, such as "no longer sleeps", is told by the cue.
    const isOpen = byCues === "present" && sense.end.state === "present" && !sense.end.skill;
    return { sense, state: isOpen ? stateAsLearned(map, sentence, words, sense) : byCues };
  });
  return { words, cues, statements };
}

/**
 * From where on, in log-odds, what was learned decides where no cue does. On the splits that may be read, and two schools
 * more, 4 of 1,820 statements of what is or may be so come above it, and 27 of 77 of what is over, not so or another's.
 */
const SURELY = 4;

function stateAsLearned(
  map: ConceptMap,
  sentence: string,
  words: readonly Word[],
  sense: FoundSense,
): State {
  const { over, was, other } = toldOtherwise()(sentence, spanOf(words, sense));
  if (other > SURELY) return "other";
  if (over <= SURELY) return "present";
  if (was <= 0) return "denied";
  return map.concepts.get(sense.end.concept)?.lasting ? "present" : "past";
}

/** Where the words of a phrase stand in the sentence. */
function spanOf(words: readonly Word[], { used }: FoundSense): { start: number; end: number } {
  const start = words[used[0] ?? 0]?.start ?? 0;
  return { start, end: words[used.at(-1) ?? 0]?.end ?? start };
}

/** With what is not so because of what is, unless the sentence says something else of it. */
function withDenials(map: ConceptMap, tags: Map<string, Tag>): void {
  for (const tag of [...tags.values()])
    if (tag.state === "present")
      for (const concept of map.concepts.get(tag.concept)?.denies ?? [])
        if (!tags.has(concept)) tags.set(concept, { ...tag, concept, state: "denied" });
}

/** The concepts that a sentence states, each once, in its strongest state; in the order of the words. */
export function tagsOf(
  map: ConceptMap,
  sentence: string,
  { words, statements }: SentenceReading,
): Tag[] {
  const tags = new Map<string, Tag>();
  const add = (concept: string, state: State, start: number, end: number) => {
    const held = tags.get(concept);
    const via = sentence.slice(start, end);
    // "GP wondered about asthma, not asthma" is a finding, and so is "checked her bloods, not diabetes".
    const isFinding =
      state === "denied" &&
      (held?.state === "suspected" ||
        (held?.state === "present" && names(concept, via) && !names(concept, held.via)));
    if (!isFinding && held && STATES.indexOf(held.state) <= STATES.indexOf(state)) return;
    tags.set(concept, { concept, state, start, end, via });
  };
  for (const { sense, state } of statements) {
    const { concept, particular } = sense.end;
    const { start, end } = spanOf(words, sense);
    add(concept, state, start, end);
    if (particular !== null) add(particular, state, start, end);
  }
  withDenials(map, tags);
  return [...tags.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether a phrase calls a concept by its name, and not by what tells of it. */
const names = (concept: string, via: string): boolean =>
  concept
    .split(/[-/]/)
    .some((word) => word.length > 3 && via.toLowerCase().includes(word.slice(0, 4)));

/** As `tagsOf`, of a sentence that was not read yet. */
export const tagSentence = (map: ConceptMap, sentence: string): Tag[] =>
  tagsOf(map, sentence, readSentence(map, sentence));
