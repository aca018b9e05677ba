// Recognises phrases of the field as one word ("pupil premium", "children in need"), where their words are not a column, a value or a place.
import { numberWord } from "../vocabulary/scales.js";
import { fieldOf } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { VALUE_VERBS } from "../words/value-words.js";
import type { AskedColumns } from "./asked-columns.js";
import type { ColumnNames } from "./column-names.js";
import type { ColumnReader } from "./column-reader.js";
import { fieldAt } from "./field-reader.js";
import type { GroupReader } from "./group-reader.js";
import type { Item, ItemOf } from "./item.js";
import type { NameReader } from "./name-reader.js";
import type { PairReader } from "./pair-reader.js";
import { phraseAt } from "./phrases.js";
import type { PlaceReader } from "./place-reader.js";
import type { RangeReader } from "./range-reader.js";
import type { RecordedReader } from "./recorded-reader.js";

/** What else the words of a phrase may be. */
interface Readers {
  names: NameReader;
  places: PlaceReader;
  columnNames: ColumnNames;
  columns: ColumnReader;
  recorded: RecordedReader;
  groups: GroupReader;
  asked: AskedColumns;
  ranges: RangeReader;
  pairs: PairReader;
}

/** From so many words behind the first on a phrase is told by itself: "a battle to get anything written". */
const LONG = 3;
/** That something is written. */
const isByTheWay = ({ dimension }: ItemOf<"test">): boolean =>
  dimension === "recorded support_notes";

export class FieldPhrases {
  constructor(
    private readonly tokens: readonly Token[],
    /** By token, how many from it on are a phrase. */
    private readonly phrases: readonly number[],
    private readonly readers: Readers,
  ) {}

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /**
   * The name of an extra column where it is more than the same words are elsewhere: "behaviour points",
   * and "tutor" where another column is the class.
   */
  ownColumn(at: number): Item | null {
    const item = this.readers.columnNames.name(at);
    if (item === null || item.length < (this.phrases[at] ?? 0)) return null;
    const isField = fieldOf(this.word(at)) !== undefined;
    const isLabel = item.column.phrase === this.word(at);
    return item.length > 1 || (isField && isLabel) ? item : null;
  }

  /** "pupil premium", "children in need": a phrase of the field is one thing, whatever its words are. */
  read(at: number): Item | null {
    const length = this.phrases[at] ?? 0;
    if (length < 2 || this.hasValue(at + 1, at + length) || this.isMeasured(at + length))
      return null;
    if (this.isAsking(at, at + length) || this.runsIntoPlace(at, at + length)) return null;
    if (this.holdsMeasure(at, at + length)) return null;
    // "which first language is", "which TA supports the most": the column, with what is said of it
    const named = this.readers.columnNames.name(at);
    const isOfColumn = named !== null && named.length >= length - 1;
    if (isOfColumn && (/^(is|are)$/.test(this.word(at + length - 1)) || this.isRanked(at + length)))
      return null;
    // "broken down by gender"
    if (this.readers.groups.read(at)?.type === "group") return null;
    // "break down Year 7 by class" opens with what to do; no placement has broken down.
    if (at === 0 && (phraseAt(this.tokens, at)?.length ?? 0) >= length) return null;
    return {
      type: "word",
      at,
      length,
      word: saidAt(this.tokens, at, length),
      raw: saidAt(this.tokens, at, length),
    };
  }

  /** Whether a column's value begins there: "speaks Polish" where languages are a column. */
  private hasValue(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const value =
        this.readers.pairs.read(at) ??
        this.readers.recorded.read(at) ??
        this.readers.columns.named(at) ??
        this.readers.columns.value(at) ??
        this.ownColumn(at);
      if (value?.type === "column") return true;
      if (value?.type === "test" && !value.bare && !(to - from >= LONG && isByTheWay(value)))
        return true;
      // "number of Year 3s with difficulties" has a year in it.
      if (this.readers.ranges.number(at)?.type === "test") return true;
    }
    return false;
  }

  /** "the best attendance", "comments about Alice", "come in by taxi": what it speaks of is a column. */
  private isAsking(at: number, end: number): boolean {
    const isName = () => this.readers.names.read(end) !== null;
    const isValue = () =>
      this.readers.columns.named(end) !== null || this.readers.columns.value(end) !== null;
    return (
      (this.isColumn(at + 1) && this.readers.asked.judged(at) !== null) ||
      // "which two houses": so many of a column, and no home of parents who live apart
      (numberWord(this.word(at)) !== null && this.readers.asked.part(at + 1)?.type === "column") ||
      (fieldAt(this.tokens, at) !== null && isName()) ||
      // "do not attend breakfast club"
      (VALUE_VERBS.test(this.word(at === end - 2 && this.word(at) === "not" ? at + 1 : at)) &&
        isValue())
    );
  }

  /** "attendance", and "attender" of it */
  private isColumn(at: number): boolean {
    const { columnNames } = this.readers;
    return columnNames.name(at) !== null || columnNames.ofStem(this.word(at)) !== null;
  }

  /** Whether a number is asked of the column that begins there: "the mean reading age". */
  private isMeasured(at: number): boolean {
    const before = this.word(at - 1) === "of" ? at - 2 : at - 1;
    const measure = phraseAt(this.tokens, before)?.type === "aggregate";
    // "the mean number of detentions"
    const of = phraseAt(this.tokens, at)?.type === "count" ? at + 2 : at;
    return measure && (this.readers.columnNames.name(of) ?? fieldAt(this.tokens, of)) !== null;
  }

  /** "median stars in", "the gap between the average attendance": a number of a column is asked for in it. */
  private holdsMeasure(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.isMeasured(at)) return true;
    return false;
  }

  /** "the most", "fewest" */
  private isRanked(at: number): boolean {
    const next = this.word(at) === "the" ? at + 1 : at;
    return phraseAt(this.tokens, next)?.type === "most";
  }

  /** "go to Church Lane", "in The Nest": the phrase "go to church" ends within the name of a place, or with it. */
  private runsIntoPlace(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) {
      const place = this.readers.places.read(at);
      if (place?.type === "test" && at + place.length >= to) return true;
    }
    return false;
  }
}
