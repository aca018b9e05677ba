// Compiles concepts, classes and cues into what sentences and questions are read with.

import {
  type Concept,
  PHRASE_STATES,
  type Phrase,
  type PhraseState,
  type UnclearPhrase,
} from "./concept-types.js";
import { type Cue, readCues } from "./cues.js";
import type { ClassesFile, CuesFile } from "./data-schema.js";
import type { LearnedWords } from "./learned.js";
import { type Named, namesOf } from "./particulars.js";
import { classesIn, phraseSteps } from "./phrase.js";
import { createSpelling } from "./spelling.js";
import { stem } from "./stem.js";
import { ANYTHING, addPhrase, emptyNode, type Keys, type Node, type Step } from "./trie.js";
import { learnWords, type Ways, type WordConcepts, wordConcepts } from "./word-concepts.js";
import { readWords } from "./words.js";

/** What a found phrase states, and under which conditions. */
export interface Sense {
  concept: string;
  /** Which particular one of the concept; null where it is none. */
  particular: string | null;
  capitals: boolean | "always";
  /** It leaves what stands in it to be stated too: see `Concept.beside`. */
  beside: boolean;
  /** It names someone of the family: "<parent> ~ anxiety". */
  person: boolean;
  /** It names what may be lacking: see `Concept.skills`. */
  skill: boolean;
  /** How it states the concept where no cue says otherwise: see `Concept.states`. */
  state: "present" | PhraseState;
  /** Stems. */
  near: readonly string[] | null;
  far: readonly string[] | null;
}

/** The concepts and how they hang together. */
export interface ConceptTree {
  concepts: ReadonlyMap<string, Concept>;
  /** Concepts and particulars by id. */
  named: ReadonlyMap<string, Named>;
  /** By id: the concepts that are kinds of it, and those that tell of it. */
  narrower: ReadonlyMap<string, readonly string[]>;
  tellers: ReadonlyMap<string, readonly string[]>;
}

/** The tree with its phrases, as sentences and questions are read with them. */
export interface ConceptMap extends ConceptTree {
  /** Phrases that a note states something with, and those of questions, which are more. */
  notePhrases: Node<Sense>;
  questionPhrases: Node<Sense>;
  cues: Node<Cue>;
  /** What single words tell of, phrases apart. */
  readonly wordConcepts: WordConcepts;
  /** Stems that no cue's reach goes past, and those that it does not count. */
  ends: ReadonlySet<string>;
  small: ReadonlySet<string>;
  /** Under which keys a word is looked for in these trees. */
  keys: Keys;
}

export interface MapParts {
  concepts: readonly Concept[];
  classes: ClassesFile;
  cues: CuesFile;
  /** False where groups were left out: then references to what is missing are dropped. */
  complete: boolean;
  /** What words tell of just these concepts; null where it has yet to be learned. */
  learned: LearnedWords | null;
}

/** The id of a concept; of a particular thing that of the concept of which it is one. */
export const wholeOf = ({ named }: ConceptTree, id: string): string => named.get(id)?.concept ?? id;

/** The tree of some concepts; what they refer to and is not among them is left out. */
export function conceptTree(all: readonly Concept[]): ConceptTree {
  const concepts = new Map(all.map((concept) => [concept.id, concept]));
  const inverse = (refer: (concept: Concept) => readonly string[]) => {
    const found = new Map<string, string[]>();
    for (const concept of all)
      for (const id of refer(concept))
        if (concepts.has(id)) found.set(id, [...(found.get(id) ?? []), concept.id]);
    return found;
  };
  return {
    concepts,
    named: namesOf(all),
    narrower: inverse((concept) => concept.broader),
    tellers: inverse((concept) => concept.tells_of),
  };
}

