// Joins what words, concepts and meaning say of a note into one score, and judges whether it is a hit.

/** From where on a note is a hit. */
interface Floors {
  /** Share of what was asked that one sentence must hold in words; rare words weigh more. */
  coverage: number;
  /** Below this cosine, nearness in meaning alone is no hit. */
  meaning: number;
}

/** How much each kind of evidence counts, and from where on a note is a hit (docs/decisions/014). */
export interface Weighting {
  /** Shares of the convex sum, where concepts were asked and where none was; each adds up to 1. */
  asked: { concepts: number; related: number; words: number; meaning: number };
  plain: { words: number; meaning: number };
  /** How well a note must state what was asked. */
  conceptsFloor: number;
  /** Where concepts were asked and where none was. */
  askedFloors: Floors;
  plainFloors: Floors;
  /** How near in concepts a note must come that says it in no other way, where such are wanted. */
  relatedFloor: number;
  /** A hit by meaning alone is also not far behind the nearest sentence. */
  meaningOfBest: number;
}

export const WEIGHTING: Weighting = {
  asked: { concepts: 0.5, related: 0.3, words: 0.1, meaning: 0.1 },
  plain: { words: 0.6, meaning: 0.4 },
  conceptsFloor: 0.5,
  askedFloors: { coverage: 0.75, meaning: 0.65 },
  plainFloors: { coverage: 0.75, meaning: 0.5 },
  relatedFloor: 0.03,
  meaningOfBest: 0.9,
};

/** BM25's constants as Robertson and Zaragoza (2009) recommend them, and as FTS5 has them. */
const K1 = 1.2;
const B = 0.75;

/** What is known of a note, each 0 to 1. */
export interface Evidence {
  /** How well it states the concepts that were asked. */
  concepts: number;
  /** How near it comes in the concepts that it speaks of, and that beside the nearest of all. */
  related: number;
  relatedOfBest: number;
  /** BM25 beside that of the best note. */
  words: number;
  /** Weighted share of the words asked that it holds. */
  coverage: number;
  /** Cosine of the nearest sentence. */
  similarity: number;
  /** That beside the nearest of all. */
  meaning: number;
}

/** Why a note answers what was asked: it says so, in words of a concept or in those asked; or it is only near. */
export type Judgement = "concept" | "words" | "meaning" | "related" | null;

/** What only comes near to what was asked counts in no number. */
export const isStated = (judged: Judgement): boolean => judged === "concept" || judged === "words";

export function judge(evidence: Evidence, conceptsAsked: boolean, weighting: Weighting): Judgement {
  if (evidence.concepts >= weighting.conceptsFloor) return "concept";
  const floors = conceptsAsked ? weighting.askedFloors : weighting.plainFloors;
  if (evidence.coverage >= floors.coverage) return "words";
  const near = evidence.similarity >= floors.meaning && evidence.meaning >= weighting.meaningOfBest;
  if (near) return "meaning";
  return evidence.related >= weighting.relatedFloor ? "related" : null;
}

/** 0 to 1, comparable within one search only. */
export function score(
  { concepts, relatedOfBest, words, meaning }: Evidence,
  conceptsAsked: boolean,
  { asked, plain }: Weighting,
): number {
  return conceptsAsked
    ? asked.concepts * concepts +
        asked.related * relatedOfBest +
        asked.words * words +
        asked.meaning * meaning
    : plain.words * words + plain.meaning * meaning;
}

/** How much a needle found in `df` of `total` documents tells; one found nowhere tells the most. */
export const needleWeight = (df: number, total: number) => Math.log(1 + total / (df + 0.5));

/** BM25 of a note that holds needles of this weight, each once. `length` beside the mean length. */
export const bm25 = (weight: number, length: number) =>
  (weight * (K1 + 1)) / (1 + K1 * (1 - B + B * length));
