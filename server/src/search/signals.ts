// What speaks for each document: words that it holds, concepts that it states, nearness in meaning.
import type { State } from "../concepts/concept-types.js";
import type { Neighbour } from "../index/ports.js";
import type { Db } from "../store/open.js";
import type { PassageLinks } from "../store/passage-links.js";
import { prepared } from "../store/prepared.js";
import type { Roll, RolledDocument, RolledPupil } from "../store/roll.js";
import type { AskedConcept } from "./asked.js";
import { postingsOf } from "./postings.js";

/** How well a sentence in one state answers who asks for another. What is not here answers nothing. */
const STATE_ANSWERS: Record<State, Partial<Record<State, number>>> = {
  present: { present: 1, suspected: 0.6 },
  suspected: { suspected: 1, present: 0.3 },
  past: { past: 1 },
  denied: { denied: 1 },
  other: { other: 1 },
};

export interface Signals {
  document: RolledDocument;
  /** Bit i is set where the document holds needle i. */
  words: number;
  /** For each concept asked, how well the document states it, 0 to 1, and in which passage. */
  concepts: { score: number; passage: number; state: State; concept: string }[];
  /** Cosine of the nearest sentence, and which that is; null where none was near enough to be found. */
  similarity: number | null;
  passage: number | null;
}

/** Collects signals by document, of those documents alone that the filter leaves. */
export class SignalCollector {
  private readonly found: (Signals | undefined)[] = [];
  readonly all: Signals[] = [];
  /** Passages that state what was asked in a state that was not. */
  private readonly contrary = new Set<number>();
  private readonly contraryDocuments = new Map<number, number>();

  constructor(
    private readonly db: Db,
    private readonly roll: Roll,
    private readonly links: PassageLinks,
    /** Null for every pupil. */
    private readonly allowed: ReadonlySet<RolledPupil> | null,
  ) {}

  /** Notes that hold what an FTS5 query asks for: needle `bit`. */
  addWords(match: string, bit: number): void {
    for (const id of postingsOf(this.db, match)) {
      const signals = this.of(id);
      if (signals) signals.words |= 1 << bit;
    }
  }

  /** Notes whose sentences state a concept that was asked, the `at`th. */
  addConcept(asked: AskedConcept, at: number): void {
    for (const [passage, concept, state] of passagesThatState(this.db, [...asked.answers.keys()])) {
      const fit = STATE_ANSWERS[asked.wanted][state] ?? 0;
      const score = fit * (asked.answers.get(concept) ?? 0);
      if (score === 0) this.contrary.add(passage);
      for (const id of this.links.documents(passage)) {
        if (score === 0) {
          this.contraryDocuments.set(id, (this.contraryDocuments.get(id) ?? 0) | (1 << at));
          continue;
        }
        const signals = this.of(id);
        if (signals && (signals.concepts[at]?.score ?? 0) < score)
          signals.concepts[at] = { score, passage, state, concept };
      }
    }
  }

  /** Notes with sentences near in meaning, but for those that state the contrary of what was asked. */
  addMeaning(neighbours: readonly Neighbour[]): void {
    for (const { id: passage, similarity } of neighbours) {
      if (this.contrary.has(passage)) continue;
      for (const id of this.links.documents(passage)) {
        const signals = this.of(id);
        if (signals && (signals.similarity ?? -2) < similarity)
          [signals.similarity, signals.passage] = [similarity, passage];
      }
    }
  }

  /** Whether a document speaks of the `at`th concept only in states that were not asked for. */
  isContrary({ document, concepts }: Signals, at: number): boolean {
    const states = this.contraryDocuments.get(document.id) ?? 0;
    return (states & (1 << at)) !== 0 && concepts[at] === undefined;
  }

  private of(id: number): Signals | undefined {
    const known = this.found[id];
    if (known) return known;
    const document = this.roll.document(id);
    if (!document || (this.allowed !== null && !this.allowed.has(document.pupil))) return undefined;
    const signals = { document, words: 0, concepts: [], similarity: null, passage: null };
    this.found[id] = signals;
    this.all.push(signals);
    return signals;
  }
}

function passagesThatState(db: Db, concepts: readonly string[]): [number, string, State][] {
  return prepared(
    db,
    `SELECT passage_id, concept, state FROM passage_concepts
      WHERE concept IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(concepts)) as [number, string, State][];
}
