// Whether a sentence reads as if it told of what is over, is not so or is another's: learned from examples.
//
// Logistic regression over words, learned with AdaGrad (Duchi, Hazan and Singer, JMLR 2011). The cues of
// scope.ts give reasons and decide; this doubts where no cue was thought of: "skips in happily these days".
import { readFileSync } from "node:fs";
import { BREAK, readWords } from "./words.js";

/** How likely a sentence is told so, in log-odds; 0 is even. */
interface Odds {
  /** As what is over, or not so. */
  over: number;
  /** As what is of someone else. */
  other: number;
}

/** How a sentence is told; both learned apart, since of a family it is so what is told of its members. */
type ToldOtherwise = (sentence: string) => Odds;

let shipped: ToldOtherwise | null = null;
/** As learned from `told-sentences.txt`; the first call takes some 300 ms, later ones return the same. */
export function toldOtherwise(): ToldOtherwise {
  shipped ??= learnSigns(readSigned());
  return shipped;
}

interface Signed {
  sign: string;
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
  const read = signed.map(({ sentence }) => [...toldFeatures(sentence)].map(placeOf));
  const learn = (signs: string) =>
    learnWeights(
      read,
      signed.map(({ sign }) => signs.includes(sign)),
      places.size,
    );
  const [over, other] = [learn("np"), learn("o")];
  return (sentence) => {
    const odds = { over: over.bias, other: other.bias };
    for (const feature of toldFeatures(sentence)) {
      const place = places.get(feature) ?? -1;
      odds.over += over.weights[place] ?? 0;
      odds.other += other.weights[place] ?? 0;
    }
    return odds;
  };
}

const PASSES = 8;
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

/** Words, neighbours with the marks between them, and how clauses begin. */
function toldFeatures(sentence: string): Set<string> {
  const words = readWords(sentence);
  const features = new Set<string>();
  words.forEach(({ raw, before }, at) => {
    features.add(raw);
    const next = words[at + 1];
    if (next) features.add(`${raw}${next.before === BREAK.none ? " " : ", "}${next.raw}`);
    if (at > 0 && before === BREAK.none) return;
    const clause = at === 0 ? "first" : "then";
    features.add(`${clause}: ${raw}`);
    if (next) features.add(`${clause}: ${raw} ${next.raw}`);
    if (PAST_TENSE.test(raw)) features.add(`${clause}: past`);
  });
  return features;
}

const PAST_TENSE =
  /^(had|was|were|wore|took|came|went|did|spoke|ate|fell|got|gave|left|broke|began|became|kept|knew|lost|made|met|ran|said|saw|sent|slept|told|thought|wrote|could|would|\p{L}{2,}ed)$/u;
