// Which concepts a question asks for, in which state, and what else answers it less.
import type { ConceptMap, ConceptTree } from "./concept-map.js";
import type { State } from "./concept-types.js";
import { isPlain } from "./phrase.js";
import { findCues, stateOf } from "./scope.js";
import { findSenses } from "./senses.js";
import { BREAK, readWords, type Word } from "./words.js";

/** What a concept found by way of another one weighs, beside 1 for the one asked for. */
const WEIGHTS = { asked: 1, narrower: 0.95, tells: 0.6, broader: 0.35 } as const;

type Way = keyof typeof WEIGHTS;

export interface AskedConcept {
  concept: string;
  /** The concept that the words name, of which this is `way`. */
  asked: string;
  way: Way;
  /** 0 to 1: how well a note that states this concept answers. */
  weight: number;
}

export interface QuestionConcept {
  /** The concept that the words name, or the particular one. */
  concept: string;
  /** UTF-16 offsets in the question, `end` exclusive. */
  start: number;
  end: number;
  /** How the question wants it: "who used to have" is past, "without" denied. */
  wanted: State;
}

const MODALS = new Set(["may", "might", "could"]);

/** The concepts that the question's words name, in order; of overlapping names the longest. */
export function conceptsOfQuestion(map: ConceptMap, question: string): QuestionConcept[] {
  // A question's own mark would read as doubt.
  const text = question.replace(/[?\s]+$/u, "");
  const words = readWords(text);
  const senses = findSenses(map.questionPhrases, words, map.keys, "question");
  // Who "might be dyslexic" is asked for with those who are; what became of it is for notes to tell.
  const cues = findCues(map, words, senses).filter(
    ({ cue, used }) =>
      !cue.opens &&
      (cue.state !== "suspected" || !used.some((at) => MODALS.has(words[at]?.raw ?? ""))),
  );
  const found = new Map<string, QuestionConcept>();
  for (const match of senses) {
    const concept = match.end.particular ?? match.end.concept;
    const start = words[match.used[0] ?? 0]?.start ?? 0;
    const end = words[match.used.at(-1) ?? 0]?.end ?? start;
    const held = found.get(concept);
    if (held && held.end - held.start >= end - start) continue;
    const state = stateOf(map, words, match, cues);
    const isLacking = state === "denied" || state === "past";
    const wanted = isLacking && isInability(words, match.used[0] ?? 0) ? "present" : state;
    found.set(concept, { concept, start, end, wanted });
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** How many words may stand between "can't" and what somebody cannot do: "can't get their thoughts down". */
const INABILITY_REACH = 2;

/** Whether the words before say that somebody cannot or will not: who asks so asks for the need, however it is called. */
function isInability(words: readonly Word[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 1 - INABILITY_REACH); at--) {
    const { raw = "", before = BREAK.none } = words[at] ?? {};
    if (raw === "unable" || (raw === "able" && words[at - 1]?.raw === "not")) return true;
    if (raw === "not") return /^(?:can|will|must|may)$/.test(words[at - 1]?.raw ?? "");
    if (before !== BREAK.none) return false;
  }
  return false;
}

/**
 * All concepts that answer one that is asked for: itself, its kinds at every depth, what tells of these,
 * and, least, what it is a kind of. Each once, by its best way, the heaviest first.
 */
export function conceptsThatAnswer(map: ConceptMap, asked: string): AskedConcept[] {
  const found = new Map<string, AskedConcept>();
  const add = (concept: string, way: Way) => {
    const held = found.get(concept);
    if (!held || held.weight < WEIGHTS[way])
      found.set(concept, { concept, asked, way, weight: WEIGHTS[way] });
  };
  add(asked, "asked");
  const kinds = kindsOf(map, asked);
  for (const kind of kinds) add(kind, "narrower");
  for (const kind of [asked, ...kinds])
    for (const teller of map.tellers.get(kind) ?? [])
      for (const one of [teller, ...kindsOf(map, teller)]) add(one, "tells");
  for (const broader of map.concepts.get(asked)?.broader ?? []) add(broader, "broader");
  return [...found.values()].sort((a, b) => b.weight - a.weight);
}

/** A concept with all that it is a kind of, at every height. */
export const withBroader = (tree: ConceptTree, concept: string): string[] => [
  concept,
  ...(tree.concepts.get(concept)?.broader ?? []).flatMap((one) => withBroader(tree, one)),
];

function kindsOf(map: ConceptMap, concept: string): Set<string> {
  const kinds = new Set<string>();
  const open = [concept];
  for (let one = open.pop(); one !== undefined; one = open.pop())
    for (const kind of map.narrower.get(one) ?? [])
      if (!kinds.has(kind)) {
        kinds.add(kind);
        open.push(kind);
      }
  return kinds;
}

/** How many phrases stand for a concept where nearness in meaning is compared. */
const PHRASES = 8;

/** By concept: short texts that say it, to be embedded once: its label, how it is asked for, how it is written. */
export function conceptPhrases({ concepts }: ConceptTree): Map<string, string[]> {
  return new Map(
    [...concepts.values()].map(({ id, label, asked, words, particulars }) => {
      const plain = [...asked, ...words, ...particulars.flatMap((one) => one.words)]
        .map((phrase) => (typeof phrase === "string" ? phrase : ""))
        // An abbreviation is no word to the embedding model.
        .filter((phrase) => isPlain(phrase) && phrase.length > 4);
      return [id, [...new Set([label, ...plain])].slice(0, PHRASES)];
    }),
  );
}
