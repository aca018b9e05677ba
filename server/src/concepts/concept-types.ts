// What the concept map and its reader speak of: concepts, their states in a sentence, and tags.

/** How a sentence states a concept, the strongest first. */
export const STATES = ["present", "suspected", "past", "denied", "other"] as const;

/**
 * present: so now. suspected: possible, awaited, referred or under assessment. past: was so, and is no
 * longer. denied: said not to be so. other: so of someone else than the pupil.
 */
export type State = (typeof STATES)[number];

/** Whether it is so, or may be. */
export const isNow = (state: State): boolean => state === "present" || state === "suspected";

/** A concept that a sentence states. */
export interface Tag {
  /** The concept's id, or that of a particular one: then the concept has a tag beside it. */
  concept: string;
  state: State;
  /** Where the words stand in the sentence: UTF-16 offsets, `end` exclusive. */
  start: number;
  end: number;
  /** The words as they stand there. */
  via: string;
}

/** A phrase of the map: see docs/concepts.md for its language. */
export type Phrase = string | UnclearPhrase;

/** A phrase that has other meanings too, and counts only where all that is given here holds. */
export interface UnclearPhrase {
  say: string;
  /**
   * Written in capitals, or with a word of `near` in the sentence. Who asks writes small letters too:
   * "always" wants capitals also there.
   */
  capitals?: boolean | "always" | undefined;
  /** Any of these words is in the sentence. */
  near?: string[] | undefined;
  /** None of these words is in the sentence. */
  far?: string[] | undefined;
}

/** A particular thing that a concept is: sickle cell of the blood conditions. Who asks for it wants no other. */
export interface Particular {
  /** The concept's id and its own name: "blood-condition/sickle-cell". */
  id: string;
  label: string;
  /** Phrases that state it, and with it the concept; and those that only ask for it. */
  words: readonly Phrase[];
  asked: readonly Phrase[];
}

/** One thing that schools write or ask about. */
export interface Concept {
  id: string;
  /** The group, the name of the file that it stands in. */
  group: string;
  label: string;
  /** Ids of what this is a kind of: who asks for those is told of this. */
  broader: readonly string[];
  /** Ids of what this tells of without being a kind of it: a therapy and its need. */
  tells_of: readonly string[];
  /** Phrases that state it, in notes and in questions. */
  words: readonly Phrase[];
  /** Phrases that ask for it, and state nothing where a note has them. */
  asked: readonly Phrase[];
  particulars: readonly Particular[];
  /** It holds of the pupil also where the words are about the family. */
  family: boolean;
  /** An event that stays true: a loss is not over because it was last year. */
  lasting: boolean;
  /** Names of what a pupil may lack: "no punctuation" states the difficulty, "good punctuation" denies it. */
  skills: readonly string[];
  /** Words and phrases that are often near it, and neither state it nor ask for it by themselves. */
  about: readonly string[];
  /** Phrases that state it as only suspected, over or not so by themselves: "EEG booked", "sleeps well". */
  states: Readonly<Record<PhraseState, readonly string[]>>;
  /** Ids of what is not so where this is: who is strong at maths does not struggle with it. */
  denies: readonly string[];
  /** What some cues speak of alone: see `of` in lexicon/cues.yaml. */
  kind: Kind | null;
  /** A process: what its phrases name beside it is stated as well ("autism" in "autism pathway"). */
  beside: boolean;
  /** A note that says it calls it by its name: where none does, nothing that comes near will do. */
  by_name: boolean;
  /** What a need is asked about for: "on the trip". Beside other concepts it is not asked for. */
  occasion: boolean;
}

/** States that a phrase can be of by itself, without a cue beside it. */
export const PHRASE_STATES = ["suspected", "past", "denied"] as const;
export type PhraseState = (typeof PHRASE_STATES)[number];

/** need: a difficulty, which praise denies. service: help that ends, where a need may go on. */
export type Kind = "need" | "service";
