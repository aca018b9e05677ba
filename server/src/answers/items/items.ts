// Recognises the pieces of a question: conditions, joints, what is asked for, names, and what is left.
import { topicPhrases } from "../../search/topic-phrases.js";
import type { Condition } from "../../store/condition.js";
import { DateReader } from "../days/date-reader.js";
import { ageColumn, beginsValue, birthColumn, type Column } from "../vocabulary/columns.js";
import { columnScale, numberWord } from "../vocabulary/scales.js";
import { stageAt } from "../vocabulary/stages.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { CLASS_HEAD, fieldOf, teacherAt } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { VALUE_VERBS } from "../words/value-words.js";
import { FILLERS, NOUNS } from "../words/word-lists.js";
import { AgeReader } from "./age-reader.js";
import { bareLevelAt } from "./bare-level.js";
import { BirthReader } from "./birth-reader.js";
import { ColumnReader } from "./column-reader.js";
import { fractionAt, readQuantity, timesAt } from "./comparisons.js";
import { GroupReader } from "./group-reader.js";
import type { Direction, Item } from "./item.js";
import { MissedReader } from "./missed-reader.js";
import { NameReader } from "./name-reader.js";
import { NumberReader } from "./numbers.js";
import { ordinalAt } from "./ordinals.js";
import { phraseAt } from "./phrases.js";
import { PlaceReader } from "./place-reader.js";
import { RecordedReader } from "./recorded-reader.js";

/** Every token of the question belongs to exactly one item, in order. */
export function itemsOf(tokens: readonly Token[], vocabulary: Vocabulary): Item[] {
  const items: Item[] = [];
  const reader = new ItemReader(tokens, vocabulary, items);
  for (let at = 0; at < tokens.length; ) {
    const item = reader.read(at);
    items.push(item);
    at += item.length;
  }
  return items;
}

/** Words that judge, and what they ask of a column of numbers. */
const JUDGED: readonly (readonly [RegExp, { type: "most" | "more"; direction: Direction }])[] = [
  [/^(best|strongest)$/, { type: "most", direction: "desc" }],
  [/^(worst|weakest|poorest)$/, { type: "most", direction: "asc" }],
  [/^(better|stronger)$/, { type: "more", direction: "desc" }],
  [/^(worse|weaker|poorer)$/, { type: "more", direction: "asc" }],
];

/** Of these fewer are better, or nobody can say what is: they are ranked by most and least only. */
const isBad = ({ label }: Column): boolean =>
  !/attend|reading|spelling|maths|score|grade|result|mark|punctual|merit|reward|achievement/i.test(
    label,
  );

/** Before a word of a column's name: the column is asked for. */
const ASKS_PART = /^(which|what|popular|common|different|per|each|by)$/;
/** The same, with a number between: "the two houses", "top three houses". */
const SO_MANY = /^(which|what|the|top|bottom|our)$/;

class ItemReader {
  private readonly names: NameReader;
  private readonly places: PlaceReader;
  /** Null where no sheet has birth dates. */
  private readonly births: { ages: AgeReader; days: BirthReader } | null;
  private readonly dates: DateReader;
  private readonly columns: ColumnReader;
  private readonly recorded: RecordedReader;
  private readonly groups: GroupReader;
  private readonly missed: MissedReader;
  private readonly scales: ReturnType<typeof columnScale>[];
  private readonly numbers: NumberReader;
  private readonly today: () => string;
  /** For each token, how many make one phrase of the field. */
  private readonly phrases: readonly number[];

  constructor(
    private readonly tokens: readonly Token[],
    vocabulary: Vocabulary,
    private readonly before: readonly Item[],
  ) {
    this.names = new NameReader(tokens, vocabulary.names);
    this.places = new PlaceReader(tokens, vocabulary, before);
    const { columns, names } = vocabulary;
    const column = birthColumn(columns);
    const today = (column && vocabulary.today) ?? "";
    const born = today === "" ? null : column;
    this.births = born && {
      ages: new AgeReader(tokens, born, today),
      days: new BirthReader(tokens, born, names, today),
    };
    const ages = born ? [ageColumn(born, today)] : [];
    const { classes, campuses, classWords } = vocabulary;
    const proper = {
      has: (word: string) =>
        names.has(word) ||
        classes.has(word) ||
        campuses.has(word) ||
        // "10 Byron Arabic"
        classWords.has(word),
    };
    this.columns = new ColumnReader(tokens, [...columns, ...ages], proper);
    const isOfSchool = (word: string) =>
      proper.has(word) || columns.some(({ values }) => beginsValue(values, word));
    this.today = () => vocabulary.today ?? "";
    this.dates = new DateReader(tokens, columns, isOfSchool, this.today);
    this.scales = columns.filter(({ kind }) => kind === "number").map(columnScale);
    this.numbers = new NumberReader(tokens, this.scales);
    this.recorded = new RecordedReader(tokens, this.columns, this.numbers);
    this.phrases = topicPhrases(vocabulary.map, tokens);
    this.missed = new MissedReader(tokens, this.columns);
    this.groups = new GroupReader(tokens, this.columns, this.numbers);
  }

