// Reads what is asked of the days in a column of dates: "last review before 1 December", "reviews due in July", "overdue".
import type { Item } from "../items/item.js";
import type { Column } from "../vocabulary/column.js";
import { columnRef } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { isContent } from "../words/word-kinds.js";
import { both, dayTest, type FoundDays, findDays, type Run } from "./date-days.js";
import { isLink, isLinkBefore, isLinkBehind } from "./date-links.js";
import { type Dated, datedColumns, type Mention, mentionsOf } from "./date-mentions.js";
import { type DateRank, isOfComing, ranksAt, theNext } from "./date-ranks.js";
import { meantColumn } from "./date-sense.js";
import { dayAsked } from "./day-asked.js";
import type { NearDays } from "./relative-days.js";

/** These speak of what was done to the sheet, and the day is that of the change. */
const CHANGED =
  /^(changed?|changes|changing|moved|moves|updated|updates|edited|altered|amended|revised|added|postponed|rescheduled|pushed|delayed|shifted|swapped|entered|deleted|removed|corrected|given|newly)$/;
/** "who got a next review this month" */
const WAS_GIVEN = /\b(?:who|pupils|children) got\b/;
const ASKS_CELL =
  /^(?:so |and )?(?:what (?:is|are|was|were)(?! the (?:total )?(?:number|count|total|percentage|proportion|share)\b)|when|which date|what date)\b/;
/** Behind a word for what happens: it is in the diary. */
const BOOKED = /^(booked|scheduled|planned|arranged|pencilled|diarised)$/;
/** Before it: it has happened. */
const HAS_BEEN =
  /\b(?:been|never|has had|have had|ever had|not had|never had) (?:a |an |any |their )?$/;

export class DateReader {
  private readonly items = new Map<number, Item>();
  private days: readonly FoundDays[] = [];
  private readonly dated: readonly Dated[];

  /**
   * @param isKnown whether a word belongs to the school: a name, a class, a column's value
   * @param today the day of asking (2025-06-18), read only where it is needed
   */
  constructor(
    private readonly tokens: readonly Token[],
    columns: readonly Column[],
    private readonly isKnown: (word: string) => boolean,
    today: () => string,
  ) {
    this.dated = datedColumns(columns);
    if (this.dated.length === 0 || tokens.some(({ word }) => CHANGED.test(word))) return;
    if (WAS_GIVEN.test(saidAt(tokens, 0, tokens.length))) return;
    const mentions = mentionsOf(tokens, this.dated, isKnown);
    if (mentions.length > 0) this.place(mentions, today());
  }

  read(at: number): Item | null {
    return this.items.get(at) ?? null;
  }

  private place(mentions: readonly Mention[], today: string): void {
    this.days = findDays(this.tokens, mentions, this.isKnown, today);
    for (const mention of mentions) {
      const own = this.days.filter((one) => this.mentionOf(one, mentions) === mention);
      this.placeMention(mention, own, today);
    }
  }

  private placeMention(mention: Mention, near: readonly FoundDays[], today: string): void {
    const { tokens } = this;
    const ranks = ranksAt(tokens, mention, (from, to) => this.isIdle(from, to));
    // "is coming up first"
    const own = near.filter(({ at }) => !ranks.some((one) => overlaps(one, at)));
    const asked = dayAsked(tokens);
    const asksDay = asked !== null;
    // "what was Ben's next review on 1 March": the day is that of the sheet.
    if (own.length > 0 && (asksDay || ASKS_CELL.test(saidAt(tokens, 0, 4)))) return;
    const isOne = (rank: DateRank) =>
      rank.qualifies &&
      (own.length > 0 || ranks.length > 1 || asksDay || tokens[rank.at - 1]?.possessive === true);
    const qualifier = ranks.find(isOne);
    const rank =
      ranks.find((one) => one !== qualifier) ?? (own.length > 0 ? null : theNext(tokens, mention));
    const meant = meantColumn(mention, {
      said: this.wordsAround(mention, own),
      ranked: (qualifier ?? rank)?.sense ?? null,
      asksDay,
      daysIn: (column) => own.flatMap((one) => one.days(column)),
      today,
    });
    if (meant === null || (meant !== "either" && this.isOfThen(mention, meant, own, today))) return;
    if (meant === "either") {
      const columns = mention.columns.map(({ column }) => column);
      if (own.length > 0 || rank || asksDay)
        this.put({ ...placeOf(mention), type: "either", columns });
      return;
    }
    const { column } = meant;
    const isSoonest = rank && own.length === 0 && !rank.all && isOfComing(rank, meant, today);
    if (isSoonest === null && rank) return;
    if (own.length > 0) this.placeDays(mention, meant, own);
    else if (rank && !rank.all) this.fill(mention, rank);
    if (qualifier) this.fill(qualifier);
    if (rank) {
      const { direction, all } = rank;
      if (asked && !all) this.put({ ...placeOf(asked), type: "filler" });
      this.put({ ...placeOf(rank), type: "eldest", direction, column, ...(all && { all }) });
      if (isSoonest) this.put(dayTest(mention, column, { from: today }));
    }
    if (own.length > 0 || rank) return;
    // "on what day is Alice's visit": the column holds nothing else.
    const noun = asked ? asked.at + asked.length - 1 : 0;
    if (mention.named && /^(date|day)$/.test(wordAt(tokens, noun)))
      this.put({ at: noun, length: 1, type: "filler" });
    const filled = this.filled(mention, meant);
    if (filled) {
      this.fill(mention);
      this.put(filled);
    } else if (qualifier || (asksDay && (!mention.named || mention.deed))) {
      this.fill(mention);
      if (mention.deed && asked) this.put({ ...placeOf(asked), type: "filler" });
      this.put({ ...placeOf(mention), type: "column", column });
    }
  }