/** Builds the map; `faults` has one line for each thing wrong with its parts. */
export function buildConceptMap(parts: MapParts): { map: ConceptMap; faults: string[] } {
  const faults: string[] = [];
  const tree = conceptTree(parts.concepts);
  const { concepts } = tree;
  if (concepts.size < parts.concepts.length) faults.push(...doubleIds(parts.concepts));
  if (parts.complete) faults.push(...strayReferences(tree));
  faults.push(...cyclesIn(parts.concepts, concepts));

  const vocabulary = new Set<string>();
  // Phrases are read for the trees, and once more for what their words tell.
  const waysRead = new Map<string, Step[][]>();
  const waysOf: Ways = (phrase) => {
    const ways = waysRead.get(phrase) ?? phraseSteps(phrase);
    waysRead.set(phrase, ways);
    return ways;
  };
  const steps = (place: string, phrase: string) => {
    for (const name of classesIn(phrase))
      if (!(name in parts.classes)) faults.push(`${place}: <${name}> is no class`);
    const ways = waysOf(phrase);
    if (ways.length === 0 || ways.some(isEmpty)) faults.push(`${place}: "${phrase}" has no words`);
    for (const step of ways.flat()) if (step !== ANYTHING) vocabulary.add(step);
    return ways;
  };
  const notePhrases = emptyNode<Sense>();
  const questionPhrases = emptyNode<Sense>();
  const owners = new Map<string, string>();
  const add = (concept: Concept, phrase: Phrase, trees: Node<Sense>[], stated: Stated = {}) => {
    const unclear: UnclearPhrase = typeof phrase === "string" ? { say: phrase } : phrase;
    const { say } = unclear;
    const sense = senseOf(concept, unclear, stated);
    const id = sense.particular ?? concept.id;
    for (const way of steps(concept.id, say)) {
      const key = `${wordsOf(way)}${sense.near || sense.far ? JSON.stringify(sense) : ""}`;
      const owner = owners.get(key);
      // What is asked may mean several things; what a note states may not.
      const states = trees.includes(notePhrases);
      if (states && owner !== undefined && owner !== id)
        faults.push(`${id}: "${say}" is a phrase of ${owner} already`);
      // Who asks in words of a particular one asks for that.
      if (owner === id || (!states && owner?.startsWith(`${concept.id}/`))) continue;
      if (states) owners.set(key, id);
      for (const tree of trees) addPhrase(tree, way, sense);
    }
  };
  // A label asks for what it names; where it is a phrase of something else, that one's words decide.
  const addLabel = (concept: Concept, label: string, stated: Stated) => {
    for (const way of waysOf(label.toLowerCase())) {
      const key = wordsOf(way);
      if (owners.has(key) || isEmpty(way)) continue;
      owners.set(key, stated.particular ?? concept.id);
      addPhrase(questionPhrases, way, senseOf(concept, { say: "" }, stated));
    }
  };
  for (const concept of parts.concepts) {
    for (const phrase of concept.words) add(concept, phrase, [notePhrases, questionPhrases]);
    for (const { id: particular, words } of concept.particulars)
      for (const phrase of words)
        add(concept, phrase, [notePhrases, questionPhrases], { particular });
    for (const phrase of concept.skills)
      add(concept, phrase, [notePhrases, questionPhrases], { skill: true });
    for (const state of PHRASE_STATES)
      for (const phrase of concept.states[state])
        add(concept, phrase, [notePhrases, questionPhrases], { state });
  }
  for (const concept of parts.concepts) {
    for (const phrase of concept.asked) add(concept, phrase, [questionPhrases]);
    for (const { id: particular, asked } of concept.particulars)
      for (const phrase of asked) add(concept, phrase, [questionPhrases], { particular });
    for (const phrase of concept.about) steps(concept.id, phrase);
    addLabel(concept, concept.label, {});
    for (const { id: particular, label } of concept.particulars)
      addLabel(concept, label, { particular });
  }
  const { cues, ends, small } = readCues(parts.cues, steps);
  let told: WordConcepts | null = null;
  return {
    map: {
      ...tree,
      notePhrases,
      questionPhrases,
      cues,
      // For questions alone: who only reads notes, as the writer does, is spared a quarter of the work.
      get wordConcepts() {
        told ??= wordConcepts(parts.learned ?? learnWords(parts.concepts, waysOf));
        return told;
      },
      ends,
      small,
      keys: createKeys(parts.classes, vocabulary),
    },
    faults,
  };
}

