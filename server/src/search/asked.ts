// What a topic asks for, as it is looked for: concepts in their states, and words.
import { type ConceptMap, wholeOf } from "../concepts/concept-map.js";
import { isNow, type State } from "../concepts/concept-types.js";
import {
  conceptsOfQuestion,
  conceptsThatAnswer,
  type QuestionConcept,
  withBroader,
} from "../concepts/question-concepts.js";
import type { NearestConcept } from "./find-meaning.js";
import type { Told } from "./leanings.js";
import { isLightWord, isNeedWord, isStopWord, type Needle, wordsOf } from "./needles.js";

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
  /** Concepts of one group are readings of the same words: any of them will do. */
  group: number;
  /** How near in meaning the question is to it, where none of its words name it; else null. */
  nearness: number | null;
  /** By each concept that answers it, itself among them: how well, 0 to 1. */
  answers: ReadonlyMap<string, number>;
}

export interface Asked {
  concepts: readonly AskedConcept[];
  /** Whether any of the concepts will do. */
  either: boolean;
  /** Whether something is among them that notes call by its name if they speak of it. */
  byName: boolean;
  needles: readonly AskedNeedle[];
}

/** By concept the first one whose words it shares, or of which either is a particular thing. */
function groupsOf(map: ConceptMap, named: readonly QuestionConcept[]): number[] {
  return named.map((one) =>
    named.findIndex(
      (other) =>
        (other.start < one.end && one.start < other.end) ||
        (wholeOf(map, other.concept) === wholeOf(map, one.concept) &&
          other.concept !== one.concept),
    ),
  );
}

/** Who asks of a need "for the trip" does not ask about trips. */
function withoutOccasion(map: ConceptMap, named: QuestionConcept[]): QuestionConcept[] {
  const others = named.filter(({ concept }) => map.concepts.get(concept)?.occasion !== true);
  return others.length > 0 ? others : named;
}

/** Of "support with reading" the reading; what says no more than "a need" tells something only by itself. */
function telling(named: QuestionConcept[], text: string): QuestionConcept[] {
  const tells = named.filter(({ start, end }) =>
    wordsOf(text.slice(start, end)).some(
      (word) => !isNeedWord(word) && !isLightWord(word) && !isStopWord(word),
    ),
  );
  return tells.length > 0 ? tells : named;
}

/** Between a particular thing and its concept, where the one does not tell which of the other: "eczema, acne". */
const PARTED = /[^\p{L}\p{N}\s'’-]|\b(?:and|or)\b/u;

/** Of "allergic to penicillin" the penicillin: who names one thing of a concept does not ask for the others. */
function withoutGeneral(
  map: ConceptMap,
  named: QuestionConcept[],
  text: string,
): QuestionConcept[] {
  const particular = named.filter(({ concept }) => map.named.get(concept)?.isParticular);
  const tellsWhich = (one: QuestionConcept, { concept, start, end }: QuestionConcept) =>
    withBroader(map, wholeOf(map, one.concept)).includes(concept) &&
    !PARTED.test(text.slice(Math.min(end, one.end), Math.max(start, one.start)));
  return named.filter((general) => !particular.some((one) => tellsWhich(one, general)));
}

const isByName = (map: ConceptMap, id: string) =>
  map.named.get(id)?.isParticular === true || map.concepts.get(id)?.by_name === true;

const answersOf = (map: ConceptMap, concept: string) =>
  new Map(conceptsThatAnswer(map, concept).map((one) => [one.concept, one.weight]));

/**
 * Below this cosine a question is near to a concept by chance: with the bundled model, questions about
 * something else reach 0.65.
 */
const NEAR = 0.7;

/** What is asked, with the concept that it is near to in meaning where its words name none. */
export async function withNearConcept(
  asked: Asked,
  map: ConceptMap,
  nearestConcept: NearestConcept,
): Promise<Asked> {
  const text = asked.needles.map(({ said }) => said).join(" ");
  if (asked.concepts.length > 0 || text === "") return asked;
  const near = await nearestConcept(text);
  const concept = near && near.similarity >= NEAR ? map.concepts.get(near.concept) : undefined;
  if (!near || !concept) return asked;
  const answers = [...answersOf(map, concept.id)].map(([id, weight]): [string, number] => [
    id,
    weight * near.similarity,
  ]);
  return {
    ...asked,
    concepts: [
      {
        concept: concept.id,
        label: concept.label,
        wanted: "present",
        group: 0,
        nearness: near.similarity,
        answers: new Map(answers),
      },
    ],
  };
}

export interface AskedNeedle extends Needle {
  /** The concept, by its place among those asked, whose words these are; null for words beside. */
  concept: number | null;
}

/** Between things that are asked for side by side: "fostered, adopted or living with relatives". */
const OR =
  /^(?:[^\p{L}]*,)?\s*(?:\p{L}+\s+)?or\b(?:\s+[\p{L}'’]+){0,4}\s*$|^[^\p{L}]*,(?:\s+[\p{L}'’]+){0,3}\s*$/iu;
const AND = /^[^\p{L}]*(?:\p{L}+\s+)?(?:and|&)\b(?:\s+[\p{L}'’]+){0,4}\s*$/iu;

/** Whether all that is named stands in one list. */
function isListed(
  named: readonly QuestionConcept[],
  groups: readonly number[],
  text: string,
): boolean {
  const firsts = named.filter((_, at) => groups.indexOf(groups[at] ?? at) === at);
  return (
    firsts.length > 1 &&
    firsts.slice(1).every(({ start }, at) => {
      const between = text.slice(firsts[at]?.end, start);
      return OR.test(between) || AND.test(between);
    })
  );
}

/**
 * Reads what a topic asks.
 * @param ranking whether pupils are put in an order, of whom those who have the one thing of a list answer as well
 */
export function askedOf(topic: Topic, map: ConceptMap, ranking = false): Asked {
  const told = withoutOccasion(map, telling(conceptsOfQuestion(map, topic.text), topic.text));
  const isChoice = topic.alternatives.length > 1;
  const named = isChoice ? told : withoutGeneral(map, told, topic.text);
  const groups = groupsOf(map, named);
  const either = isChoice || (ranking && isListed(named, groups, topic.text));
  const spans = named.map(({ start, end }) => new Set(wordsOf(topic.text.slice(start, end))));
  return {
    either,
    byName: named.some(({ concept }) => isByName(map, concept)),
    concepts: named.map(({ concept, wanted }, at) => ({
      concept,
      label: map.named.get(concept)?.label ?? concept,
      wanted,
      group: groups[at] ?? at,
      nearness: null,
      answers: answersOf(map, concept),
    })),
    needles: topic.alternatives.flat().map((needle) => {
      const words = wordsOf(needle.said);
      const at = spans.findIndex((span) => words.every((word) => span.has(word)));
      return { ...needle, concept: at < 0 ? null : at };
    }),
  };
}

/** Whether sentences are to say that it is so, or that it is not, no longer, or of someone else. */
export const toldBy = ({ concepts }: Asked): Told =>
  concepts.every(({ wanted }) => !isNow(wanted)) ? "otherwise" : "now";
