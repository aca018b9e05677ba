// Recognises the pieces of a question: conditions, joints, what is asked for, names, and what is left.
import { stem } from "../../concepts/stem.js";
import { topicPhrases } from "../../search/topic-phrases.js";
import { DateReader } from "../days/date-reader.js";
import { ageColumn, birthColumn } from "../vocabulary/birth-columns.js";
import { beginsValue } from "../vocabulary/column.js";
import { columnScale, type Scale } from "../vocabulary/scales.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { saidAt, type Token } from "../words/tokens.js";
import { FILLERS, NOUNS } from "../words/word-lists.js";
import { abilityAt } from "./ability-reader.js";
import { apartAt } from "./apart-values.js";
import { AskedColumns } from "./asked-columns.js";
import { bareLevelAt, listedLevelsAt } from "./bare-level.js";
import { Births } from "./births.js";
import { boardersAt } from "./boarders.js";
import { withBoth } from "./both-values.js";
import { isCharge } from "./charges.js";
import { ColumnNames } from "./column-names.js";
import { ColumnReader } from "./column-reader.js";
import { partAt, quantityAt } from "./comparisons.js";
import { countSignAt } from "./count-sign.js";
import { DoneReader } from "./done-reader.js";
import { FieldPhrases } from "./field-phrases.js";
import { fieldAt } from "./field-reader.js";
import { goingHomeAt } from "./going-home.js";
import { GroupReader } from "./group-reader.js";
import { type Item, idle, isType } from "./item.js";
import { knownFlagAt } from "./known-flags.js";
import { listedAt } from "./listed-reader.js";
import { markedAt, withoutSecondNo } from "./marked-reader.js";
import { besideMeanAt } from "./mean-signs.js";
import { MissedReader } from "./missed-reader.js";
import { nameLettersAt } from "./name-letters.js";
import { NameReader } from "./name-reader.js";
import { NumberReader } from "./numbers.js";
import { onlyYesAt } from "./only-yes.js";
import { ordinalAt } from "./ordinals.js";
import { otherThanAt } from "./other-than.js";
import { ownPlaceAt } from "./own-place.js";
import { PairReader } from "./pair-reader.js";
import { persistentAbsenceAt } from "./persistent-absence.js";
import { phraseAt } from "./phrases.js";
import { PlaceOrColumn } from "./place-or-column.js";
import { PlaceReader } from "./place-reader.js";
import { RangeReader } from "./range-reader.js";
import { reachedAt } from "./reached-reader.js";
import { RecordedReader } from "./recorded-reader.js";
import { withoutSaidAgain } from "./said-again.js";
import { stepScale } from "./step-scale.js";
import { wholeCountAt } from "./whole-count.js";
import { withoutYesOrNo, yesOrNoAt } from "./yes-or-no.js";

/** Every token of the question belongs to exactly one item, in order. */
export function itemsOf(tokens: readonly Token[], vocabulary: Vocabulary): Item[] {
  const items: Item[] = [];
  const reader = new ItemReader(tokens, vocabulary, items);
  for (let at = 0; at < tokens.length; ) {
    const item = reader.read(at);
    items.push(item);
    at += item.length;
  }
  const needed = items.map((item) => (isNeedless(item, items) ? idle(item) : item));
  const once = withoutSaidAgain(withoutSecondNo(needed, tokens), tokens);
  return withBoth(withoutYesOrNo(once, tokens), tokens, vocabulary.columns);
}

/** "Polish speakers, going by first language": of the one value that is named there is nothing to group. */
function isNeedless(item: Item, items: readonly Item[]): boolean {
  if (item.type !== "group" || typeof item.key === "string" || item.and || item.key.several)
    return false;
  const dimension = `column ${item.key.key}`;
  const [value, other] = items.filter((one) => one.type === "test" && one.dimension === dimension);
  const isOne = value?.type === "test" && "field" in value.condition && other === undefined;
  return isOne && !items.some(isType("not", "and not", "most"));
}

const COME_OUT =
  /^(?:c(?:ame|omes?|oming)|turn(?:s|ed)?) (?:out|up|back)(?: (?:as|at|with)(?: an?)?)? (?=\S)/;

