// Tells whether a class, a year or a number is meant where the words name a column as well: "KS2 maths score", "nursery hours", "RA below 10".
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { isVerbOf, LOOKS_AFTER } from "../words/value-words.js";
import type { ColumnNames } from "./column-names.js";
import type { ColumnReader } from "./column-reader.js";
import type { DoneReader } from "./done-reader.js";
import { type Item, isType } from "./item.js";
import type { NumberReader } from "./numbers.js";
import { phraseAt } from "./phrases.js";
import type { PlaceReader } from "./place-reader.js";
import type { RangeReader } from "./range-reader.js";

interface Readers {
  places: PlaceReader;
  ranges: RangeReader;
  numbers: NumberReader;
  columnNames: ColumnNames;
  columns: ColumnReader;
  done: DoneReader;
}

const isAmong = (word: string): boolean => /^(in|of|for|among|across)$/.test(word);

export class PlaceOrColumn {
  constructor(
    private readonly tokens: readonly Token[],
    /** What was recognised so far. */
    private readonly before: readonly Item[],
    private readonly readers: Readers,
  ) {}

  /** "KS2", but "KS2 maths score" is a column. */
  stage(at: number): Item | null {
    const stage = this.readers.ranges.stage(at);
    const named = stage && this.readers.columnNames.name(at);
    if (!stage || !named) return stage;
    // "the secondary school in Year 6", where that is a column
    const isOfColumn = named.length > 1 && isAmong(this.word(at + named.length));
    return isOfColumn || named.length > stage.length
      ? (this.readers.ranges.number(at) ?? named)
      : stage;
  }

  /** "Nursery", but "nursery hours" is a column. */
  number(at: number): Item | null {
    const number = this.readers.ranges.number(at);
    const isWord = number?.length === 1 && /^(nursery|reception)$/.test(this.word(at));
    const named = isWord ? this.readers.columnNames.name(at) : null;
    return named && named.length > 1 ? named : number;
  }

  /** "want to go to sixth form", "planning on sixth form": the plan that a column holds, and no years. */
  aimedAt(at: number): Item | null {
    const plans = [1, 2].some((back) => isVerbOf(this.word(at - back), "destination"));
    const isAim = (plans || this.word(at - 1) === "to") && this.readers.ranges.stage(at) !== null;
    return isAim ? this.readers.columns.value(at) : null;
  }

  /** "which class attends best" names no class. */
  place(at: number): Item | null {
    const place = this.readers.places.read(at);
    // "which tutor looks after 8P"
    const keeps = LOOKS_AFTER.test(saidAt(this.tokens, at + 1, 4));
    // "each class walks home alone", "which personal tutor"
    const isColumn = [at, at + 1].some(
      (start) => (this.readers.columnNames.name(start)?.length ?? 0) > 1,
    );
    // "which class collects the most late marks"
    const next = /s$/.test(this.word(at + 1)) && this.word(at + 2) === "the" ? at + 3 : -1;
    const isDoing = next > 0 && phraseAt(this.tokens, next)?.type === "most";
    if (
      place?.type === "unknown" &&
      (keeps || isColumn || isDoing || this.readers.done.read(at + 1))
    )
      return null;
    return place && this.isMeasured(at, place.length) ? null : place;
  }

  /** "RA below 10", where RA is a class too: a bound is of the column, and so is what one pupil has. */
  private isMeasured(at: number, length: number): boolean {
    const named = this.readers.columnNames.name(at);
    if (named?.column.kind !== "number") return false;
    const reading = this.readers.numbers.read(at);
    const isBound = reading?.scale.column === named.column && reading.length > length;
    const last = this.before.at(-1);
    // "is Ann RA?" asks for the class
    const isOfOne = last?.type === "name" && last.ids.length === 1 && this.word(0) !== "is";
    const isOfMany = last !== undefined && isType("most", "aggregate")(last);
    return isBound || isOfOne || isOfMany;
  }

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }
}
