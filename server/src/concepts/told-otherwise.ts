// Whether a sentence reads as if what it names were over, not so or another's: learned from examples.
//
// Logistic regression over words, learned with AdaGrad (Duchi, Hazan and Singer, JMLR 2011). The cues of
// scope.ts give reasons and come first; where no cue was thought of ("skips in happily these days"), this decides if it
// is sure, and else doubts.
import { readFileSync } from "node:fs";
import { fnv1a } from "./fnv1a.js";
import { type LearnedSigns, learnedAtBuild } from "./learned.js";
import { BREAK, readWords, type Word } from "./words.js";

/** How likely a sentence is told so, in log-odds; 0 is even. */
interface Odds {
  /** As what is over, or not so; and then as what was so once. */
  over: number;
  was: number;
  /** As what is of someone else. */
  other: number;
}

/** How a sentence is told; both learned apart, since of a family it is so what is told of its members. */
type ToldOtherwise = (sentence: string, named?: Span | null) => Odds;

/** Where the words stand that name what is asked about; `end` exclusive. */
interface Span {
  start: number;
  end: number;
}

export const TOLD_SENTENCES = new URL("./told-sentences.txt", import.meta.url);

let shipped: ToldOtherwise | null = null;
/** As learned from `told-sentences.txt`; without a build the first call takes a second, later ones return the same. */
export function toldOtherwise(): ToldOtherwise {
  shipped ??= tellBy(learnedAtBuild()?.signs ?? learnShippedSigns());
  return shipped;
}

export const learnShippedSigns = (): LearnedSigns => learnWeights(examplesOf(readSigned()));

interface Signed {
  sign: string;
  /** What the sign is about stands in square brackets, where that is known. */
  sentence: string;
}

function readSigned(): Signed[] {
  const text = readFileSync(TOLD_SENTENCES, "utf8");
  const lines = text.split("\n").filter((line) => /^[+npo] /.test(line));
  return lines.map((line) => ({ sign: line.charAt(0), sentence: line.slice(2) }));
}

const NOT_NOW = new Set(["n", "p"]);

/** Learns from sentences with their signs: + is so, n not so, p over, o another's. */
export const learnSigns = (signed: readonly Signed[]): ToldOtherwise =>
  tellBy(learnWeights(examplesOf(signed)));

const examplesOf = (signed: readonly Signed[]): Example[] =>
  signed.map(({ sign, sentence }) => ({
    places: placesOf(bracketed(sentence)),
    answers: [NOT_NOW.has(sign), sign === "o", NOT_NOW.has(sign) ? sign === "p" : null],
  }));

const tellBy =
  ({ weights, biases }: LearnedSigns): ToldOtherwise =>
  (sentence, named = null) => {
    const places = placesOf(toldFeatures(sentence, named));
    const [over = 0, other = 0, was = 0] = biases.map((_, of) =>
      oddsOf(weights, biases, of, places),
    );
    return { over, was, other };
  };

/** Features have their places by a hash (Weinberger et al., ICML 2009): their names, some 500,000, need not be kept. */
const PLACES = 2 ** 20;

const placesOf = (features: ReadonlySet<string>): Uint32Array =>
  Uint32Array.from(features, (feature) => fnv1a(feature) & (PLACES - 1));

const PASSES = 3;
const RATE = 0.3;
/** Draws weights towards none, so that a word of few examples tells little. */
const DECAY = 0.01;
/** Of those told so there are fewer. */
const WEIGHT_OF_TOLD = 2;
/** A prime: with this stride examples are taken in another order than they are written in. */
const STRIDE = 7919;

/** What is learned of an example, each by itself: is it over or not so, another's, and was it so once. */
const QUESTIONS = 3;

interface Example {
  /** Of its features. */
  places: Uint32Array;
  /** By question; null where it says nothing of it. */
  answers: readonly (boolean | null)[];
}

