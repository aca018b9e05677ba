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

/** 0 to 1 each. */
interface Doubt {
  /** Told as over or not so; and then rather as over. */
  over: number;
  was: number;
  other: number;
}

/** In log-odds: the examples hold far more of what is over or not so than notes do. */
const PRIOR = 2;
const likely = (odds: number, prior = PRIOR): number => 1 / (1 + Math.exp(prior - odds));

/** A passage of fewer words says nothing that the model could tell. */
const FRAGMENT = 3;

interface Kept {
  texts: Map<number, string>;
  manners: Map<number, Manner>;
  /** By sentence, and by what it is about. */
  doubts: Map<string, Doubt>;
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

  /**
   * How likely it tells what is over or not so, and what is of someone else, 0 to 1.
   * @param named where the words stand that it is about, if that is known
   */
  doubt(sentence: string, named: Statement | null = null): Doubt {
    const key = named ? `${named.start} ${named.end} ${sentence}` : sentence;
    const known = this.kept.doubts.get(key);
    if (known) return known;
    const { over, was, other } = toldOtherwise()(sentence, named);
    const doubt = { over: likely(over), was: likely(was, 0), other: likely(other) };
    this.kept.doubts.set(key, doubt);
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
