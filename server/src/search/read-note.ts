// Reads one note closely: the sentence that says what was asked, the words found, and whether it is doubtful.
import { isNow, type State } from "../concepts/concept-types.js";
import type { Db } from "../store/open.js";
import { type Asked, type AskedConcept, toldBy } from "./asked.js";
import type { Collected } from "./collect.js";
import type { NeedleWeights } from "./needle-weights.js";
import { Passages, type Statement } from "./passages.js";
import { readWords } from "./read-words.js";
import { bestStatement, type Signals } from "./signals.js";
import { needleBits, type Weighed } from "./weigh.js";

/** What a note says, read closely. */
export interface NoteReading {
  /** 0 to 1: how likely the sentence that speaks for it tells that in another state than was asked. */
  doubt: number;
  /** Where it was asked what is: rather told as over, not so or of someone else. */
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

/** From where on a sentence is told otherwise rather than as asked. */
const DOUBTFUL = 0.5;
/** The same where it is asked what was or is not so: few notes tell of that, and those that read so the most come first. */
const DOUBTFUL_OTHERWISE = 0.65;
/** From where on it speaks for nothing, where it only comes near: nothing tells what in it that is said of. */
const CONTRARY = 0.8;

export class NoteReader {
  private readonly passages: Passages;
  /** How sentences are to tell what was asked, if one state is asked for. */
  private readonly wanted: State;
  private readonly signals: Signals;
  private readonly needles: readonly Weighed[];

  constructor(
    private readonly db: Db,
    { signals, needles }: Collected,
    private readonly asked: Asked,
    private readonly weights: NeedleWeights,
    /** Whether it is so of the pupil's family, whoever of it a sentence tells. */
    private readonly isOfFamily: (concept: string) => boolean,
  ) {
    this.signals = signals;
    this.needles = needles;
    this.passages = new Passages(db);
    this.wanted = toldBy(asked) === "now" ? "present" : (asked.concepts[0]?.wanted ?? "present");
  }

  /**
   * What the note says; null where nothing is left that speaks for it. What reading finds to speak for nothing is
   * taken from the signals.
   * @returns with it, where words speak for the note, the needles that stand together in a sentence
   */
  read(document: number): { reading: NoteReading; together: number | undefined } | null {
    const { signals } = this;
    const concept = this.conceptTold(document);
    const words = this.readWords(document, concept !== null);
    if (concept) {
      const { start, end } = concept.statement;
      words.found.unshift(concept.sentence.slice(start, end));
    }
    let near: NoteReading["near"] = null;
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
    const doubt = this.doubtOf(speaking, concept?.statement ?? null);
    const doubtful = isNow(this.wanted) && doubt > DOUBTFUL;
    const told = { doubt, doubtful, found: [...new Set(found)] };
    const reading = { ...told, sentence, concept, near, related };
    return { reading, together: concept === null ? words.together : undefined };
  }

  /** What the note states best, unless that is told in another state than was asked. */
  private conceptTold(document: number): NoteReading["concept"] {
    const best = this.bestConcept(document);
    if (best === null || isNow(best.wanted)) return best;
    const { at, sentence, statement, wanted } = best;
    if (this.doubtOf(sentence, statement, wanted) <= DOUBTFUL_OTHERWISE) return best;
    this.signals.takeBack(at, document);
    const held = this.signals.words[document] ?? 0;
    this.signals.words[document] = held & ~needleBits(at, this.needles);
    return null;
  }

  /**
   * How doubtful it is that the sentence tells what was asked in the state that was asked for, 0 to 1.
   * What it states of a family is so of the pupil's, whoever it is of.
   */
  private doubtOf(sentence: string, statement: Statement | null, wanted = this.wanted): number {
    if (!isNow(wanted) && statement?.state === wanted) return 0;
    const { over, was, other } = this.passages.doubt(sentence, statement);
    switch (wanted) {
      case "past":
        // Whether it was so once or never counts less than that it is not so.
        return 1 - (statement?.state === "denied" ? 1 : over) * Math.sqrt(was);
      case "denied":
        return 1 - (statement?.state === "past" ? 1 : over) * (1 - was);
      case "other":
        return 1 - other;
      default:
        return this.isOfFamily(statement?.concept ?? "") ? over : Math.max(over, other);
    }
  }

  /** The sentence nearest in its concepts; none where it says that there is no need, or reads as if. */
  private readRelated(document: number): NoteReading["related"] {
    const { related } = this.signals;
    const nearness = related?.nearness(document) ?? 0;
    if (related === null || nearness === 0) return null;
    const passage = related.passage(document);
    const sentence = this.passages.text(passage);
    const isDenial =
      this.passages.manner(passage).deniesNeed || this.doubtOf(sentence, null) > CONTRARY;
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
      if (this.weights.of(words) > most)
        [most, read.sentence, read.together] = [this.weights.of(words), sentence, words];
    return read;
  }

  private bestConcept(document: number) {
    let best: { at: number; passage: number; asked: AskedConcept } | null = null;
    let most = 0;
    for (const [at, asked] of this.asked.concepts.entries()) {
      const signal = this.signals.concepts[at];
      const one = signal?.score[document] ?? 0;
      if (one > most) [most, best] = [one, { at, passage: signal?.passage[document] ?? 0, asked }];
    }
    const statement = best && bestStatement(this.passages.statements(best.passage), best.asked);
    if (!best || !statement) return null;
    const { at, passage, asked } = best;
    const { wanted, nearness } = asked;
    return { at, statement, sentence: this.passages.text(passage), wanted, nearness };
  }
}
