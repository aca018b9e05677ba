// What speaks for each document: words that it holds, concepts that it states, nearness in meaning.
import { STATES, type State } from "../concepts/concept-types.js";
import type { Neighbour } from "../index/ports.js";
import { MarkedIds } from "../store/marked-ids.js";
import type { Db } from "../store/open.js";
import type { PassageLinks } from "../store/passage-links.js";
import type { AskedConcept } from "./asked.js";
import { conceptPostings } from "./concept-postings.js";
import type { Statement } from "./passages.js";
import { postingsOf } from "./postings.js";
import { Related } from "./related.js";

/** What a statement in another state is worth that may tell what was asked all the same: whether it does, reading it says. */
const IF_TOLD_SO = 0.55;

/** How well a sentence in one state answers who asks for another. What is not here answers nothing. */
const STATE_ANSWERS: Record<State, Partial<Record<State, number>>> = {
  present: { present: 1, suspected: 0.6 },
  suspected: { suspected: 1, present: 0.3 },
  past: { past: 1, denied: IF_TOLD_SO, present: IF_TOLD_SO },
  denied: { denied: 1, past: IF_TOLD_SO, present: IF_TOLD_SO },
  other: { other: 1, present: IF_TOLD_SO },
};

/** How well documents state one concept, by document id; 0 where they do not. */
interface ConceptSignal {
  score: Float32Array;
  /** The passage that states it best. */
  passage: Int32Array;
  /** 1 where the document states it, in a state that was not asked for. */
  contrary: Uint8Array;
}

/**
 * Signals by document id, in columns, of those documents alone that the filter leaves: a frequent word
 * speaks for tens of thousands.
 */
export class Signals {
  /** The documents that words, concepts or meaning speak for. */
  readonly documents: number[] = [];
  /** Bit i is set where the document holds needle i. */
  readonly words: Int32Array;
  readonly concepts: ConceptSignal[] = [];
  /** Cosine of the nearest sentence, 0 where none was found near, and which sentence that is. */
  readonly similarity: Float32Array;
  readonly nearest: Int32Array;
  /** How near documents come in the concepts that they speak of; null where that is not asked. */
  related: Related | null = null;
  /** By passage, 1 for those that state what was asked in a state that was not. */
  private readonly contrary: Uint8Array;
  private readonly seen: Uint8Array;
  private readonly size: number;

  constructor(
    private readonly db: Db,
    private readonly links: PassageLinks,
    /** By document id, 1 for those that the filter leaves. */
    private readonly allowed: Uint8Array,
  ) {
    this.size = allowed.length;
    this.contrary = new Uint8Array(links.lastPassage + 1);
    this.words = new Int32Array(this.size);
    this.similarity = new Float32Array(this.size);
    this.nearest = new Int32Array(this.size);
    this.seen = new Uint8Array(this.size);
  }

  /** Notes that hold what an FTS5 query asks for: needle `bit`. `upTo` is the largest id of a document. */
  addWords(match: string, bit: number, upTo: number): void {
    const mask = 1 << bit;
    for (const id of postingsOf(this.db, match, upTo))
      if (this.sees(id)) this.words[id] = (this.words[id] ?? 0) | mask;
  }

  /** Notes whose sentences state the next concept that was asked. */
  addConcept(asked: AskedConcept, upTo: number): void {
    const signal: ConceptSignal = {
      score: new Float32Array(this.size),
      passage: new Int32Array(this.size),
      contrary: new Uint8Array(this.size),
    };
    this.concepts.push(signal);
    const fits = STATES.map((state) => STATE_ANSWERS[asked.wanted][state] ?? 0);
    for (const [concept, weight] of asked.answers) {
      const { documents, passages, states } = conceptPostings(this.db, concept, upTo);
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i] as number;
        const passage = passages[i] as number;
        const score = weight * (fits[states[i] as number] as number);
        if (score === 0) {
          this.contrary[passage] = 1;
          signal.contrary[document] = 1;
        } else if ((signal.score[document] as number) < score && this.sees(document)) {
          signal.score[document] = score;
          signal.passage[document] = passage;
        }
      }
    }
  }

  /** Notes with sentences near in meaning, but for those that state the contrary of what was asked. */
  addMeaning(neighbours: readonly Neighbour[]): void {
    for (const { id: passage, similarity } of neighbours) {
      if (this.contrary[passage] === 1) continue;
      for (const id of this.links.documents(passage))
        if ((this.similarity[id] ?? 0) < similarity && this.sees(id)) {
          this.similarity[id] = similarity;
          this.nearest[id] = passage;
        }
    }
  }

  /** The sentences by which documents state what was asked. */
  stating(): MarkedIds {
    const marked = new MarkedIds(this.links.lastPassage);
    for (const { score, passage } of this.concepts)
      for (const id of this.documents)
        if ((score[id] as number) > 0) marked.add(passage[id] as number);
    return marked;
  }

  /**
   * Notes with sentences that speak of concepts near to those asked, but for those that state the contrary.
   * @param near by passage, as `Leanings.nearTo` gives it
   */
  addRelated(near: Float32Array, floor: number): void {
    this.related = new Related(this.links, near, floor, {
      passage: (id) => this.contrary[id] !== 1,
      document: (id) => this.allowed[id] === 1 && !this.saysOtherwise(id),
    });
  }

  /** The documents of which no more is known than that a sentence speaks of what is near; in the order of ids. */
  onlyRelated(): number[] {
    const documents: number[] = [];
    if (this.related === null || this.related.best === 0) return documents;
    for (let id = 1; id < this.size; id++)
      if (this.allowed[id] === 1 && this.seen[id] === 0 && this.related.nearness(id) > 0)
        documents.push(id);
    return documents;
  }

  /** Whether a document states what was asked only in a state that was not: no other sentence comes near then. */
  private saysOtherwise(id: number): boolean {
    for (const { contrary, score } of this.concepts)
      if (contrary[id] === 1 && score[id] === 0) return true;
    return false;
  }

  /** Takes back the `at`th concept unless a note that states it is this near in meaning. */
  dropUnlessNear(at: number, similarity: number): void {
    const scores = this.concepts[at]?.score;
    const isNear = (document: number) =>
      (scores?.[document] ?? 0) > 0 && (this.similarity[document] ?? 0) >= similarity;
    if (!this.documents.some(isNear)) scores?.fill(0);
  }

  /** Takes back that a document states the `at`th concept: read closely, it states it in a state that was not asked for. */
  takeBack(at: number, document: number): void {
    const signal = this.concepts[at];
    if (!signal) return;
    const passage = signal.passage[document] as number;
    signal.score[document] = 0;
    signal.contrary[document] = 1;
    this.contrary[passage] = 1;
    if (this.nearest[document] === passage) this.similarity[document] = 0;
    this.related?.drop(document);
  }

  /** Whether a document counts; notes down that something speaks for it. */
  private sees(id: number): boolean {
    if (this.seen[id] === 1) return true;
    if (this.allowed[id] !== 1) return false;
    this.seen[id] = 1;
    this.documents.push(id);
    return true;
  }
}

/** Of what a passage states, that by which it answers best who asks for a concept. */
export function bestStatement(
  stated: readonly Statement[],
  { answers, wanted }: AskedConcept,
): Statement | null {
  let best: Statement | null = null;
  let most = 0;
  for (const statement of stated) {
    const { concept, state } = statement;
    const score = (STATE_ANSWERS[wanted][state] ?? 0) * (answers.get(concept) ?? 0);
    if (score > most) [most, best] = [score, statement];
  }
  return best;
}
