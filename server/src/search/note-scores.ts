// Scores notes by the signals that speak for them, and says which comes first.
import type { Asked } from "./asked.js";
import type { Collected } from "./collect.js";
import { bm25, type Evidence, type Judgement, judge, score, type Weighting } from "./fuse.js";
import type { NeedleWeights } from "./needle-weights.js";
import type { Signals } from "./signals.js";
import type { Stated } from "./stated.js";
import { needleBits, type Weighed } from "./weigh.js";

/** The share of its score that a note loses whose sentence is surely told as over, not so or another's. */
const DOUBTED = 0.8;

/** As a column of bytes holds them: an array of a school's size would be as long to make as to fill. */
const JUDGEMENTS: readonly Judgement[] = [null, "concept", "words", "meaning", "related"];

export class NoteScores {
  /** By document id: scores, and places in `JUDGEMENTS`. */
  private readonly scores: Float64Array;
  private readonly judgements: Uint8Array;
  private readonly signals: Signals;
  private readonly stated: Stated;
  private readonly meanLength: number;
  /** In characters, by document id. */
  private readonly lengths: Int32Array;
  private bestWords = 0;
  private bestSimilarity = 0;

  constructor(
    { roll, signals, stated, needles }: Collected,
    private readonly asked: Asked,
    private readonly weights: NeedleWeights,
    private readonly weighting: Weighting,
  ) {
    this.signals = signals;
    this.stated = stated;
    this.meanLength = roll.documents.meanLength;
    this.lengths = roll.documentColumns.lengths;
    dropContraryWords(signals, needles);
    const { documents, similarity } = signals;
    for (const document of documents) {
      this.bestWords = Math.max(this.bestWords, this.bm25Of(document));
      this.bestSimilarity = Math.max(this.bestSimilarity, similarity[document] ?? 0);
    }
    this.scores = new Float64Array(roll.lastDocument + 1);
    this.judgements = new Uint8Array(roll.lastDocument + 1);
  }

  /** The score so far. */
  of(document: number): number {
    return this.scores[document] ?? 0;
  }

  /** What speaks for it most; null where it is no hit. */
  judgement(document: number): Judgement {
    return JUDGEMENTS[this.judgements[document] ?? 0] ?? null;
  }

  isHit(document: number): boolean {
    return this.judgements[document] !== 0;
  }

  /** Hits first, then by score. */
  isBefore(a: number, b: number): boolean {
    const isHit = this.isHit(a);
    if (isHit !== this.isHit(b)) return isHit;
    const one = this.scores[a] as number;
    const other = this.scores[b] as number;
    return one === other ? a < b : one > other;
  }

  /** Whether it comes before any document that only comes near in concepts. */
  isBeforeOnlyRelated(document: number): boolean {
    return this.isHit(document) && (this.scores[document] as number) > this.weighting.asked.related;
  }

  /**
   * @param doubt 0 to 1: how likely it is told as what is not so
   * @param together the needles that stand together in a sentence: all that the note holds until it is read
   */
  score(document: number, together = this.signals.words[document] ?? 0, doubt = 0): void {
    const similarity = this.signals.similarity[document] ?? 0;
    const related = this.signals.related?.nearness(document) ?? 0;
    const evidence: Evidence = {
      concepts: this.stated.of(document),
      related,
      relatedOfBest: related === 0 ? 0 : related / (this.signals.related?.best ?? 1),
      words: this.bestWords === 0 ? 0 : this.bm25Of(document) / this.bestWords,
      coverage: this.weights.ofAll === 0 ? 0 : this.weights.of(together) / this.weights.ofAll,
      similarity,
      meaning: this.bestSimilarity === 0 ? 0 : similarity / this.bestSimilarity,
    };
    const sum = score(evidence, this.asked.concepts.length > 0, this.weighting);
    this.scores[document] = sum * (1 - DOUBTED * doubt);
    const judged = judge(evidence, this.asked.concepts.length > 0, this.weighting);
    this.judgements[document] = JUDGEMENTS.indexOf(judged);
  }

  private bm25Of(document: number): number {
    const words = this.signals.words[document] ?? 0;
    if (words === 0) return 0;
    const length = this.lengths[document] ?? this.meanLength;
    return bm25(this.weights.of(words), length / this.meanLength);
  }
}

/** Words of a concept that the note states only in another way than asked speak for nothing. */
function dropContraryWords(
  { documents, words, concepts }: Signals,
  needles: readonly Weighed[],
): void {
  for (const [at, { contrary, score: scores }] of concepts.entries()) {
    const others = ~needleBits(at, needles);
    for (const document of documents)
      if (contrary[document] === 1 && scores[document] === 0)
        words[document] = (words[document] as number) & others;
  }
}
