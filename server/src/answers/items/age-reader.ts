// Reads ages where sheets have a column of birth dates: "aged 5", "over 13", "oldest", "how old is".

import { MAX_SUPPORT_LEVEL } from "../../../../shared/columns.js";
import type { Condition, NumberRange } from "../../store/condition.js";
import { rangeWords } from "../describe/plain-words.js";
import { ageColumn } from "../vocabulary/birth-columns.js";
import type { Column } from "../vocabulary/column.js";
import { numberWord } from "../vocabulary/scales.js";
import { columnRef } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { NOUNS } from "../words/word-lists.js";
import { birthdayAt } from "./birthday-reader.js";
import { comparisonAt } from "./comparisons.js";
import type { Item } from "./item.js";

/** After a number: it is an age. */
const OLD = /^(years? olds?|years? of age|yrs? old|year-olds?|yr-olds?|olds?|y\/?o)\b/;
/** "8-year-olds" is one word. */
const GLUED = /-(?:year|yr)s?-olds?$/;
const AGED = /^(aged?|ages)$/;
const OLDEST = /^(oldest|eldest|youngest)$/;
/** The oldest that a pupil can be, so that "under 30 pupils" is a number of them. */
const OLDEST_PUPIL = 20;

/** Reads what is asked of ages, in whole years on a day. */
export class AgeReader {
  /**
   * @param column that of birth dates
   * @param today the day that ages are told of (2025-06-18)
   */
  constructor(
    private readonly tokens: readonly Token[],
    private readonly column: Column,
    private readonly today: string,
  ) {}

  read(at: number): Item | null {
    const { column } = this;
    return (
      this.eldest(at, column) ??
      this.birthday(at, column) ??
      this.age(at, column) ??
      this.yet(at, column) ??
      this.asked(at)
    );
  }

  /** "have had their twelfth birthday already" */
  private birthday(at: number, column: Column): Item | null {
    const told = birthdayAt(this.tokens, at);
    return told && this.test(at, at + told.length, column, this.born(column, told.range));
  }

  /** "how old is Alice": her age, which the readers of columns know. */
  private asked(at: number): Item | null {
    if (!/^how (old|young)$/.test(saidAt(this.tokens, at, 2))) return null;
    return { type: "column", at, length: 2, column: ageColumn(this.column, this.today) };
  }

  /**
   * "who is still six", "who has turned 16", "not 11 yet": a number of years where none is named.
   * A level could be meant by a lower one, and a year group is never all of a sentence's end.
   */
  private yet(at: number, column: Column): Item | null {
    const turned = this.word(at) === "turned";
    if (!turned && !/^(still|already|only|just|is|are|aren|isn)$/.test(this.word(at))) return null;
    const n = this.number(at + 1);
    if (n === null || /s$/.test(this.word(at + 1))) return null;
    // "are already 4" could be of a level, "already four" is of nothing but years.
    const inWords =
      /^(already|still|only|just)$/.test(this.word(at)) && !/\d/.test(this.word(at + 1));
    if (!turned && !inWords && n <= MAX_SUPPORT_LEVEL) return null;
    const yet = /^(yet|already|now)$/.test(this.word(at + 2)) ? 1 : 0;
    const follows = this.word(at + 2 + yet);
    // "who are 9 or older" has a range behind.
    if (this.tail(at + 2 + yet).length > 0) return null;
    if (!(follows === "" || /^(in|at|on|and|or|but|who|with|from|of|,)$/.test(follows)))
      return null;
    const from = turned || yet > 0 || this.word(at) === "already";
    const wanted = from ? { min: n } : exactly(n);
    return this.test(at, at + 2 + yet, column, this.born(column, wanted));
  }

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** "the oldest": first by the day of birth. */
  private eldest(at: number, column: Column): Item | null {
    if (!OLDEST.test(this.word(at))) return null;
    const direction = this.word(at) === "youngest" ? "desc" : "asc";
    // "the oldest average age" is a number of a group.
    if (this.tokens.some(({ word }) => /^(average|mean|median|avg)$/.test(word)))
      return { type: "most", at, length: 1, direction: direction === "asc" ? "desc" : "asc" };
    const tail = /^(first|to (youngest|oldest|eldest))\b/.exec(saidAt(this.tokens, at + 1, 2))?.[0];
    const length = 1 + (tail?.split(" ").length ?? 0);
    return { type: "eldest", at, length, direction, column, ...(tail && { all: true }) };
  }

