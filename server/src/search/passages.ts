// What sentences say and state, remembered: their words never change, nor do their tags under one map of concepts.
import type { State } from "../concepts/concept-types.js";
import { toldOtherwise } from "../concepts/told-otherwise.js";
import type { Db } from "../store/open.js";
import { prepared } from "../store/prepared.js";
import { taggedBy } from "./concept-postings.js";
import { deniesNeed } from "./denial.js";
import { wordsOf } from "./needles.js";

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

/** What a sentence says of need, whatever is asked. */
interface Manner {
  /** It has too few words to tell anything. */
  isFragment: boolean;
  deniesNeed: boolean;
}

/** Log-odds from which on a sentence is doubted: of those that are so, one in thirty. */
const DOUBT = 0.5;

/** A passage of fewer words says nothing that the model could tell. */
const FRAGMENT = 3;

interface Kept {
  texts: Map<number, string>;
  manners: Map<number, Manner>;
  /** By sentence. */
  doubts: Map<string, "over" | "other" | null>;
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
      manners: known && known.manners.size < REMEMBERED ? known.manners : new Map(),
      doubts: known && known.doubts.size < REMEMBERED ? known.doubts : new Map(),
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

  manner(passage: number): Manner {
    const known = this.kept.manners.get(passage);
    if (known) return known;
    const text = this.text(passage);
    const manner = { isFragment: wordsOf(text).length < FRAGMENT, deniesNeed: deniesNeed(text) };
    this.kept.manners.set(passage, manner);
    return manner;
  }

  /** How it reads: as if what it tells were over or not so, as if it were of someone else, or as being so. */
  doubt(sentence: string): "over" | "other" | null {
    const known = this.kept.doubts.get(sentence);
    if (known !== undefined) return known;
    const { over, other } = toldOtherwise()(sentence);
    const doubt = over > DOUBT ? "over" : other > DOUBT ? "other" : null;
    this.kept.doubts.set(sentence, doubt);
    return doubt;
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
