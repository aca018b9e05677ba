// Reads ages and birthdays where sheets have a column of birth dates: "aged 5", "over 13", "birthdays in August", "oldest".
import type { Condition, NumberRange } from "../store/condition.js";
import type { Column } from "./columns.js";
import { comparisonAt } from "./comparisons.js";
import type { Item } from "./item.js";
import { nameLength, numberWord } from "./scales.js";
import { saidAt, type Token, wordAt } from "./tokens.js";
import { NOUNS } from "./word-lists.js";

const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );
/** After a number: it is an age. */
const OLD = /^(years? olds?|years? of age|yrs? old|year-olds?|yr-olds?|olds?|y\/?o)\b/;
/** "8-year-olds" is one word. */
const GLUED = /-(?:year|yr)s?-olds?$/;
const AGED = /^(aged?|ages)$/;
const OLDEST = /^(oldest|eldest|youngest)$/;
const AFTER_MONTH = /^(birthdays?|babies|born)$/;
/** The oldest that a pupil can be, so that "under 30 pupils" is a number of them. */
const OLDEST_PUPIL = 20;

/** Reads what is asked of ages, in whole years on a day. */
export class AgeReader {
  private readonly column: Column | undefined;

  /** @param today the day that ages are told of (2025-06-18); without it none are read */
  constructor(
    private readonly tokens: readonly Token[],
    columns: readonly Column[],
    private readonly today = "",
  ) {
    if (today !== "")
      this.column = columns.find(({ kind, names }) => kind === "date" && names.includes("born"));
  }

  read(at: number): Item | null {
    const { column } = this;
    if (!column) return null;
    return (
      this.eldest(at, column) ??
      this.age(at, column) ??
      this.turning(at, column) ??
      this.month(at, column)
    );
  }

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** "the oldest": first by the day of birth. */
  private eldest(at: number, column: Column): Item | null {
    if (!OLDEST.test(this.word(at))) return null;
    const direction = this.word(at) === "youngest" ? "desc" : "asc";
    return { type: "eldest", at, length: 1, direction, column };
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
    const known = told || older || old !== undefined || this.isBare(at, next, range !== null);
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

  /** "turn 7 in 2025", "turning 7 this year" */
  private turning(at: number, column: Column): Item | null {
    if (!/^(turn|turns|turning|turned)$/.test(this.word(at))) return null;
    const age = this.number(at + 1);
    if (age === null) return null;
    const year = /^20\d\d$/.test(this.word(at + 3)) && /^(in|during)$/.test(this.word(at + 2));
    const now = /^(this (calendar )?year)/.exec(saidAt(this.tokens, at + 2, 3))?.[0];
    const said = year ? Number(this.word(at + 3)) : Number(this.today.slice(0, 4));
    if (!year && now === undefined) return null;
    const length = 2 + (year ? 2 : (now?.split(" ").length ?? 0));
    // "This year" is the school year, as in all questions.
    const autumn = this.today.slice(5) >= "09-01" ? said : said - 1;
    const days =
      year || now?.includes("calendar")
        ? { from: `${said - age}-01-01`, to: `${said - age}-12-31` }
        : { from: `${autumn - age}-09-01`, to: `${autumn - age + 1}-08-31` };
    return this.test(at, at + length, column, { field: "day", column: refOf(column), ...days });
  }

  /** "birthdays in August", "born in May", "August birthdays", "August babies" */
  private month(at: number, column: Column): Item | null {
    const named = MONTHS.indexOf(this.word(at)) + 1;
    if (named > 0)
      return AFTER_MONTH.test(this.word(at + 1)) ? this.inMonth(at, at + 2, column, named) : null;
    const length = nameLength(this.tokens, at, column);
    if (length === 0) return null;
    let next = at + length;
    while (/^(is|are|falls?|in|during|the|month|of)$/.test(this.word(next))) next++;
    const month = MONTHS.indexOf(this.word(next)) + 1;
    if (month === 0 || next === at + length) return null;
    const year = this.word(next + 1);
    if (!/^(19|20)\d\d$/.test(year)) return this.inMonth(at, next + 1, column, month);
    const first = `${year}-${String(month).padStart(2, "0")}`;
    const days = { from: `${first}-01`, to: `${first}-31` };
    return this.test(at, next + 2, column, { field: "day", column: refOf(column), ...days });
  }

  private inMonth(at: number, end: number, column: Column, month: number): Item {
    return this.test(at, end, column, { field: "month", column: refOf(column), month });
  }

  /** Born so that the age in whole years is in the range today. */
  private born(column: Column, range: NumberRange): Condition {
    const low = range.min ?? (range.above === undefined ? undefined : range.above + 1);
    const high = range.max ?? (range.below === undefined ? undefined : range.below - 1);
    const [year, rest] = [Number(this.today.slice(0, 4)), this.today.slice(4)];
    return {
      field: "day",
      column: refOf(column),
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

const refOf = ({ headers, label }: Column) => ({ headers, label });