  /** "aged 5", "aged between 5 and 7", "5 years old", "five year olds", "over the age of 13", "under 5s". */
  private age(at: number, column: Column): Item | null {
    let next = at;
    let told = false;
    const pass = () => {
      while (AGED.test(this.word(next)) || (told && /^(of|is|are)$/.test(this.word(next)))) {
        told = true;
        next++;
      }
    };
    pass();
    const range = this.comparison(next);
    const older = /^(older|younger)$/.test(this.word(next));
    next += range?.length ?? 0;
    if (/^the$/.test(this.word(next)) && AGED.test(this.word(next + 1))) next++;
    pass();
    const between = !range && this.word(next) === "between" ? next++ >= 0 : false;
    const low = this.number(next);
    if (low === null) return null;
    told ||= GLUED.test(this.word(next));
    next++;
    const joint = /^(to|and|or|-)$/.test(this.word(next)) ? this.number(next + 1) : null;
    const paired = joint !== null && !range && (between || told);
    const either = this.word(next) === "or";
    if (paired) next += 2;
    const tail = this.tail(next);
    const old = OLD.exec(saidAt(this.tokens, next + tail.length, 3))?.[0];
    const byYears = tail.length > 0 && /^(older|younger)$/.test(this.word(next + 1));
    const known =
      told || older || byYears || old !== undefined || this.isBare(at, next, range !== null);
    if (!known || (between && !paired)) return null;
    next += tail.length + (old?.split(" ").length ?? 0);
    const later = old === undefined ? tail : { range: tail.range, ...this.tail(next) };
    next += later === tail ? 0 : later.length;
    if (paired && either)
      return this.test(at, next, column, {
        any: [this.born(column, exactly(low)), this.born(column, exactly(joint))],
      });
    const wanted = paired
      ? { min: Math.min(low, joint), max: Math.max(low, joint) }
      : range
        ? range.range(low)
        : (later.range?.(low) ?? exactly(low));
    return this.test(at, next, column, this.born(column, wanted));
  }

  /** "or over", "and under", "plus" */
  private tail(at: number): { length: number; range?: (n: number) => NumberRange } {
    const said = saidAt(this.tokens, at, 2);
    if (/^(or|and) (over|above|older|more|up)$/.test(said))
      return { length: 2, range: (min) => ({ min }) };
    if (/^(or|and) (under|below|younger|less)$/.test(said))
      return { length: 2, range: (max) => ({ max }) };
    return { length: 0 };
  }

  private comparison(at: number) {
    return comparisonAt(this.tokens, at);
  }

  private number(at: number): number | null {
    const n = numberWord(
      this.word(at)
        .replace(/^(\d+)s$/, "$1")
        .replace(GLUED, ""),
    );
    return n !== null && n > 0 && n <= OLDEST_PUPIL ? n : null;
  }

  /** "pupils over 13", "who is under 5", "under 5s": with nothing behind that the number could be of. */
  private isBare(at: number, end: number, compared: boolean): boolean {
    if (!compared || !/^(over|under|above|below)$/.test(this.word(at))) return false;
    if (/s$/.test(this.word(end - 1)) && /\d/.test(this.word(end - 1))) return true;
    const before = this.word(at - 1);
    const follows = this.word(end);
    return (
      (NOUNS.has(before) || /^(is|are|who)$/.test(before)) &&
      (follows === "" || /^(in|at|on|and|or|who|with|from|of)$/.test(follows))
    );
  }

  /** Born so that the age in whole years is in the range today. */
  private born(column: Column, range: NumberRange): Condition {
    const low = range.min ?? (range.above === undefined ? undefined : range.above + 1);
    const high = range.max ?? (range.below === undefined ? undefined : range.below - 1);
    const [year, rest] = [Number(this.today.slice(0, 4)), this.today.slice(4)];
    return {
      field: "day",
      column: columnRef(column),
      said: `aged ${rangeWords(range, String)}`,
      ...(high === undefined ? {} : { from: dayAfter(`${year - high - 1}${rest}`) }),
      ...(low === undefined ? {} : { to: `${year - low}${rest}` }),
    };
  }

  private test(at: number, end: number, column: Column, condition: Condition): Item {
    const dimension = `column ${column.key}`;
    return { type: "test", at, length: end - at, dimension, condition };
  }
}

const exactly = (n: number): NumberRange => ({ min: n, max: n });

/** As text: a day that follows 28 February sorts before 1 March, whether there is such a day or not. */
const dayAfter = (day: string): string =>
  `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, "0")}`;
