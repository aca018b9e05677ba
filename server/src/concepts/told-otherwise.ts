// Whether a sentence reads as if what it names were over, not so or another's: learned from examples.
//
// Logistic regression over words, learned with AdaGrad (Duchi, Hazan and Singer, JMLR 2011). The cues of
// scope.ts give reasons and decide; this doubts where no cue was thought of: "skips in happily these days".
import { readFileSync } from "node:fs";
import { BREAK, readWords, type Word } from "./words.js";

/** How likely a sentence is told so, in log-odds; 0 is even. */
interface Odds {
  /** As what is over, or not so. */
  over: number;
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

let shipped: ToldOtherwise | null = null;
/** As learned from `told-sentences.txt`; the first call takes some 300 ms, later ones return the same. */
export function toldOtherwise(): ToldOtherwise {
  shipped ??= learnSigns(readSigned());
  return shipped;
}

interface Signed {
  sign: string;
  /** What the sign is about stands in square brackets, where that is known. */
  sentence: string;
}

function readSigned(): Signed[] {
  const text = readFileSync(new URL("./told-sentences.txt", import.meta.url), "utf8");
  const lines = text.split("\n").filter((line) => /^[+npo] /.test(line));
  return lines.map((line) => ({ sign: line.charAt(0), sentence: line.slice(2) }));
}

/** Learns from sentences with their signs: + is so, n not so, p over, o another's. */
export function learnSigns(signed: readonly Signed[]): ToldOtherwise {
  const places = new Map<string, number>();
  const placeOf = (feature: string) => {
    const known = places.get(feature);
    if (known !== undefined) return known;
    places.set(feature, places.size);
    return places.size - 1;
  };
  const read = signed.map(({ sentence }) => [...bracketed(sentence)].map(placeOf));
  const learn = (signs: string) =>
    learnWeights(
      read,
      signed.map(({ sign }) => signs.includes(sign)),
      places.size,
    );
  const [over, other] = [learn("np"), learn("o")];
  return (sentence, named = null) => {
    const odds = { over: over.bias, other: other.bias };
    for (const feature of toldFeatures(sentence, named)) {
      const place = places.get(feature) ?? -1;
      odds.over += over.weights[place] ?? 0;
      odds.other += other.weights[place] ?? 0;
    }
    return odds;
  };
}

const PASSES = 5;
const RATE = 0.3;
/** Draws weights towards none, so that a word of few examples tells little. */
const DECAY = 0.02;
/** Of those told so there are fewer. */
const WEIGHT_OF_TOLD = 2;
/** A prime: with this stride examples are taken in another order than they are written in. */
const STRIDE = 7919;

interface Learned {
  /** By place of a feature. */
  weights: Float64Array;
  bias: number;
}

/**
 * Learns which sentences are told so; the same ones in the same order give the same weights.
 * @param read by sentence, the places of its features, of which there are `size`
 * @param told by sentence
 */
function learnWeights(
  read: readonly (readonly number[])[],
  told: readonly boolean[],
  size: number,
): Learned {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1);
  let bias = 0;
  for (let pass = 0; pass < PASSES; pass++)
    for (let n = 0, at = pass; n < read.length; n++, at = (at + STRIDE) % read.length) {
      const features = read[at] ?? [];
      const isTold = told[at] === true;
      let odds = bias;
      for (const place of features) odds += weights[place] as number;
      const error = 1 / (1 + Math.exp(-odds)) - (isTold ? 1 : 0);
      const slope = error * (isTold ? WEIGHT_OF_TOLD : 1);
      bias -= 0.02 * slope;
      for (const place of features) {
        const weight = weights[place] as number;
        const gradient = slope + DECAY * weight;
        const square = (squares[place] as number) + gradient * gradient;
        squares[place] = square;
        weights[place] = weight - (RATE * gradient) / Math.sqrt(square);
      }
    }
  return { weights, bias };
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
