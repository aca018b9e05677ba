// Ranks the notes that signals speak for, reading closely only those that come up.
import type { Db } from "../store/open.js";
import { prepared } from "../store/prepared.js";
import type { Asked, AskedNeedle } from "./asked.js";
import { BestFirst } from "./best-first.js";
import { deniesNeed } from "./denial.js";
import { bm25, type Evidence, type Judgement, judge, needleWeight, score } from "./fuse.js";
import { ftsQuery } from "./needles.js";
import { postingsOf } from "./postings.js";
import { readWords } from "./read-words.js";
import type { SignalCollector, Signals } from "./signals.js";

/** A needle with the FTS5 query that finds it, and how much it tells. */
export interface Weighed {
  needle: AskedNeedle;
  match: string;
  weight: number;
}

export interface RankedNote {
  signals: Signals;
  score: number;
  judged: Judgement;
  /** The words found, as they stand in the note. */
  found: string[];
  /** The sentence that says it: in words that were asked, or of a concept; empty where it is only near. */
  sentence: string;
  /** The sentence nearest in meaning, where that tells something. */
  passage: string | null;
}

/** A needle as it stands, or with longer words too where no note has it as it stands. */
export function weigh(db: Db, needle: AskedNeedle, total: number): Weighed {
  const exact = ftsQuery([needle], { prefix: false });
  const found = postingsOf(db, exact).length;
  if (found > 0 || needle.said.length < 5)
    return { needle, match: exact, weight: needleWeight(found, total) };
  const longer = ftsQuery([needle], { prefix: true });
  const weight = needleWeight(postingsOf(db, longer).length, total);
  return { needle, match: longer, weight };
}

interface Candidate {
  signals: Signals;
  score: number;
  judged: Judgement;
  /** Null until the note has been read. */
  read: Omit<RankedNote, "signals" | "score" | "judged"> | null;
}

/** The notes, best first; of equals the older document. Each is read when it is asked for. */
export function* rankNotes(
  db: Db,
  collector: SignalCollector,
  asked: Asked,
  needles: readonly Weighed[],
  meanLength: number,
): Generator<RankedNote> {
  const ranking = new Ranking(db, collector, asked, needles, meanLength);
  const heap = new BestFirst<Candidate>(ranking.candidates(), isBefore);
  for (let best = heap.take(); best; best = heap.take()) {
    if (best.read) {
      const { signals, score: points, judged, read } = best;
      yield { signals, score: points, judged, ...read };
      continue;
    }
    const read = ranking.read(best);
    if (read) heap.put(read);
  }
}

const isBefore = (a: Candidate, b: Candidate) =>
  (a.judged === null) !== (b.judged === null)
    ? a.judged !== null
    : a.score !== b.score
      ? a.score > b.score
      : a.signals.document.id < b.signals.document.id;

class Ranking {
  private readonly weightOfAll: number;
  private bestWords = 0;
  private bestSimilarity = 0;

  constructor(
    private readonly db: Db,
    private readonly collector: SignalCollector,
    private readonly asked: Asked,
    private readonly needles: readonly Weighed[],
    private readonly meanLength: number,
  ) {
    this.weightOfAll = needles.reduce((sum, { weight }) => sum + weight, 0);
  }

  candidates(): Candidate[] {
    for (const signals of this.collector.all) {
      this.dropContraryWords(signals);
      this.bestWords = Math.max(this.bestWords, this.bm25Of(signals));
      this.bestSimilarity = Math.max(this.bestSimilarity, signals.similarity ?? 0);
    }
    return this.collector.all.map((signals) => ({ signals, ...this.judgeOf(signals), read: null }));
  }

  /** The candidate with what its note says; null where nothing is left that speaks for it. */
  read({ signals }: Candidate): Candidate | null {
    const read = { found: [] as string[], sentence: "", passage: null as string | null };
    const denied: string[] = [];
    let most = 0;
    for (const [bit, { match, weight }] of this.needles.entries()) {
      if ((signals.words & (1 << bit)) === 0) continue;
      const stated = readWords(this.db, signals.document.id, match);
      denied.push(...(stated?.denied ?? []));
      if (!stated || stated.found.length === 0) {
        signals.words &= ~(1 << bit);
        continue;
      }
      read.found = [...new Set([...read.found, ...stated.found])];
      if (weight > most) [most, read.sentence] = [weight, stated.sentence];
    }
    const best = bestConcept(signals);
    if (best) read.sentence = this.textOf(best.passage);
    if (signals.passage !== null) {
      const passage = this.textOf(signals.passage);
      const isDenial = denied.some((sentence) => sentence.includes(passage)) || deniesNeed(passage);
      // A sentence that says there is no need is near to every question about needs.
      if (isDenial && !best) signals.similarity = null;
      else read.passage = passage;
    }
    if (signals.words === 0 && signals.similarity === null && !best) return null;
    return { signals, ...this.judgeOf(signals), read };
  }

  private judgeOf(signals: Signals): { score: number; judged: Judgement } {
    const evidence: Evidence = {
      concepts: this.conceptsOf(signals),
      words: this.bestWords === 0 ? 0 : Math.min(1, this.bm25Of(signals) / this.bestWords),
      coverage: this.weightOfAll === 0 ? 0 : this.weightOf(signals.words) / this.weightOfAll,
      similarity: Math.max(0, signals.similarity ?? 0),
      meaning:
        this.bestSimilarity === 0 ? 0 : Math.max(0, signals.similarity ?? 0) / this.bestSimilarity,
    };
    return {
      score: score(evidence, this.asked.concepts.length > 0),
      judged: judge(evidence),
    };
  }

  /** Words of a concept that the note states only in another way than asked speak for nothing. */
  private dropContraryWords(signals: Signals): void {
    for (const [bit, { needle }] of this.needles.entries())
      if (needle.concept !== null && this.collector.isContrary(signals, needle.concept))
        signals.words &= ~(1 << bit);
  }

  private conceptsOf({ concepts }: Signals): number {
    const scores = this.asked.concepts.map((_, at) => concepts[at]?.score ?? 0);
    if (scores.length === 0) return 0;
    if (this.asked.either) return Math.max(...scores);
    return scores.reduce((sum, one) => sum + one, 0) / scores.length;
  }

  private bm25Of({ words, document }: Signals): number {
    return words === 0 ? 0 : bm25(this.weightOf(words), document.length / this.meanLength);
  }

  private weightOf(words: number): number {
    let sum = 0;
    for (let bit = 0; bit < this.needles.length; bit++)
      if ((words & (1 << bit)) !== 0) sum += this.needles[bit]?.weight ?? 0;
    return sum;
  }

  private textOf(passage: number): string {
    return prepared(this.db, "SELECT text FROM passages WHERE id = ?", "column").get(
      passage,
    ) as string;
  }
}

export const bestConcept = ({ concepts }: Signals) =>
  concepts.reduce<Signals["concepts"][number] | undefined>(
    (best, one) => (one && one.score > (best?.score ?? 0) ? one : best),
    undefined,
  );