type Stated = Partial<Pick<Sense, "skill" | "state" | "particular">>;

const senseOf = (
  concept: Concept,
  { say, capitals = false, near, far }: UnclearPhrase,
  { skill = false, state = "present", particular = null }: Stated = {},
): Sense => ({
  concept: concept.id,
  particular,
  capitals,
  beside: concept.beside,
  person: PERSONS.test(say),
  skill,
  state,
  near: stems(near),
  far: stems(far),
});

const PERSONS = /<(?:family|parent|sibling|grandparent)>/;

const wordsOf = (way: readonly Step[]) => way.map(String).join(" ");

const isEmpty = (way: readonly Step[]) => way.every((step) => step === ANYTHING);

const stems = (words: readonly string[] | undefined): string[] | null =>
  words ? words.flatMap((word) => readWords(word).map((one) => one.stem)) : null;

/** How many words' keys are remembered. */
const REMEMBERED = 50_000;

function createKeys(classes: ClassesFile, vocabulary: ReadonlySet<string>): Keys {
  const classesOf = new Map<string, string[]>();
  for (const [name, words] of Object.entries(classes))
    for (const word of words) {
      const key = word.startsWith("=") ? word : stem(word.replace(/['-]/g, ""));
      classesOf.set(key, [...(classesOf.get(key) ?? []), name]);
    }
  const knownStems = new Set([...vocabulary, ...classesOf.keys()]);
  const corrected = createSpelling(knownStems);
  const remembered = new Map<string, readonly string[]>();
  const keysOf = (raw: string, stemmed: string, possessive: boolean): string[] => {
    const right = knownStems.has(stemmed) ? stemmed : (corrected(stemmed) ?? stemmed);
    const exact = `=${raw}`;
    const found = [...(classesOf.get(right) ?? []), ...(classesOf.get(exact) ?? [])];
    const owning = possessive || (raw.endsWith("s") && raw !== right);
    const names = found.flatMap((name) => (owning ? [`<${name}>`, `<${name}>'s`] : [`<${name}>`]));
    return [exact, right, ...names].filter((key) => vocabulary.has(key));
  };
  return (word) => {
    const name = word.possessive ? `${word.raw}'s` : word.raw;
    let keys = remembered.get(name);
    if (!keys) {
      keys = keysOf(word.raw, word.stem, word.possessive);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(name, keys);
    }
    return keys;
  };
}

function strayReferences({ concepts }: ConceptTree): string[] {
  return [...concepts.values()].flatMap(({ id, broader, tells_of, denies }) =>
    [...broader, ...tells_of, ...denies]
      .filter((other) => !concepts.has(other))
      .map((other) => `${id}: refers to ${other}, which is no concept`),
  );
}

function doubleIds(concepts: readonly Concept[]): string[] {
  const groups = new Map<string, string>();
  return concepts.flatMap(({ id, group }) => {
    const other = groups.get(id);
    groups.set(id, group);
    return other === undefined ? [] : [`${id}: stands in ${other} and in ${group}`];
  });
}

function cyclesIn(all: readonly Concept[], concepts: ReadonlyMap<string, Concept>): string[] {
  const above = (id: string, seen: ReadonlySet<string>): boolean =>
    (concepts.get(id)?.broader ?? []).some(
      (one) => seen.has(one) || above(one, new Set([...seen, one])),
    );
  return all
    .filter(({ id }) => above(id, new Set([id])))
    .map(({ id }) => `${id}: is broader than itself, by way of others`);
}