/** Learns how the questions are answered; the same examples in the same order give the same weights. */
function learnWeights(examples: readonly Example[]): LearnedSigns {
  const weights = new Float32Array(QUESTIONS * PLACES);
  const squares = new Float32Array(QUESTIONS * PLACES).fill(1);
  const biases = Array.from({ length: QUESTIONS }, () => 0);
  for (let pass = 0; pass < PASSES; pass++)
    for (
      let n = 0, next = pass;
      n < examples.length;
      n++, next = (next + STRIDE) % examples.length
    ) {
      const { places, answers } = examples[next] as Example;
      for (let of = 0; of < QUESTIONS; of++) {
        const isTold = answers[of];
        if (isTold === null) continue;
        const odds = oddsOf(weights, biases, of, places);
        const error = 1 / (1 + Math.exp(-odds)) - (isTold ? 1 : 0);
        const slope = error * (isTold ? WEIGHT_OF_TOLD : 1);
        biases[of] = (biases[of] as number) - 0.02 * slope;
        for (const place of places) {
          const at = QUESTIONS * place + of;
          const weight = weights[at] as number;
          const gradient = slope + DECAY * weight;
          const square = (squares[at] as number) + gradient * gradient;
          squares[at] = square;
          weights[at] = weight - (RATE * gradient) / Math.sqrt(square);
        }
      }
    }
  return { weights, biases };
}

function oddsOf(weights: Float32Array, biases: number[], of: number, places: Uint32Array): number {
  let odds = biases[of] as number;
  for (const place of places) odds += weights[QUESTIONS * place + of] as number;
  return odds;
}

/** The features of an example. */
function bracketed(example: string): Set<string> {
  const start = example.indexOf("[");
  const sentence = example.replace(/[[\]]/g, "");
  return toldFeatures(sentence, start < 0 ? null : { start, end: example.indexOf("]") - 1 });
}

/** What the words tell by themselves, and what by where they stand to that which is named. */
function toldFeatures(sentence: string, named: Span | null): Set<string> {
  const words = readWords(sentence);
  const features = wordFeatures(words);
  if (named) for (const feature of placeFeatures(words, named)) features.add(feature);
  return features;
}

/** Words and their stems, neighbours with the marks between them, and how clauses begin. */
function wordFeatures(words: readonly Word[]): Set<string> {
  const features = new Set<string>();
  words.forEach(({ raw, stem, before }, at) => {
    features.add(raw).add(`stem: ${stem}`);
    const next = words[at + 1];
    if (next) features.add(`${raw}${markBefore(next)} ${next.raw}`);
    if (at > 0 && before === BREAK.none) return;
    const clause = at === 0 ? "first" : "then";
    features.add(`${clause}: ${raw}`);
    if (next) features.add(`${clause}: ${raw} ${next.raw}`);
    if (PAST_TENSE.test(raw)) features.add(`${clause}: past`);
  });
  return features;
}

const markBefore = ({ before }: Word): string => (before === BREAK.none ? "" : ",");

/**
 * On which side of the words that name it the others stand, in the same clause or in another one, with their
 * neighbours; what stands right beside them; and in which of how many clauses they do.
 */
function* placeFeatures(words: readonly Word[], named: Span): Generator<string> {
  const within = words.map(({ start, end }) => start < named.end && end > named.start);
  const first = within.indexOf(true);
  const last = within.lastIndexOf(true);
  if (first < 0) return;
  let clause = 0;
  const clauses = words.map(({ before }, at) =>
    at > 0 && before !== BREAK.none ? ++clause : clause,
  );
  for (const [at, { raw, stem }] of words.entries()) {
    const side = within[at]
      ? "in"
      : at < first
        ? clauses[at] === clauses[first]
          ? "before"
          : "in a clause before"
        : clauses[at] === clauses[last]
          ? "behind"
          : "in a clause behind";
    yield `${side}: ${stem}`;
    if (PAST_TENSE.test(raw)) yield `${side}: past`;
    const next = words[at + 1];
    if (next && !within[at] && !within[at + 1]) yield `${side}: ${stem} ${next.stem}`;
  }
  const [one, two] = [words[first - 1]?.raw ?? "", words[first - 2]?.raw ?? ""];
  yield `right before: ${one}`;
  yield `right before: ${two} ${one}`;
  const [next, further] = [words[last + 1], words[last + 2]];
  const behind = next ? `${markBefore(next)}${next.raw}` : "";
  yield `right behind: ${behind}`;
  yield `right behind: ${behind} ${further?.raw ?? ""}`;
  yield `${clauses[first] === 0 ? "first" : "later"} of ${Math.min(3, clause + 1)} clauses`;
}

const PAST_TENSE =
  /^(had|was|were|wore|took|came|went|did|spoke|ate|fell|got|gave|left|broke|began|became|kept|knew|lost|made|met|ran|said|saw|sent|slept|told|thought|wrote|could|would|\p{L}{2,}ed)$/u;
