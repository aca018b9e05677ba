// Reads birth dates and birthdays where sheets have a column of them: "born after 1 July 2013", "birthdays this week".

import { DateTime } from "luxon";
import type { NameIndex } from "../../search/names.js";
import type { Condition } from "../../store/condition.js";
import { type Days, type NamedDays, namedDaysAt } from "../days/named-days.js";
import type { Column } from "../vocabulary/column.js";
import { nameLength, numberWord } from "../vocabulary/scales.js";
import { columnRef } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import type { Item } from "./item.js";

const BIRTH = /^(b-?days?|b'days?|birthdays?|births?|born|babies)$/;
/** Before the word they say no more than that pupils have one. */
const HAVING = /^(has|have|having|had|got|with|celebrate|celebrates|celebrating|whose)$/;
const BESIDE = /^(is|it|are|was|were|falls?|a|an|the|their|his|her|coming|up|of|month|-)$/;
/** The oldest that a pupil can be. */
const OLDEST_PUPIL = 20;

/** Reads what is asked of days of birth. The days may stand apart from the word: "birthdays in RB this week". */
export class BirthReader {
  /** The only days that the question names; null where it names none or several. */
  private readonly named: { at: number; days: NamedDays } | null;
  /** Where a season stands that named days explain: "summer babies, born May to August". */
  private readonly explained: readonly number[];

  /**
   * @param column that of birth dates
   * @param today the day of asking (2025-06-18)
   */
  constructor(
    private readonly tokens: readonly Token[],
    private readonly column: Column,
    private readonly names: Pick<NameIndex, "has">,
    private readonly today: string,
  ) {
    const { days, explained } = this.find();
    this.named = days;
    this.explained = explained;
  }

  read(at: number): Item | null {
    const turning = this.turning(at);
    if (turning || !this.named) return turning;
    const { at: start, days } = this.named;
    const birth = this.birthLength(at);
    if (birth > 0) return { type: "filler", at, length: Math.min(birth, Math.max(1, start - at)) };
    if (this.explained.includes(at)) return { type: "filler", at, length: 1 };
    if (at !== start) return null;
    return isOfBirth(days.days)
      ? this.test(at, days.length, conditionOf(this.column, days.days))
      : null;
  }

  private find(): { days: { at: number; days: NamedDays } | null; explained: number[] } {
    const births = this.tokens.flatMap((_, at) => {
      const length = this.birthAt(at);
      return length > 0 ? [{ at, end: at + length }] : [];
    });
    if (births.length === 0) return { days: null, explained: [] };
    const found: { at: number; days: NamedDays }[] = [];
    for (let at = 0; at < this.tokens.length; ) {
      const days = this.daysAt(at, births);
      if (days) found.push({ at, days });
      at += days?.length ?? 1;
    }
    const plain = found.filter(({ days }) => !days.season);
    const [only = null, ...others] = plain.length > 0 ? plain : found;
    const seasons = plain.length > 0 ? found.filter(({ days }) => days.season) : [];
    return { days: others.length === 0 ? only : null, explained: seasons.map(({ at }) => at) };
  }

  private daysAt(at: number, births: readonly { at: number; end: number }[]): NamedDays | null {
    const days = namedDaysAt(this.tokens, at, this.today);
    if (!days || !isOfBirth(days.days)) return null;
    const end = at + days.length;
    const before = births.some((birth) => birth.at === end);
    const after = births.some((birth) => birth.end <= at && this.isIdle(birth.end, at));
    // "June's birthday" is a pupil's.
    const name = this.tokens
      .slice(at, end)
      .some(({ possessive, word }) => possessive && this.names.has(word));
    if (name || (days.season && !before)) return null;
    return days.led || before || after ? days : null;
  }

  private isIdle(from: number, to: number): boolean {
    return this.tokens.slice(from, to).every(({ word }) => BESIDE.test(word) || word === ",");
  }

  /** "birthday", "date of birth" */
  private birthAt(at: number): number {
    return Math.max(
      BIRTH.test(wordAt(this.tokens, at)) ? 1 : 0,
      nameLength(this.tokens, at, this.column),
    );
  }

  /** "have a birthday", "birthday is it": with the words that say no more. */
  private birthLength(at: number): number {
    let next = at;
    if (HAVING.test(wordAt(this.tokens, next))) {
      next++;
      while (/^(a|an|the|their|his|her|got)$/.test(wordAt(this.tokens, next))) next++;
    }
    const length = this.birthAt(next);
    if (length === 0) return 0;
    next += length;
    while (BESIDE.test(wordAt(this.tokens, next))) next++;
    return next - at;
  }

  /** "turn 7 in 2025", "turning 7 this year", "turns 16 this week" */
  private turning(at: number): Item | null {
    if (!/^(turn|turns|turning|turned)$/.test(wordAt(this.tokens, at))) return null;
    const age = numberWord(wordAt(this.tokens, at + 1));
    if (age === null || age < 1 || age > OLDEST_PUPIL) return null;
    const said = saidAt(this.tokens, at + 2, 3);
    const year = /^(?:in|during) (20\d\d)\b/.exec(said)?.[1];
    const now = /^this (calendar |school |academic )?year\b/.exec(said)?.[0];
    if (year === undefined && now === undefined) {
      const days = namedDaysAt(this.tokens, at + 2, this.today);
      if (days?.days.kind !== "around") return null;
      const earlier = (day: string) =>
        DateTime.fromISO(day).minus({ years: age }).toISODate() ?? day;
      const { from, to } = days.days;
      return this.test(at, 2 + days.length, this.day({ from: earlier(from), to: earlier(to) }));
    }
    const length = 2 + (year === undefined ? (now?.split(" ").length ?? 0) : 2);
    const of = Number(year ?? this.today.slice(0, 4));
    // "This year" is the school year, as in all questions.
    const autumn = this.today.slice(5) >= "09-01" ? of : of - 1;
    const days =
      year !== undefined || now?.includes("calendar")
        ? { from: `${of - age}-01-01`, to: `${of - age}-12-31` }
        : { from: `${autumn - age}-09-01`, to: `${autumn - age + 1}-08-31` };
    return this.test(at, length, this.day(days));
  }

  private day(days: { from: string; to: string }): Condition {
    return { field: "day", column: columnRef(this.column), ...days };
  }

  private test(at: number, length: number, condition: Condition): Item {
    return { type: "test", at, length, dimension: `column ${this.column.key}`, condition };
  }
}

/** Days of a year that is not said are of any year, so none are on one side of them. */
type OfBirth = Exclude<Days, { kind: "open" | "near" }>;

const isOfBirth = (days: Days): days is OfBirth => days.kind !== "open" && days.kind !== "near";

function conditionOf(column: Column, days: OfBirth): Condition {
  const of = columnRef(column);
  if (days.kind === "once") {
    const { from, to } = days;
    return {
      field: "day",
      column: of,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    };
  }
  if (days.kind === "yearly") {
    const tests = days.spans.map(
      (span): Condition => ({ field: "anniversary", column: of, ...span }),
    );
    const [only] = tests;
    return only && tests.length === 1 ? only : { any: tests };
  }
  const [from, to] = [days.from.slice(5), days.to.slice(5)];
  // Who was born on 29 February has the birthday on 1 March of other years.
  const leap = DateTime.fromISO(days.from).isInLeapYear;
  return { field: "anniversary", column: of, from: from === "03-01" && !leap ? "02-29" : from, to };
}
