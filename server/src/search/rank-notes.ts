// Ranks the notes that signals speak for, reading closely only those that come up.
import type { Db } from "../store/open.js";
import { type Asked, type AskedConcept, toldBy } from "./asked.js";
import { BestFirst } from "./best-first.js";
import type { Collected } from "./collect.js";
import { bm25, type Evidence, type Judgement, judge, score, type Weighting } from "./fuse.js";
import { Passages, type Statement } from "./passages.js";
import { readWords } from "./read-words.js";
import { bestStatement, type Signals } from "./signals.js";
import type { Stated } from "./stated.js";
import type { Weighed } from "./weigh.js";

export interface RankedNote {
  document: number;
  score: number;
  judged: Judgement;
  /** Whether the sentence that speaks for it reads as if that were over, not so or of someone else. */
  doubtful: boolean;
  /** The words found, as they stand in the note. */
  found: string[];
  /** The sentence that says it in the words that were asked; empty where it does not. */
  sentence: string;
  /** How it states a concept that was asked, and the sentence that does. */
  concept: { statement: Statement; sentence: string; nearness: number | null } | null;
  /** The sentence nearest in meaning, and how near, where that tells something. */
  near: { sentence: string; similarity: number } | null;
  /** The sentence that comes nearest in the concepts that it speaks of, and how near. */
  related: { sentence: string; nearness: number } | null;
}

type Reading = Pick<RankedNote, "doubtful" | "found" | "sentence" | "concept" | "near" | "related">;

/** The notes, best first; of equals the older document. Each is read when it is asked for. */
export function* rankNotes(
  db: Db,
  collected: Collected,
  asked: Asked,
  weighting: Weighting,
  /** Also those that are no hits, behind the hits. */
  alsoNear: boolean,
  /** Whether it is so of the pupil's family, whoever of it a sentence tells. */
  isOfFamily: (concept: string) => boolean,
): Generator<RankedNote> {
  const { signals } = collected;
  const ranking = new Ranking(db, collected, asked, weighting, isOfFamily);
  const ranked = (documents: readonly number[]) => {
    for (const document of documents) ranking.score(document);
    // What is no hit before it is read becomes none by reading.
    return documents.filter((one) => alsoNear || ranking.isHit(one));
  };
  const heap = new BestFirst(ranked(signals.documents), (a, b) => ranking.isBefore(a, b));
  const read = new Map<number, Reading>();
  // Those that only come near in concepts are many, and come last: they are looked at where it gets to them.
  let rest = signals.related !== null && signals.related.best > 0;
  for (;;) {
    const document = heap.take();
    if (rest && (document === undefined || !ranking.isBeforeOnlyRelated(document))) {
      rest = false;
      for (const one of ranked(signals.onlyRelated())) heap.put(one);
      if (document !== undefined) heap.put(document);
      continue;
    }
    if (document === undefined) return;
    const known = read.get(document);
    if (known) yield ranking.result(document, known);
    else {
      const reading = ranking.read(document);
      if (!reading) continue;
      read.set(document, reading);
      heap.put(document);
    }
  }
}

/** What is doubtful comes behind all that is not. */
const OF_DOUBTFUL = 0.2;

/** As a column of bytes holds them: an array of a school's size would be as long to make as to fill. */
const JUDGEMENTS: readonly Judgement[] = [null, "concept", "words", "meaning", "related"];

class Ranking {
  /** By document id: scores, and places in `JUDGEMENTS`. */
  private readonly scores: Float64Array;
  private readonly judgements: Uint8Array;
  private readonly weights: readonly number[];
  private readonly weightsOfSets = new Map<number, number>();
  private readonly weightOfAll: number;
  /** What is, or may be; not what is no longer, not so, or of someone else. */
  private readonly asksWhatIs: boolean;
  private readonly signals: Signals;
  private readonly stated: Stated;
  private readonly needles: readonly Weighed[];
  /** By concept, the bits of the needles that are its words. */
  private readonly wordsOfConcepts: readonly number[];
  private readonly meanLength: number;
  /** In characters, by document id. */
  private readonly lengths: Int32Array;
  private readonly passages: Passages;
  private bestWords = 0;
  private bestSimilarity = 0;

