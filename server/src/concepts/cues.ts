// The words that deny, date, doubt or tell of another person, and how far they reach.
//
// After NegEx (Chapman et al., J Biomed Inform 2001) and ConText (Harkema et al., J Biomed Inform 2009):
// triggers with a direction, pseudo-triggers, and terminations.
import type { Kind, State } from "./concept-types.js";
import type { CuesFile } from "./data-schema.js";
import { addPhrase, emptyNode, type Node, type Step } from "./trie.js";
import { readWords } from "./words.js";

export interface Cue {
  /** Null for what only looks like a cue. */
  state: Exclude<State, "present"> | null;
  stands: "before" | "behind" | "around";
  /** How many words may stand between, small ones not counted. */
  reach: number;
  /** Counts only where its clause ends behind it. */
  last: boolean;
  /** Counts only for concepts of this kind. */
  of?: Kind | undefined;
  /** Says that something is not there: of a skill that is the need itself. */
  lack: boolean;
  /** Speaks by "it" of what was named before, wherever in the sentence. */
  refers: boolean;
  /** Counts only at the head of a clause, and speaks of the clause before: "reading was weak, sorted since". */
  opens: boolean;
  /** Is what a clause says of its subject, however many words that has. */
  predicate: boolean;
  /** Counts only for what is said in the past tense: "couldn't spell in May, now 18/20". */
  tense?: "past" | undefined;
  /** Names people so far off that it is so of what befalls a family, too. */
  distant: boolean;
}

interface CompiledCues {
  cues: Node<Cue>;
  ends: ReadonlySet<string>;
  small: ReadonlySet<string>;
}

/** Compiles lexicon/cues.yaml; `steps` reads a phrase and tells its faults. */
export function readCues(
  file: CuesFile,
  steps: (place: string, phrase: string) => readonly (readonly Step[])[],
): CompiledCues {
  const cues = emptyNode<Cue>();
  const add = (place: string, words: readonly string[], cue: Cue) => {
    for (const word of words) for (const way of steps(place, word)) addPhrase(cues, way, cue);
  };
  for (const state of ["denied", "past", "suspected", "other"] as const)
    for (const { words, ...where } of file[state])
      add(`cues.yaml, ${state}`, words, { state, ...where });
  const nothing = {
    state: null,
    stands: "before",
    reach: 0,
    last: false,
    lack: false,
    refers: false,
    opens: false,
    predicate: false,
    distant: false,
  } as const;
  add("cues.yaml, none", file.none, nothing);
  const stems = (words: readonly string[]) =>
    new Set(words.flatMap((word) => readWords(word).map((one) => one.stem)));
  return { cues, ends: stems(file.ends), small: stems(file.small) };
}