  /** "had no next review on 1 March": what the sheet said then may be meant as well. */
  private isOfThen(mention: Mention, dated: Dated, own: readonly FoundDays[], today: string) {
    const wasSo = /\b(had|was|were|did)\b/.test(this.wordsAround(mention, own));
    const isOver = own.some((one) =>
      one.days(dated).every(({ to }) => to !== undefined && to < today),
    );
    const isDoubtful = this.noBefore(mention) !== null || (mention.named && dated.sense === "next");
    return wasSo && isOver && isDoubtful;
  }

  /** The days of a mention: those that must all hold are one test. */
  private placeDays(mention: Mention, dated: Dated, own: readonly FoundDays[]): void {
    const [first] = own;
    if (!first) return;
    this.fill(mention, ...own);
    this.deny(mention);
    const spans = own.map((one) => one.days(dated));
    const chosen = own.some((one, i) => i > 0 && this.wordsBetween(own[i - 1], one).includes("or"));
    const all = chosen ? null : spans.reduce<NearDays[] | null>(both, [{}]);
    if (all) {
      for (const { at, length } of own) this.put({ type: "filler", at, length });
      this.put(dayTest(first, dated.column, ...all));
    } else
      own.forEach(({ at, length }, i) => {
        this.put(dayTest({ at, length }, dated.column, ...(spans[i] ?? [])));
      });
  }

  /** The mention whose days these are: the one before them, else the one right behind, else the only one. */
  private mentionOf({ at, length, led }: FoundDays, mentions: readonly Mention[]): Mention | null {
    const before = mentions.findLast((one) => one.at + one.length <= at);
    const behind = mentions.find((one) => one.at >= at + length);
    const isBehind = behind !== undefined && this.isLinked(at + length, behind.at);
    if (before && (led || this.isLinked(before.at + before.length, at)))
      return this.isIdle(before.at + before.length, at) ? before : null;
    if (behind && (isBehind || (led && !before && this.isIdle(at + length, behind.at))))
      return behind;
    return null;
  }

  private isLinked(from: number, to: number): boolean {
    return this.tokens.slice(from, to).every(({ word }) => isLink(word));
  }

  /** Whether nothing stands there but links, and what is of the school: "last reviewed, in 3A, before May". */
  private isIdle(from: number, to: number): boolean {
    const isOfDays = (place: number) =>
      this.days.some(({ at, length }) => at <= place && place < at + length);
    return this.tokens
      .slice(from, to)
      .every(
        ({ word, capital }, i) =>
          isLink(word) ||
          !isContent(word) ||
          capital ||
          /\d/.test(word) ||
          this.isKnown(word) ||
          isOfDays(from + i),
      );
  }

  /** The words that may tell the column: from the mention before it to behind its days. */
  private wordsAround({ at, length }: Mention, own: readonly FoundDays[]): string {
    const end = Math.max(at + length, ...own.map((one) => one.at + one.length));
    const begin = Math.min(at, ...own.map((one) => one.at));
    const naming = own.filter(({ telling }) => !telling);
    const without = new Set(
      naming.flatMap((one) => Array.from({ length: one.length }, (_, i) => one.at + i)),
    );
    const from = Math.max(0, begin - 8);
    return this.tokens
      .slice(from, end + 5)
      .filter((_, i) => !without.has(from + i))
      .map(({ word }) => word)
      .join(" ");
  }

  private wordsBetween(one: FoundDays | undefined, other: FoundDays): string[] {
    const from = one ? one.at + one.length : other.at;
    return this.tokens.slice(from, other.at).map(({ word }) => word);
  }

  /** "never been reviewed", "no review booked": whether the column holds a day at all. */
  private filled(mention: Mention, { column }: Dated): Item | null {
    if (mention.named) return null;
    const before = `${saidAt(this.tokens, mention.at - 3, 3)} `;
    const booked = BOOKED.test(wordAt(this.tokens, mention.at + mention.length)) ? 1 : 0;
    if (!booked && !HAS_BEEN.test(before)) return null;
    return {
      type: "test",
      at: mention.at,
      length: mention.length + booked,
      dimension: `recorded ${column.key}`,
      condition: { field: "filled", column: columnRef(column) },
    };
  }

  /** "has no review in June": not that the column is empty. */
  private deny(mention: Mention): void {
    const at = this.noBefore(mention);
    if (at === null) return;
    this.fill({ at, length: 1 });
    this.put({ type: "not", at, length: 1 });
  }

  private noBefore({ at }: Mention): number | null {
    let no = at - 1;
    while (/^(a|an|any|their)$/.test(wordAt(this.tokens, no))) no--;
    return /^(no|without)$/.test(wordAt(this.tokens, no)) ? no : null;
  }

  /** The words around these that say no more are fillers. */
  private fill(...runs: readonly Run[]): void {
    const taken = new Set(
      runs.flatMap(({ at, length }) => Array.from({ length }, (_, i) => at + i)),
    );
    const put = (at: number) => this.put({ type: "filler", at, length: 1 });
    for (const { at, length } of runs) {
      for (let i = at; i < at + length; i++) put(i);
      for (let i = at + length; !taken.has(i) && isLinkBehind(this.tokens, i); i++) put(i);
      for (let i = at - 1; !taken.has(i) && isLinkBefore(this.tokens, i); i--) put(i);
    }
  }

  private put(item: Item): void {
    for (let i = item.at; i < item.at + item.length; i++) this.items.delete(i);
    this.items.set(item.at, item);
  }
}

const overlaps = (run: Run, at: number) => run.at <= at && at < run.at + run.length;

const placeOf = ({ at, length }: Run): Run => ({ at, length });
