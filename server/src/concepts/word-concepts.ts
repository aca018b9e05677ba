// What single words and pairs of words tell of concepts: they are what the concepts' phrases are made of.
import type { Concept } from "./concept-types.js";
import { stem } from "./stem.js";
import type { Step } from "./trie.js";

/** By word or pair of words: the concepts whose phrases hold it, and how much it tells of each. */
export type WordConcepts = ReadonlyMap<
  string,
  readonly (readonly [concept: string, tells: number])[]
>;

/** Stems of words that tell nothing of a topic. */
const SILENT = new Set(
  `a about all also an and any are as at be been being but by can child class could did do doe doing for
  from get give go got had has have he her him his how i if in into is it its just kid know learn like list
  look make may me might more most much must need no not now of on one or our out own per please pupil same
  say school see she should show some student such take tell than that the their them then there these they
  this those to too up us use very was we were what when where which while who whom whose why will with would
  yet year you your`
    .split(/\s+/)
    .map(stem),
);

const tells = (word: string) => word.length > 1 && !SILENT.has(word) && !/^[\d<]/.test(word);

/** All ways of saying a phrase, as `phraseSteps` reads them. */
export type Ways = (phrase: string) => readonly (readonly Step[])[];

/** Single words and neighbours that tell something, each once. */
export function featuresOf(words: readonly string[]): Set<string> {
  const telling = words.filter(tells);
  const features = new Set(telling);
  for (let i = 1; i < telling.length; i++) features.add(`${telling[i - 1]} ${telling[i]}`);
  return features;
}

/** Reads the phrases of all concepts for what each word tells: rare ones more, shared ones of each less. */
export function wordConcepts(concepts: Iterable<Concept>, ways: Ways): WordConcepts {
  const counts = new Map<string, Map<string, number>>();
  let size = 0;
  for (const concept of concepts) {
    size++;
    for (const features of phrasesOf(concept, ways).map(featuresOf))
      for (const feature of features) {
        const of = counts.get(feature) ?? new Map<string, number>();
        if (of.size === 0) counts.set(feature, of);
        of.set(concept.id, (of.get(concept.id) ?? 0) + 1 / features.size);
      }
  }
  return new Map(
    [...counts].map(([feature, of]) => {
      const rarity = Math.log(1 + size / of.size);
      let sum = 0;
      for (const count of of.values()) sum += count;
      return [feature, [...of].map(([id, count]) => [id, (rarity * count) / sum] as const)];
    }),
  );
}

/** All ways of saying a concept, as stems. */
function phrasesOf(concept: Concept, ways: Ways): string[][] {
  const { label, words, asked, particulars, skills, about } = concept;
  const phrases = [
    ...words,
    ...asked,
    ...particulars.flatMap((one) => [...one.words, ...one.asked]),
  ];
  const said = phrases.map((phrase) => (typeof phrase === "string" ? phrase : phrase.say));
  return [label.toLowerCase(), ...said, ...skills, ...about].flatMap(ways).map(stemsOf);
}

const stemsOf = (steps: readonly Step[]): string[] =>
  steps
    .filter((step) => typeof step === "string")
    .map((step) => (step.startsWith("=") ? step.slice(1) : step));