  read(at: number): Item {
    return (
      this.nth(at) ??
      this.dates.read(at) ??
      this.measured(at) ??
      this.births?.ages.read(at) ??
      this.births?.days.read(at) ??
      this.groups.again(at) ??
      this.groups.announced(at) ??
      this.recorded.read(at) ??
      this.columns.named(at) ??
      this.places.read(at) ??
      this.stage(at) ??
      this.number(at) ??
      this.missed.read(at) ??
      this.fraction(at) ??
      this.columns.value(at) ??
      this.ownColumn(at) ??
      this.glossary(at) ??
      this.name(at) ??
      this.quantity(at) ??
      this.groups.read(at) ??
      phraseAt(this.tokens, at) ??
      this.field(at) ??
      this.columns.name(at) ??
      this.judged(at) ??
      this.askedPart(at) ??
      this.stemmed(at) ??
      bareLevelAt(this.tokens, at, this.scales) ??
      this.rest(at)
    );
  }

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /**
   * The name of an extra column where it is more than the same words are elsewhere: "behaviour points",
   * and "tutor" where another column is the class.
   */
  private ownColumn(at: number): Item | null {
    const item = this.columns.name(at);
    if (item?.type !== "column" || item.length < (this.phrases[at] ?? 0)) return null;
    const isField = fieldOf(this.word(at)) !== undefined;
    const isLabel = item.column.phrase === this.word(at);
    return item.length > 1 || (isField && isLabel) ? item : null;
  }

