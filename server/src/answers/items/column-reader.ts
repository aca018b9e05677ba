// Recognises the extra columns that a question names, and their values: "on FSM", "Red house", "halal".
import type { NameIndex } from "../../search/names.js";
import type { Column, ColumnValue } from "../vocabulary/column.js";
import { hasPart, nameLength } from "../vocabulary/scales.js";
import { isTitle } from "../words/people.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import { BOOKS, isOfReading, TRAVELS, VERB_COLUMNS } from "../words/value-words.js";
import { BareValues } from "./bare-values.js";
import type { ColumnNames } from "./column-names.js";
import type { Item } from "./item.js";
import { LINK, valueAt, valueTest } from "./value-tests.js";
import { deedAt, flagAt, registerAt, stateAt, yesAt } from "./yes-no-columns.js";

/** So many words before a value its verb may stand. */
const FARTHEST_VERB = 7;
/** Words that notes use as well. */
const EVERYDAY =
  /^(home|school|house|other|red|blue|green|yellow|white|black|pink|purple|orange|bus|car|walk|taxi|day|part|full|left|right|good|poor|low|high|new|old|music|art|drama|dance|football|sport|sports|reading|writing|maths|speech|hearing|english|school|club|one|two|medium|young|early|late|lunch|breakfast|milk|family|families|days|mornings|afternoons|parents?|mum|dad)$/;

const LANGUAGE_OF =
  /\b(?:speaks?|speaking|spoken|have|has)(?: (?:a|any|some|another))* (?:first |home |main )?languages? (?:other than|besides|apart from|different from)$/;

/** Between a column and its value, beside what links them: "EHCP says no". */
const BEFORE_VALUE = /^(the|at|in|on|by|says?|saying|reads|shows?|showing)$/;

interface Found {
  column: Column;
  values: readonly ColumnValue[];
  length: number;
}

/** That one of the columns has its value. */
function anyOf(at: number, found: readonly Found[]): Item | null {
  const tests = found.map(({ column, values, length }) => valueTest(column, at, length, values));
  const [first] = tests;
  return first
    ? { ...first, condition: { all: [{ any: tests.map(({ condition }) => condition) }] } }
    : null;
}

export class ColumnReader {
  private readonly bare: BareValues;
  // Several readers ask the same of a place.
  private readonly namedAt = new Map<number, Item | null>();

  constructor(
    private readonly tokens: readonly Token[],
    private readonly names: ColumnNames,
    /** The names of pupils and of places. */
    proper: Pick<NameIndex, "has">,
  ) {
    this.bare = new BareValues(tokens, names.columns, proper);
  }

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** A value beside its column's name, or a column that says yes or no. */
  named(at: number): Item | null {
    const known = this.namedAt.get(at);
    if (known !== undefined) return known;
    const item = this.readNamed(at);
    this.namedAt.set(at, item);
    return item;
  }

  private readNamed(at: number): Item | null {
    const deed = deedAt(this.tokens, this.names.columns, at);
    if (deed) return deed;
    const state = stateAt(this.tokens, this.names.columns, at);
    if (state) return state;
    const columns = this.names.longestFirst(at);
    const longest = columns[0] ? nameLength(this.tokens, at, columns[0]) : 0;
    for (const column of columns) {
      const length = nameLength(this.tokens, at, column);
      // "EHCP hours" is no "EHCP".
      if (length < longest) break;
      const item =
        flagAt(this.tokens, column, at, length) ??
        this.valueAfter(column, at, length) ??
        registerAt(this.tokens, column, at, length) ??
        yesAt(this.tokens, column, at, length);
      if (item) return item;
    }
    for (const column of this.names.columns) {
      // "whose review is in May", "review in March"
      const brought = hasPart(column, this.word(at)) && this.valueAfter(column, at, 1);
      if (brought) return brought;
      const value = valueAt(this.tokens, column, at);
      if (!value) continue;
      const behind = at + value.length;
      // "Aire house points", of a column House points: House is named by the way
      if (this.isOfOther(behind, column)) return valueTest(column, at, value.length, value.values);
      const name =
        nameLength(this.tokens, behind, column) || this.names.shortLength(behind, column);
      // "Red house"; but in "halal diet is" the name begins what follows.
      if (name > 0) {
        // "on red band books"
        const books = BOOKS.test(this.word(behind + name)) && column.names.some(isOfReading);
        const tail = books ? 1 : this.names.tail(behind + name, column);
        return valueTest(column, at, value.length + name + tail, value.values);
      }
      // "K on SEN status", "down as K for SEN status"
      const end = this.isSmallWord(at) ? behind : this.names.wholeEnd(behind, column);
      if (end > behind) return valueTest(column, at, end - at, value.values);
    }
    return null;
  }