class ItemReader {
  private readonly names: NameReader;
  private readonly places: PlaceReader;
  /** Null where no sheet has birth dates. */
  private readonly births: Births | null;
  private readonly dates: DateReader;
  private readonly columnNames: ColumnNames;
  private readonly columns: ColumnReader;
  private readonly recorded: RecordedReader;
  private readonly groups: GroupReader;
  private readonly missed: MissedReader;
  private readonly done: DoneReader;
  private readonly asked: AskedColumns;
  private readonly ranges: RangeReader;
  private readonly pairs: PairReader;
  private readonly scales: Scale[];
  private readonly numbers: NumberReader;
  private readonly placed: PlaceOrColumn;
  private readonly fieldPhrases: FieldPhrases;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly vocabulary: Vocabulary,
    /** What was recognised so far. */
    private readonly before: readonly Item[],
  ) {
    this.names = new NameReader(tokens, vocabulary.names, (word) =>
      vocabulary.map.wordConcepts.isOfField(stem(word)),
    );
    this.places = new PlaceReader(tokens, vocabulary, before);
    const { columns, names } = vocabulary;
    const column = birthColumn(columns);
    const today = (column && vocabulary.today) ?? "";
    const born = today === "" ? null : column;
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
    this.columnNames = new ColumnNames(tokens, [...columns, ...ages]);
    this.columns = new ColumnReader(tokens, this.columnNames, proper);
    const now = () => vocabulary.today ?? "";
    const isOfSchool = (word: string) =>
      proper.has(word) || columns.some(({ values }) => beginsValue(values, word));
    this.births = born && new Births(tokens, born, { names, today, isOfSchool });
    this.dates = new DateReader(tokens, columns, isOfSchool, now);
    this.scales = columns.flatMap((one) =>
      one.kind === "number" ? columnScale(one) : (stepScale(one) ?? []),
    );
    this.numbers = new NumberReader(tokens, this.scales);
    this.ranges = new RangeReader(tokens, this.numbers, this.places, before);
    this.asked = new AskedColumns(tokens, this.columnNames, before, now);
    this.recorded = new RecordedReader(tokens, this.columnNames, this.columns, this.numbers);
    this.missed = new MissedReader(tokens, columns);
    this.done = new DoneReader(tokens, columns);
    this.groups = new GroupReader(tokens, this.columnNames, this.numbers);
    this.pairs = new PairReader(tokens, this.columnNames.columns);
    this.placed = new PlaceOrColumn(tokens, before, {
      places: this.places,
      ranges: this.ranges,
      numbers: this.numbers,
      columnNames: this.columnNames,
      columns: this.columns,
      done: this.done,
    });
    this.fieldPhrases = new FieldPhrases(tokens, topicPhrases(vocabulary.map, tokens), {
      names: this.names,
      places: this.places,
      columnNames: this.columnNames,
      columns: this.columns,
      recorded: this.recorded,
      groups: this.groups,
      asked: this.asked,
      ranges: this.ranges,
      pairs: this.pairs,
    });
  }

  read(at: number): Item {
    return (
      this.nth(at) ??
      besideMeanAt(this.tokens, at, this.columnNames) ??
      this.pairs.read(at) ??
      this.dates.read(at) ??
      this.births?.ranked(at) ??
      this.ranges.measured(at) ??
      this.births?.read(at) ??
      this.groups.again(at) ??
      this.groups.announced(at) ??
      this.groups.against(at) ??
      yesOrNoAt(this.tokens, at) ??
      onlyYesAt(this.tokens, at, this.before) ??
      knownFlagAt(this.tokens, at, this.columnNames) ??
      markedAt(this.tokens, at, this.columnNames) ??
      listedAt(this.tokens, at, this.columnNames, this.before) ??
      this.recorded.read(at) ??
      otherThanAt(this.tokens, at, this.columnNames) ??
      apartAt(
        this.tokens,
        at,
        this.columnNames,
        (place) => this.places.read(place) ?? this.ranges.number(place),
      ) ??
      this.ranges.stepped(at) ??
      abilityAt(this.tokens, at, this.columnNames.columns) ??
      goingHomeAt(this.tokens, at, this.columnNames.columns) ??
      nameLettersAt(this.tokens, at, this.vocabulary.names) ??
      this.fullName(at) ??
      this.charge(at) ??
      this.columns.named(at) ??
      persistentAbsenceAt(this.tokens, at, this.columnNames.columns) ??
      boardersAt(this.tokens, at, this.columnNames.columns) ??
      this.missed.read(at) ??
      this.done.read(at) ??
      this.placed.place(at) ??
      this.placed.aimedAt(at) ??
      this.placed.stage(at) ??
      reachedAt(this.tokens, at, this.numbers) ??
      listedLevelsAt(this.tokens, at, this.columnNames.columns) ??
      this.placed.number(at) ??
      partAt(this.tokens, at) ??
      this.columns.value(at) ??
      this.cameOut(at) ??
      this.fieldPhrases.ownColumn(at) ??
      this.fieldPhrases.read(at) ??
      this.name(at) ??
      this.asked.degree(at) ??
      quantityAt(this.tokens, at) ??
      ownPlaceAt(this.tokens, at, this.before) ??
      this.groups.read(at) ??
      this.asked.unit(at) ??
      phraseAt(this.tokens, at) ??
      fieldAt(this.tokens, at) ??
      this.columnNames.name(at) ??
      this.asked.judged(at) ??
      this.asked.done(at) ??
      this.asked.part(at) ??
      this.asked.ofStem(at) ??
      wholeCountAt(this.tokens, at, this.vocabulary) ??
      bareLevelAt(this.tokens, at, this.scales) ??
      countSignAt(this.tokens, at, this.before, this.columnNames.columns) ??
      this.rest(at)
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

  /** "came out red", "turned out as amber": it brings the value of a column. */
  private cameOut(at: number): Item | null {
    const said = COME_OUT.exec(saidAt(this.tokens, at, 4))?.[0];
    if (said === undefined) return null;
    const length = said.trim().split(" ").length;
    const value = this.columns.named(at + length) ?? this.columns.value(at + length);
    return value?.type === "test" ? { type: "filler", at, length } : null;
  }

  /** "amber holroyd", where Amber is a value as well: a whole name is one pupil's. */
  private fullName(at: number): Item | null {
    const name = this.columns.value(at)?.length === 1 ? this.name(at) : null;
    return name?.type === "name" && name.length > 1 && !name.mistyped ? name : null;
  }

  private name(at: number): Item | null {
    const reading = this.names.read(at);
    return reading && { type: "name", at, ...reading };
  }

  /** "readers on the Lime band" are pupils, though "Reader" may be a value of another column. */
  private charge(at: number): Item | null {
    return isCharge(this.tokens, at, this.columnNames.columns)
      ? { type: "noun", at, length: 1 }
      : null;
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
