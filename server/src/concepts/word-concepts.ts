// What words tell of concepts: learned from the concepts' phrases, and from sentences and questions that are about them.
//
// Naive Bayes over words, pairs of words and beginnings of words, smoothed towards how often each is said at all (Dirichlet
// smoothing: Zhai and Lafferty, TOIS 2004). It counts, and so has learned as soon as it has read.
import { readFileSync } from "node:fs";
import type { Concept } from "./concept-types.js";
import { fnv1a } from "./fnv1a.js";
import type { LearnedWords } from "./learned.js";
import { stem } from "./stem.js";
import type { Step } from "./trie.js";
import { readWords } from "./words.js";

export interface WordConcepts {
  /** Whether a stem is one of a phrase of the map, and tells something by itself. */
  isOfField: (stem: string) => boolean;
  /** How likely a text of these stems speaks of each concept that it may speak of, 0 to 1, the likeliest first. */
  likely: (stems: readonly string[]) => readonly (readonly [concept: string, likelihood: number])[];
}

/** Sentences and questions by the concepts that they are about. */
export const ABOUT_SENTENCES = new URL("./about-sentences.txt", import.meta.url);

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

/** What the phrases of a concept count together, beside 1 for a sentence: so much, times the root of how many there are. */
const OF_PHRASES = 3;
/** As if so many features more of each concept had been read, spread as they are over all. */
const SMOOTHING = 300;
/** And each feature so many times more by chance: what was read once tells little. */
const BY_CHANCE = 2;
/**
 * Features overlap, and tell the same more than once: the more there are, the less each adds. Odds are multiplied by their
 * number to this power.
 */
const OVERLAP = -0.3;
/** What is less likely is not told. */
const LEAST = 0.01;
const BEGINNING = 4;

/** What a stem tells by, as numbers. */
interface StemFeatures {
  self: number;
  /** 0 where it is short. */
  beginning: number;
  tells: boolean;
}

function featuresOfStem(word: string): StemFeatures {
  const beginning = word.length > BEGINNING ? fnv1a(`${word.slice(0, BEGINNING)}-`) : 0;
  return { self: fnv1a(word), beginning, tells: tells(word) };
}

const pairOf = (a: number, b: number): number => Math.imul(a, 31) ^ b;

/**
 * What stems tell by: themselves, each once, how they begin, and with the next, also over words that tell nothing. As
 * numbers (see `fnv1a`): of pairs no strings are made.
 */
function featuresOf(stems: readonly string[], ofStem = featuresOfStem): Set<number> {
  const features = new Set<number>();
  let before: StemFeatures | null = null;
  let last: StemFeatures | null = null;
  for (const word of stems) {
    const one = ofStem(word);
    if (before) features.add(pairOf(before.self, one.self));
    before = one;
    if (!one.tells) continue;
    features.add(one.self);
    if (one.beginning !== 0) features.add(one.beginning);
    if (last) features.add(pairOf(last.self, one.self));
    last = one;
  }
  return features;
}

/** How often a feature was read with each concept, by their places, ascending. */
interface Read {
  at: number[];
  times: number[];
}

/** Learns from the phrases of all concepts, and from `ABOUT_SENTENCES` of those among them. */
export function learnWords(
  concepts: readonly Concept[],
  ways: Ways,
  sentences: readonly About[] = readAbout(),
): LearnedWords {
  const features = new Map<number, Read>();
  const ofField = new Set<string>();
  const totals = new Float64Array(concepts.length);
  const stemsRead = new Map<string, StemFeatures>();
  const ofStem = (word: string) => {
    const held = stemsRead.get(word) ?? featuresOfStem(word);
    stemsRead.set(word, held);
    return held;
  };
  const learn = (at: number, stems: readonly string[], weight: number) => {
    for (const feature of featuresOf(stems, ofStem)) {
      const of = features.get(feature) ?? { at: [], times: [] };
      const last = of.at.length - 1;
      if (last < 0) features.set(feature, of);
      if (of.at[last] === at) of.times[last] = (of.times[last] as number) + weight;
      else {
        of.at.push(at);
        of.times.push(weight);
      }
      totals[at] = (totals[at] as number) + weight;
    }
  };
  const about = sentencesBy(sentences);
  for (const [at, concept] of concepts.entries()) {
    const phrases = phrasesOf(concept, ways);
    const each = OF_PHRASES / Math.sqrt(phrases.length);
    for (const said of phrases)
      for (const stems of said) {
        for (const word of stems) if (tells(word)) ofField.add(word);
        learn(at, stems, each / said.length);
      }
    for (const stems of about.get(concept.id) ?? []) learn(at, stems, 1);
  }
  return { concepts: concepts.map(({ id }) => id), ofField, ...weighed(features, totals) };
}