  /** Whether the column's name stands there within a longer name of another column, one of numbers. */
  private isOfOther(at: number, column: Column): boolean {
    const length = nameLength(this.tokens, at, column);
    return (
      length > 0 &&
      this.names.columns.some(
        (other) => other.kind === "number" && nameLength(this.tokens, at, other) > length,
      )
    );
  }

  /** "a" and "I" are values of no column where they are written small. */
  private isSmallWord(at: number): boolean {
    return this.word(at).length === 1 && this.tokens[at]?.raw === this.word(at);
  }

  private valueAfter(column: Column, at: number, length: number): Item | null {
    let next = at + length;
    // "whose wraparound entry is Both"
    if (/^(entry|cell|box)$/.test(this.word(next)) && LINK.test(this.word(next + 1))) next++;
    while (LINK.test(this.word(next)) || BEFORE_VALUE.test(this.word(next))) next++;
    // "whose first language is not English"
    const isNot = this.word(next) === "not";
    // "not paid" may be written so: then it is a value, and who has no entry has not got it.
    const written = isNot ? valueAt(this.tokens, column, next) : null;
    const denied = isNot && written === null ? 1 : 0;
    const value = written ?? valueAt(this.tokens, column, next + denied);
    if (!value) return null;
    if (!denied) return valueTest(column, at, next + value.length - at, value.values);
    // "whose key worker isn't Debs or Jas"
    let end = next + denied + value.length;
    const values = [...value.values];
    for (;;) {
      const other = /^(or|nor|,)$/.test(this.word(end))
        ? valueAt(this.tokens, column, end + 1)
        : null;
      if (!other) break;
      values.push(...other.values);
      end += 1 + other.length;
    }
    const test = valueTest(column, at, end - at, values);
    return { ...test, condition: { not: test.condition } };
  }

  /** A value that only one column has, where it is not part of something else. */
  value(at: number): Item | null {
    // "bus route" is the column, though "Bus" is a value of another.
    const [named] = this.names.longestFirst(at);
    const least = named ? nameLength(this.tokens, at, named) : 0;
    const found = this.names.columns.flatMap((column) => {
      const value = valueAt(this.tokens, column, at);
      const meant = value && value.length >= least && this.bare.isMeant(at, value.length, column);
      return value && meant ? [{ column, ...value }] : [];
    });
    const longest = Math.max(...found.map(({ length }) => length));
    const isNamed = ({ column }: Found) => this.bare.isBesideNamed(at, column);
    const [only, ...others] = this.ofVerb(
      at,
      found
        .filter(
          ({ column, length }) =>
            length === longest && !found.some((other) => other.column.key === column.within),
        )
        .filter((one, _, all) => !all.some(isNamed) || isNamed(one)),
    );
    if (!only) return null;
    if (others.length > 0)
      return this.isOnePerson(at, [only, ...others]) ? anyOf(at, [only, ...others]) : null;
    const end = this.names.endBehind(at + only.length, only.column);
    const item = valueTest(only.column, at, end - at, only.values);
    const bare = EVERYDAY.test(this.word(at)) && only.length === 1 && !this.isBrought(at);
    return bare ? { ...item, bare } : item;
  }

  /** "Ms Orr": who is a mentor on one sheet and a key worker on another; on one sheet either could be meant. */
  private isOnePerson(at: number, found: readonly Found[]): boolean {
    const sources = found.flatMap(({ column }) => column.sources);
    return isTitle(this.word(at)) && new Set(sources).size === sources.length;
  }

  /** "speaks English", "comes by taxi": the verb says that a value is meant. */
  private isBrought(at: number): boolean {
    // "speak a language other than English"
    if (LANGUAGE_OF.test(saidAt(this.tokens, Math.max(0, at - 6), Math.min(at, 6)))) return true;
    const by = /^(by|on|in)$/.test(this.word(at - 1)) ? 1 : 0;
    const verb = this.word(at - 1 - by);
    return /^(speak|speaks|speaking|spoken)$/.test(verb) || (by > 0 && TRAVELS.test(verb));
  }

  /**
   * Of values that several columns have, those of the column that the verb speaks of: "taking Spanish",
   * "takes neither Art nor Spanish", "Spanish takers".
   */
  private ofVerb<T extends { column: Column; length: number }>(at: number, found: T[]): T[] {
    const [first] = found;
    if (!first || found.length < 2) return found;
    const behind = this.word(at + first.length);
    const near = /ers?$/.test(behind) ? [behind] : [];
    for (let back = 1; back <= FARTHEST_VERB; back++) near.push(this.word(at - back));
    const verbs = near.map((word) =>
      // "in" travels only beside its verb.
      word === "in" ? undefined : VERB_COLUMNS.find(([verb]) => verb.test(word)),
    );
    const [, wanted] = verbs.find((verb) => verb !== undefined) ?? [];
    const own = found.filter(({ column }) => column.names.some((name) => wanted?.test(name)));
    return own.length > 0 ? own : found;
  }
}
