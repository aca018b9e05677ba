// Reads whose changes are asked about: pupils by name, or those that the rest of the question leaves.
import type { Condition } from "../../store/condition.js";
import type { NameReading } from "../items/name-reader.js";
import { type Query, unclear } from "../query.js";
import { understand } from "../understand.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { PUPILS_OF_ANY_SEX } from "../words/people.js";
import type { Words } from "./words.js";

/** Pupils and places of the present, and those there ever were. */
export interface Vocabularies {
  present: Vocabulary;
  ever: Vocabulary;
}

/** Around a pupil's name these say nothing more than the verb of change. */
const AROUND =
  /^(is|are|was|were|has|have|had|been|did|does|do|be|being|for|about|of|to|from|at|in|last|first|latest|most|recently|it|its|her|his|their|she|he|they|him|them|and|the|ever|actually|get|got|change|value)$/;

/** A number that begins with a capital is no pupil. */
const COUNTED = new RegExp(`(?:number|count|total) of (?:the )?(?:${PUPILS_OF_ANY_SEX})`);

const LEADING = /^(who|what|which|when|how)$/;

const PERSON = /^(she|he|her|his|him)$/;

export interface Named {
  names: NameReading[];
  where: Condition;
}

/** The pupils named, where the rest of the question is nothing but their names and conditions. */
export function readNames(
  words: Words,
  taken: ReadonlySet<number>,
  { present, ever }: Vocabularies,
): Named | null {
  if (words.list.some((_, i) => !taken.has(i) && words.match(COUNTED, i, taken))) return null;
  const open = new Set(taken);
  words.list.forEach(({ text }, i) => {
    if (AROUND.test(text) || LEADING.test(text)) open.add(i);
  });
  const rest = words.without(open).replace(/[?!.,;]/g, " ");
  // A month is read as a name only where one is expected.
  const found = [present, ever].flatMap((vocabulary) =>
    [rest, `about ${rest}`].flatMap((text) => {
      const query = understand(text, vocabulary, true);
      return query.kind === "lookup" && !query.topic && query.fields.length === 0 ? [query] : [];
    }),
  );
  // Of one who left the first name and the surname may be those of two who are here.
  return found.reduce<Named | null>(
    (best, one) => (best === null || one.names.length < best.names.length ? one : best),
    null,
  );
}

/** The pupils asked about, where the rest of the question leaves nothing else. */
export function readRest(
  words: Words,
  taken: ReadonlySet<number>,
  vocabulary: Vocabulary,
): { where: Condition; counted: boolean } | null {
  // Of "by 5%" the sign is left.
  const rest = words.without(taken).replace(/(?<!\S)%/g, " ");
  for (const text of [rest, `pupils ${rest}`]) {
    const query = understand(text, vocabulary, true);
    if (query.kind === "count" || query.kind === "list")
      return { where: query.where, counted: query.kind === "count" };
  }
  return null;
}

/** "when did she move": nothing is left but somebody who was not named. */
export function isOnlyPronoun(words: Words, taken: ReadonlySet<number>): boolean {
  const left = words.list.filter(({ text }, i) => !taken.has(i) && !AROUND.test(text));
  return (
    words.list.some(({ text }) => PERSON.test(text)) && left.every(({ text }) => LEADING.test(text))
  );
}

export const whom = (words: Words): Query => {
  const pronoun = words.list.find(({ text }) => PERSON.test(text))?.raw ?? "";
  return unclear(`I do not know whom “${pronoun}” means. Please name the pupil.`);
};