/** Numbers of times as logarithms of likelihoods. */
function weighed(
  features: ReadonlyMap<number, Read>,
  totals: Float64Array,
): Pick<LearnedWords, "features" | "begins" | "at" | "told" | "unsaid"> {
  const sum = totals.reduce((all, one) => all + one, 0);
  const begins = [0];
  const at: number[] = [];
  const told: number[] = [];
  for (const of of features.values()) {
    const all = of.times.reduce((some, one) => some + one, 0);
    for (const times of of.times)
      told.push(Math.log(1 + (times * sum) / (SMOOTHING * (all + BY_CHANCE))));
    at.push(...of.at);
    begins.push(at.length);
  }
  return {
    features: Int32Array.from(features.keys()),
    begins: Uint32Array.from(begins),
    at: Uint16Array.from(at),
    told: Float64Array.from(told),
    unsaid: totals.map((total) => Math.log(SMOOTHING / (total + SMOOTHING))),
  };
}

/** Reads texts by what was learned. */
export function wordConcepts(learned: LearnedWords): WordConcepts {
  const { concepts, ofField, features, begins, at, told, unsaid } = learned;
  const placeOf = new Map(Array.from(features, (feature, place) => [feature, place]));
  return {
    isOfField: (word) => ofField.has(word),
    likely: (stems) => {
      // Neighbours tell something only where a word does.
      if (!stems.some((word) => tells(word) && placeOf.has(fnv1a(word)))) return [];
      const odds = new Float64Array(concepts.length);
      let known = 0;
      for (const feature of featuresOf(stems)) {
        const place = placeOf.get(feature);
        if (place === undefined) continue;
        known++;
        const end = begins[place + 1] as number;
        for (let i = begins[place] as number; i < end; i++) {
          const concept = at[i] as number;
          odds[concept] = (odds[concept] as number) + (told[i] as number);
        }
      }
      for (let concept = 0; concept < odds.length; concept++)
        odds[concept] = (odds[concept] as number) + known * (unsaid[concept] as number);
      return likeliest(odds, known ** OVERLAP, concepts);
    },
  };
}

/** The concepts whose likelihood, of all that add up to 1, is not too small. */
function likeliest(
  odds: Float64Array,
  scale: number,
  ids: readonly string[],
): (readonly [string, number])[] {
  const highest = odds.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const each = odds.map((one) => Math.exp(scale * (one - highest)));
  const sum = each.reduce((all, one) => all + one, 0);
  const found: (readonly [string, number])[] = [];
  for (const [at, id] of ids.entries()) {
    const likelihood = (each[at] as number) / sum;
    if (likelihood >= LEAST) found.push([id, likelihood]);
  }
  return found.sort((a, b) => b[1] - a[1]);
}

/** A sentence or a question, as stems, and the concepts that it is about. */
interface About {
  about: readonly string[];
  stems: readonly string[];
}

function sentencesBy(sentences: readonly About[]): Map<string, (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const { about, stems } of sentences)
    for (const id of about) {
      const of = found.get(id) ?? [];
      if (of.length === 0) found.set(id, of);
      of.push(stems);
    }
  return found;
}

let shipped: readonly About[] | null = null;
/** The sentences of the file, read once: whoever leaves groups out learns from them again. */
function readAbout(): readonly About[] {
  shipped ??= readFileSync(ABOUT_SENTENCES, "utf8")
    .split("\n")
    .filter((line) => line.includes("\t"))
    .map((line) => {
      const [ids = "", sentence = ""] = line.split("\t");
      return { about: ids.split(","), stems: readWords(sentence).map((word) => word.stem) };
    });
  return shipped;
}

/** Of each phrase of a concept all ways of saying it, as stems. */
function phrasesOf(concept: Concept, ways: Ways): string[][][] {
  const { label, words, asked, particulars, skills, about } = concept;
  const phrases = [
    ...words,
    ...asked,
    ...particulars.flatMap((one) => [...one.words, ...one.asked]),
  ];
  const said = phrases.map((phrase) => (typeof phrase === "string" ? phrase : phrase.say));
  return [label.toLowerCase(), ...said, ...skills, ...about].map((phrase) =>
    ways(phrase).map(stemsOf),
  );
}

const stemsOf = (steps: readonly Step[]): string[] =>
  steps
    .filter((step) => typeof step === "string")
    .map((step) => (step.startsWith("=") ? step.slice(1) : step));