  /** "pupil premium", "children in need": a phrase of the field is one thing, whatever its words are. */
  private glossary(at: number): Item | null {
    const length = this.phrases[at] ?? 0;
    if (length < 2 || this.hasValue(at + 1, at + length) || this.isMeasured(at + length))
      return null;
    if (this.isAsking(at, at + length) || this.runsIntoPlace(at, at + length)) return null;
    // "which first language is": the column, with what is said of it
    const named = this.columns.name(at);
    if (named && /^(is|are)$/.test(this.word(at + length - 1)) && named.length >= length - 1)
      return null;
    // "broken down by gender"
    if (this.groups.read(at)?.type === "group") return null;
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
      const value = this.columns.named(at) ?? this.columns.value(at) ?? this.ownColumn(at);
      if (value?.type === "column" || (value?.type === "test" && !value.bare)) return true;
      // "number of Year 3s with difficulties" has a year in it.
      if (this.number(at)?.type === "test") return true;
    }
    return false;
  }

  /** "the best attendance", "comments about Alice", "come in by taxi": what it speaks of is a column. */
  private isAsking(at: number, end: number): boolean {
    const isName = () => this.names.read(end) !== null;
    const isValue = () => this.columns.named(end) !== null || this.columns.value(end) !== null;
    return (
      (this.columns.name(at + 1) !== null && this.judged(at) !== null) ||
      // "which two houses": so many of a column, and no home of parents who live apart
      (numberWord(this.word(at)) !== null && this.askedPart(at + 1)?.type === "column") ||
      (this.field(at) !== null && isName()) ||
      (VALUE_VERBS.test(this.word(at)) && isValue())
    );
  }

  /** Whether a number is asked of the column that begins there: "the mean reading age". */
  private isMeasured(at: number): boolean {
    const measure = phraseAt(this.tokens, at - 1)?.type === "aggregate";
    return measure && (this.columns.name(at) ?? this.field(at)) !== null;
  }

  /** "go to Church Lane", "in The Nest": the phrase "go to church" ends within the name of a place, or with it. */
  private runsIntoPlace(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) {
      const place = this.places.read(at);
      if (place?.type === "test" && at + place.length >= to) return true;
    }
    return false;
  }

  /** "KS2", "infants": several years. */
  private stage(at: number): Item | null {
    const stage = stageAt(this.tokens, at);
    if (!stage) return null;
    const condition: Condition = { field: "year", ...stage.range };
    return { type: "test", at, length: stage.length, dimension: "year", condition };
  }

  private number(at: number): Item | null {
    const reading = this.numbers.read(at);
    if (!reading) return null;
    const { scale, ranges, unknown } = reading;
    const { dimension } = scale;
    if (this.isCompared(at, dimension) || this.hasPlace(at, at + reading.length)) return null;
    if (unknown !== undefined && (dimension === "level" || dimension === "year"))
      return { type: "unknown", at, length: reading.length, dimension, said: unknown, near: [] };
    const tests = ranges.map(scale.condition);
    const [only] = tests;
    const condition = tests.length === 1 && only ? only : { any: tests };
    // "the reception class"
    const named = scale.bare.test(this.word(at)) && CLASS_HEAD.test(this.word(at + reading.length));
    const length = reading.length + (named ? 1 : 0);
    return { type: "test", at, length, dimension, condition };
  }

  /** "who is below 10 on times tables": with its column a number is no age. */
  private measured(at: number): Item | null {
    const isColumn = this.numbers.read(at)?.scale.dimension.startsWith("column ");
    return isColumn && /^(over|under|above|below)$/.test(this.word(at)) ? this.number(at) : null;
  }

  /** "attendance of 5/6 Poplar": the number begins the name of a class. */
  private hasPlace(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) {
      const place = /\d/.test(this.word(at)) ? this.places.read(at) : null;
      if (place?.type === "test" && at + place.length > to) return true;
    }
    return false;
  }

  /** "is the average of Year 3 higher than Year 4": two years set against each other, and no range. */
  private isCompared(at: number, dimension: string): boolean {
    return (
      /^(higher|lower|more|greater|less|fewer|better|worse)$/.test(this.word(at)) &&
      this.word(at + 1) === "than" &&
      /^(is|are|was|were|do|does|did|has|have)$/.test(this.word(0)) &&
      this.before.some((item) => item.type === "test" && item.dimension === dimension)
    );
  }

  /** "second highest", "2nd youngest" */
  private nth(at: number): Item | null {
    const n = ordinalAt(this.tokens, at);
    if (n === null) return null;
    const next = this.births?.ages.read(at + 1) ?? phraseAt(this.tokens, at + 1);
    return next?.type === "most" || next?.type === "eldest"
      ? { type: "nth", at, length: 1, n }
      : null;
  }

  /** "more than 5", where it is not of a level, a year or a column. */
  private quantity(at: number): Item | null {
    const quantity = readQuantity(this.tokens, at);
    return quantity && { type: "quantity", at, ...quantity };
  }

  private name(at: number): Item | null {
    const reading = this.names.read(at);
    return reading && { type: "name", at, ...reading };
  }

  private field(at: number): Item | null {
    // Of a sheet its teacher is known.
    const teacher = teacherAt(this.tokens, at);
    if (teacher > 0) return { type: "field", at, length: teacher, field: "source" };
    // "which school does Alice go to"
    if (this.word(at) === "school" && /^(which|what)$/.test(this.word(at - 1)))
      return fieldOf(this.word(at + 1)) ? null : { type: "field", at, length: 1, field: "campus" };
    const field = fieldOf(this.word(at));
    if (field) {
      const tail = /^(group|groups|code|codes)$/.test(this.word(at + 1)) ? 2 : 1;
      return { type: "field", at, length: tail, field };
    }
    if (/^(support|sen|send|needs?)$/.test(this.word(at))) {
      const next = fieldOf(this.word(at + 1));
      if (next === "support_level" || next === "support_notes")
        return { type: "field", at, length: 2, field: next };
    }
    return null;
  }

  /** "the best attendance", "a weaker reading age": of numbers that are better when higher. */
  private judged(at: number): Item | null {
    const judgement = JUDGED.find(([words]) => words.test(this.word(at)));
    if (!judgement) return null;
    const numeric = this.tokens.some(({ word }, i) => {
      const named = this.columns.name(i);
      const column = named?.type === "column" ? named.column : this.columns.ofStem(word);
      return column?.kind === "number" && !isBad(column);
    });
    return numeric ? { ...judgement[1], at, length: 1 } : null;
  }

  /** "which option", "the most popular route": a word of a column's name, where a column is asked for. */
  private askedPart(at: number): Item | null {
    const many = numberWord(this.word(at - 1)) !== null && SO_MANY.test(this.word(at - 2));
    if (many || ASKS_PART.test(this.word(at - 1))) return this.columns.part(at);
    const dated = this.columns.name(at + 1) ?? this.columns.part(at + 1);
    // "the next review", where reviews to come are what the column holds
    if (/^(next|upcoming|coming)$/.test(this.word(at)) && dated?.type === "column") {
      const last = dated.column.kind === "date" ? dated.column.days.at(-1) : undefined;
      if (last !== undefined && last >= this.today()) return { type: "filler", at, length: 1 };
    }
    // "how many different languages"
    const next = this.columns.name(at + 1) ?? this.columns.part(at + 1) ?? this.field(at + 1);
    const various = /^(different|distinct|various|separate)$/.test(this.word(at));
    return various && next ? { type: "filler", at, length: 1 } : null;
  }

  /** "the worst attender", "three lowest attenders": of the column whose stem it is. */
  private stemmed(at: number): Item | null {
    // "top three attenders"
    const counted = numberWord(this.word(at - 1)) === null ? 1 : 2;
    const before = this.before.at(-counted);
    const column = before?.type === "most" ? this.columns.ofStem(this.word(at)) : null;
    return column && { type: "column", at, length: 1, column, people: true };
  }

  /** "at least half of", "twice the size of": what is asked about with yes or no. */
  private fraction(at: number): Item | null {
    const fraction = fractionAt(this.tokens, at);
    if (fraction) return { type: "share", at, ...fraction };
    const times = timesAt(this.tokens, at);
    return times && { type: "times", at, ...times };
  }

  private rest(at: number): Item {
    const token = this.tokens[at];
    const word = token?.word ?? "";
    if (NOUNS.has(word)) return { type: "noun", at, length: 1 };
    if (FILLERS.has(word) || /^[^\p{L}\p{N}]*$/u.test(word))
      return { type: "filler", at, length: 1 };
    return { type: "word", at, length: 1, word, raw: token?.raw ?? word };
  }
}