  constructor(
    private readonly db: Db,
    { roll, signals, stated, needles }: Collected,
    private readonly asked: Asked,
    private readonly weighting: Weighting,
    private readonly isOfFamily: (concept: string) => boolean,
  ) {
    this.signals = signals;
    this.stated = stated;
    this.needles = needles;
    this.passages = new Passages(db);
    this.weights = needles.map(({ weight }) => weight);
    this.weightOfAll = this.weightOf(-1);
    this.asksWhatIs = toldBy(asked) === "now";
    this.meanLength = roll.documents.meanLength;
    this.lengths = roll.documentColumns.lengths;
    this.wordsOfConcepts = asked.concepts.map((_, at) =>
      needles.reduce(
        (bits, { needle }, bit) => (needle.concept === at ? bits | (1 << bit) : bits),
        0,
      ),
    );
    const { documents, similarity } = signals;
    this.dropContraryWords();
    for (const document of documents) {
      this.bestWords = Math.max(this.bestWords, this.bm25Of(document));
      this.bestSimilarity = Math.max(this.bestSimilarity, similarity[document] ?? 0);
    }
    this.scores = new Float64Array(roll.lastDocument + 1);
    this.judgements = new Uint8Array(roll.lastDocument + 1);
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

  result(document: number, reading: Reading): RankedNote {
    const score = this.scores[document] ?? 0;
    const judged = JUDGEMENTS[this.judgements[document] ?? 0] ?? null;
    return { document, score, judged, ...reading };
  }

  /** What the note says; null where nothing is left that speaks for it. Its score is that of what was read. */
  read(document: number): Reading | null {
    const { signals } = this;
    const concept = this.bestConcept(document);
    const words = this.readWords(document, concept !== null);
    if (concept) {
      const { start, end } = concept.statement;
      words.found.unshift(concept.sentence.slice(start, end));
    }
    let near: Reading["near"] = null;
    const similarity = signals.similarity[document] ?? 0;
    if (similarity > 0) {
      const passage = signals.nearest[document] ?? 0;
      const sentence = this.passages.text(passage);
      const { isFragment, deniesNeed } = this.passages.manner(passage);
      const isDenial =
        isFragment || words.denied.some((one) => one.includes(sentence)) || deniesNeed;
      // A sentence that says there is no need is near to every question about needs, as is a scrap.
      if (isDenial) signals.similarity[document] = 0;
      else near = { sentence, similarity };
    }
    const related = this.readRelated(document);
    const { found, sentence } = words;
    if (found.length === 0 && near === null && related === null) return null;
    const speaking = concept?.sentence || sentence || (related ?? near)?.sentence || "";
    const doubtful = this.isDoubtful(speaking, concept?.statement.concept);
    this.score(document, concept === null ? words.together : undefined, doubtful);
    return { doubtful, found: [...new Set(found)], sentence, concept, near, related };
  }

  /** What a sentence states of a family is so of the pupil's, whoever it is of. */
  private isDoubtful(sentence: string, concept = ""): boolean {
    if (!this.asksWhatIs) return false;
    const doubt = this.passages.doubt(sentence);
    return doubt === "over" || (doubt === "other" && !this.isOfFamily(concept));
  }

  /** The sentence nearest in its concepts; none where it says that there is no need, or reads as if. */
  private readRelated(document: number): RankedNote["related"] {
    const { related } = this.signals;
    const nearness = related?.nearness(document) ?? 0;
    if (related === null || nearness === 0) return null;
    const passage = related.passage(document);
    const sentence = this.passages.text(passage);
    const isDenial = this.passages.manner(passage).deniesNeed || this.isDoubtful(sentence);
    if (!isDenial) return { sentence, nearness };
    related.drop(document);
    return null;
  }

  /** How the note says the words asked, and which stand together in a sentence; where it states a concept, its tags have been read instead. */
  private readWords(document: number, isStated: boolean) {
    const read = { found: [] as string[], sentence: "", denied: [] as string[], together: 0 };
    if (isStated) return read;
    const sentences = new Map<string, number>();
    for (const [bit, { match }] of this.needles.entries()) {
      const held = this.signals.words[document] ?? 0;
      if ((held & (1 << bit)) === 0) continue;
      const stated = readWords(this.db, document, match);
      read.denied.push(...(stated?.denied ?? []));
      if (!stated || stated.found.length === 0) {
        this.signals.words[document] = held & ~(1 << bit);
        continue;
      }
      read.found.push(...stated.found);
      for (const sentence of stated.sentences)
        sentences.set(sentence, (sentences.get(sentence) ?? 0) | (1 << bit));
    }
    let most = 0;
    for (const [sentence, words] of sentences)
      if (this.weightOf(words) > most)
        [most, read.sentence, read.together] = [this.weightOf(words), sentence, words];
    return read;
  }

  /** @param together the needles that stand together in a sentence: all that the note holds until it is read */
  score(document: number, together = this.signals.words[document] ?? 0, doubtful = false): void {
    const similarity = this.signals.similarity[document] ?? 0;
    const related = this.signals.related?.nearness(document) ?? 0;
    const evidence: Evidence = {
      concepts: this.stated.of(document),
      related,
      relatedOfBest: related === 0 ? 0 : related / (this.signals.related?.best ?? 1),
      words: this.bestWords === 0 ? 0 : this.bm25Of(document) / this.bestWords,
      coverage: this.weightOfAll === 0 ? 0 : this.weightOf(together) / this.weightOfAll,
      similarity,
      meaning: this.bestSimilarity === 0 ? 0 : similarity / this.bestSimilarity,
    };
    const sum = score(evidence, this.asked.concepts.length > 0, this.weighting);
    this.scores[document] = doubtful ? OF_DOUBTFUL * sum : sum;
    const judged = judge(evidence, this.asked.concepts.length > 0, this.weighting);
    this.judgements[document] = JUDGEMENTS.indexOf(judged);
  }

  /** Words of a concept that the note states only in another way than asked speak for nothing. */
  private dropContraryWords(): void {
    const { documents, words, concepts } = this.signals;
    for (const [at, { contrary, score: scores }] of concepts.entries()) {
      const others = ~(this.wordsOfConcepts[at] ?? 0);
      for (const document of documents)
        if (contrary[document] === 1 && scores[document] === 0)
          words[document] = (words[document] as number) & others;
    }
  }

  private bestConcept(document: number): RankedNote["concept"] {
    let best: { passage: number; asked: AskedConcept } | null = null;
    let most = 0;
    for (const [at, asked] of this.asked.concepts.entries()) {
      const signal = this.signals.concepts[at];
      const one = signal?.score[document] ?? 0;
      if (one > most) [most, best] = [one, { passage: signal?.passage[document] ?? 0, asked }];
    }
    const statement = best && bestStatement(this.passages.statements(best.passage), best.asked);
    if (!best || !statement) return null;
    return { statement, sentence: this.passages.text(best.passage), nearness: best.asked.nearness };
  }

  private bm25Of(document: number): number {
    const words = this.signals.words[document] ?? 0;
    if (words === 0) return 0;
    const length = this.lengths[document] ?? this.meanLength;
    return bm25(this.weightOf(words), length / this.meanLength);
  }

  /** The weight of the needles whose bits are set; there are few different sets, and many documents. */
  private weightOf(words: number): number {
    const known = this.weightsOfSets.get(words);
    if (known !== undefined) return known;
    let sum = 0;
    for (let bit = 0; bit < this.weights.length; bit++)
      if ((words & (1 << bit)) !== 0) sum += this.weights[bit] ?? 0;
    this.weightsOfSets.set(words, sum);
    return sum;
  }
}
