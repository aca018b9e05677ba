// What sentences say and state, remembered: their words never change, nor do their tags under one map of concepts.
import type { State } from "../concepts/concept-types.js";
import type { Db } from "../store/open.js";
import { prepared } from "../store/prepared.js";
import { taggedBy } from "./concept-postings.js";

/** Sentences that are remembered, of some 200 bytes each. */
const REMEMBERED = 100_000;

/** A concept that a sentence states. */
export interface Statement {
  concept: string;
  state: State;
  /** Where its words stand in the sentence. */
  start: number;
  end: number;
}

interface Kept {
  texts: Map<number, string>;
  /** By which version of the map these are tagged. */
  tagged: string;
  statements: Map<number, readonly Statement[]>;
}

const kept = new WeakMap<Db, Kept>();

/** Reads passages at one moment of the store. */
export class Passages {
  private readonly kept: Kept;

  constructor(private readonly db: Db) {
    const tagged = taggedBy(db);
    const known = kept.get(db);
    this.kept = {
      texts: known && known.texts.size < REMEMBERED ? known.texts : new Map(),
      tagged,
      statements:
        known?.tagged === tagged && known.statements.size < REMEMBERED
          ? known.statements
          : new Map(),
    };
    kept.set(db, this.kept);
  }

  text(passage: number): string {
    const known = this.kept.texts.get(passage);
    if (known !== undefined) return known;
    const read = prepared(this.db, "SELECT text FROM passages WHERE id = ?", "column");
    const text = read.get(passage) as string;
    this.kept.texts.set(passage, text);
    return text;
  }

  /** In no order that tells anything. */
  statements(passage: number): readonly Statement[] {
    const known = this.kept.statements.get(passage);
    if (known) return known;
    const statements = prepared(
      this.db,
      'SELECT concept, state, start, "end" FROM passage_concepts WHERE passage_id = ?',
      "objects",
    ).all(passage) as Statement[];
    this.kept.statements.set(passage, statements);
    return statements;
  }
}
