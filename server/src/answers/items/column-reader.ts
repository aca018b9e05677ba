// Recognises the extra columns that a question names, and their values: "on FSM", "Red house", "halal".
import type { NameIndex } from "../../search/names.js";
import type { Condition } from "../../store/condition.js";
import {
  ABSENCE,
  beginsValue,
  type Column,
  type ColumnValue,
  holdsSomething,
  numberColumn,
} from "../vocabulary/columns.js";
import { nameLength } from "../vocabulary/scales.js";
import { columnRef, fieldOf } from "../words/fields.js";
import { saidAt, type Token, wordAt } from "../words/tokens.js";
import {
  BOOKS,
  BRINGS_ROUTE,
  CROWD,
  isOfReading,
  KEEPERS,
  LOOKS_AFTER,
  TRAVEL_COLUMN,
  TRAVELS,
  VALUE_TAIL,
  VALUE_VERBS,
  VERB_COLUMNS,
} from "../words/value-words.js";
import { isContent } from "../words/word-kinds.js";
import { NOUNS } from "../words/word-lists.js";
import type { Item, ItemOf } from "./item.js";

const LONGEST_VALUE = 8;
/** So many words before a value its verb may stand. */
const FARTHEST_VERB = 7;
/** So many words before its value a column's name may begin. */
const FARTHEST_NAME = 6;
/** Between a column's name and its value. */
const LINK = /^(is|are|was|of|equal|equals|to|being|called|named|listed|as|=|set)$/;
/** "FSM down as no" */
const MARKED = /^(down|marked|recorded|listed|entered|put|showing|says|said)$/;
/** Words that notes use as well. */
const EVERYDAY =
  /^(home|school|house|other|red|blue|green|yellow|white|black|pink|purple|orange|bus|car|walk|taxi|day|part|full|left|right|good|poor|low|high|new|old|music|art|drama|dance|football|sport|sports|reading|writing|maths|speech|hearing|english|school|club|one|two|medium|young|early|late|lunch|breakfast|milk)$/;
/** "attendance figure", "FSM status" */
const COLUMN_TAIL =
  /^(figures?|values?|status|results?|entry|info|information|details?|column|field|cell|choices?|options?|arrangements?|totals?|tally|marks?|scores?|letter|code|box)$/;
const YES = /^(yes|y|true|ticked)$/;
const NO = /^(no|n|false|unticked)$/;
/** Where "FSM is no" ends. */
const BEHIND_NO = /^(,|;|and|or|but|who|whose|in|at|with)$/;
/** The same where no "is" stands before; "EHCP no in 3A" may be a number. */
const BEHIND_BARE_NO = /^(,|;|and|or|but|who)$/;
/** Before "SEN": of pupils it is said that they are on the register. */
const REGISTERED = /^(are|is|be|being|not|with|have|has|having|had|no|without|non|as)$/;
export class ColumnReader {
  // Several readers ask the same of a place.
  private readonly namedAt = new Map<number, Item | null>();
  private readonly longestAt = new Map<number, readonly Column[]>();

  constructor(
    private readonly tokens: readonly Token[],
    private readonly columns: readonly Column[],
    /** The names of pupils and of places. */
    private readonly names: Pick<NameIndex, "has">,
  ) {}

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
    const columns = this.longestFirst(at);
    const longest = columns[0] ? nameLength(this.tokens, at, columns[0]) : 0;
    for (const column of columns) {
      const length = nameLength(this.tokens, at, column);
      // "EHCP hours" is no "EHCP".
      if (length < longest) break;
      const item =
        this.flag(column, at, length) ??
        this.valueAfter(column, at, length) ??
        this.register(column, at, length);
      if (item) return item;
    }
    for (const column of this.columns) {
      // "whose review is in May", "review in March"
      const brought = hasPart(column.parts, this.word(at)) && this.valueAfter(column, at, 1);
      if (brought) return brought;
      const value = this.valueAt(column, at);
      if (!value) continue;
      const behind = at + value.length;
      const name = nameLength(this.tokens, behind, column) || this.shortName(behind, column);
      // "Red house"; but in "halal diet is" the name begins what follows.
      if (name > 0) {
        // "on red band books"
        const books = BOOKS.test(this.word(behind + name)) && column.names.some(isOfReading);
        return this.test(column, at, value.length + name + (books ? 1 : 0), value.values);
      }
      // "K on SEN status", "down as K for SEN status"
      const end = this.isSmallWord(at) ? behind : this.wholeNameBehind(behind, column);
      if (end > behind) return this.test(column, at, end - at, value.values);
    }
    return null;
  }

  /** "a" and "I" are values of no column where they are written small. */
  private isSmallWord(at: number): boolean {
    return this.word(at).length === 1 && this.tokens[at]?.raw === this.word(at);
  }

  /** "bronze band" in the column Swimming band, "the R3 bus" in Bus route. */
  private shortName(at: number, { names, parts }: Column): number {
    const word = this.word(at);
    // "halal lunches"
    if (parts.includes(word) || names.some((name) => word === `${name}s` || word === `${name}es`))
      return 1;
    return names.some((name) => name.includes(" ") && name.endsWith(` ${word}`)) ? 1 : 0;
  }

  /** A column by one word of its name, where no other has it: "option" of "Option subject". */
  part(at: number): Item | null {
    const said = this.word(at);
    const having = this.columns.filter(({ parts }) => hasPart(parts, said));
    const [column] = having;
    return column && having.length === 1 ? { type: "column", at, length: 1, column } : null;
  }

  /** A value that only one column has, where it is not part of something else. */
  value(at: number): Item | null {
    // "bus route" is the column, though "Bus" is a value of another.
    const [named] = this.longestFirst(at);
    const least = named ? nameLength(this.tokens, at, named) : 0;
    const found = this.columns.flatMap((column) => {
      const value = this.valueAt(column, at);
      const meant = value && value.length >= least && this.isMeant(at, value.length, column);
      return value && meant ? [{ column, ...value }] : [];
    });
    const longest = Math.max(...found.map(({ length }) => length));
    const [only, ...others] = this.ofVerb(
      at,
      found.filter(({ length }) => length === longest),
    );
    if (!only || others.length > 0) return null;
    const end = this.namedBehind(at + only.length, only.column);
    const item = this.test(only.column, at, end - at, only.values);
    const bare = EVERYDAY.test(this.word(at)) && only.length === 1 && !this.isBrought(at);
    return bare ? { ...item, bare } : item;
  }

  /** Behind "choir after school", "Polish at home", "halal under Diet": words of the column's own name say no more. */
  private namedBehind(at: number, column: Column): number {
    const own = ownWords(column);
    const from =
      /^(at|under|for|as|in)$/.test(this.word(at)) && !own.includes(this.word(at)) ? at + 1 : at;
    let end = from;
    while (own.includes(this.word(end))) end++;
    return Math.max(end > from ? end : at, this.wholeNameBehind(at, column));
  }

  /** "Miss Lund as their key person", "asthma from the medical alert column": where the name ends; `at` where none is. */
  private wholeNameBehind(at: number, column: Column): number {
    let from = at;
    if (/^(flagged|listed|recorded|down|marked)$/.test(this.word(from))) from++;
    if (from > at || /^(as|for|from|under|in|on)$/.test(this.word(from))) from++;
    if (from > at && /^(their|the|a|an|his|her)$/.test(this.word(from))) from++;
    const length = from > at ? nameLength(this.tokens, from, column) : 0;
    if (length === 0) return at;
    return from + length + (COLUMN_TAIL.test(this.word(from + length)) ? 1 : 0);
  }

  /** "speaks English", "comes by taxi": the verb says that a value is meant. */
  private isBrought(at: number): boolean {
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

  /**
   * "no reading age", "without a key worker": whether the column holds something.
   * @param flags whether a column that says yes or no may be meant: "no FSM" is none, "FSM is blank" is
   */
  filled(at: number, flags = false): { column: Column; length: number } | null {
    const [column] = this.longestFirst(at).filter(({ kind }) => flags || kind !== "flag");
    if (!column) return null;
    const length = nameLength(this.tokens, at, column);
    const sign = this.word(at + length) === "%" ? 1 : 0;
    const tail = COLUMN_TAIL.test(this.word(at + length + sign)) ? 1 : 0;
    return { column, length: length + sign + tail };
  }

  /** The column's name alone. */
  name(at: number): Item | null {
    const [column] = this.longestFirst(at);
    if (!column) return null;
    const length = nameLength(this.tokens, at, column);
    // "attend % of Alice"
    const named = length + (column.kind === "number" && this.word(at + length) === "%" ? 1 : 0);
    const tail = COLUMN_TAIL.test(this.word(at + named)) ? 1 : 0;
    return { type: "column", at, length: named + tail, column };
  }

  /**
   * The column of numbers that a word for who has much or little of it speaks of: "attenders" of Attendance,
   * "absentees" of Days absent. Null where two could be meant.
   */
  ofStem(word: string): Column | null {
    const stem = /^([a-z]{4,}?)(?:ers?|ees?)$/.exec(word)?.[1];
    if (stem === undefined) return null;
    const having = this.columns.filter(
      ({ kind, names }) =>
        kind === "number" && names.some((name) => name.split(" ").some((w) => w.startsWith(stem))),
    );
    const [only, ...others] = having;
    return only && others.length === 0 ? only : null;
  }

  /** The column that says how much school was missed: days of absence, else the share attended. */
  missed(): { column: Column; more: boolean } | null {
    const absent = numberColumn(this.columns, ABSENCE);
    if (absent) return { column: absent, more: true };
    const attended = numberColumn(this.columns, /\battendance\b/);
    return attended ? { column: attended, more: false } : null;
  }

  /** The only column whose header of several words ends with this one. */
  endingWith(word: string): Column | null {
    if (word === "") return null;
    // "looked after child" is no name of pupils.
    if (NOUNS.has(word)) return null;
    const ends = ({ headerNames }: Column) => headerNames.some((name) => name.endsWith(` ${word}`));
    const [only, ...others] = this.columns.filter(ends);
    return only && others.length === 0 ? only : null;
  }

  private longestFirst(at: number): readonly Column[] {
    const known = this.longestAt.get(at);
    if (known) return known;
    const longest = this.columns
      .map((column) => ({ column, length: nameLength(this.tokens, at, column) }))
      .filter(({ length }) => length > 0 && !this.isGroupOf(at, length))
      .sort((a, b) => b.length - a.length)
      .map(({ column }) => column);
    this.longestAt.set(at, longest);
    return longest;
  }

  /** "tutor group": the class, and no Tutor. */
  private isGroupOf(at: number, length: number): boolean {
    const said = saidAt(this.tokens, at, length);
    return /^(tutor|reg|form)$/.test(said) && /^groups?$/.test(this.word(at + length));
  }

  /** "FSM", "FSM pupils", "FSM is no". Not "what is Alice's FSM". */
  private flag(column: Column, at: number, length: number): Item | null {
    if (column.kind !== "flag") return null;
    let end = at + length;
    if (
      /^(status|eligible|eligibility|register|list|column|flag|funding|money|box)$/.test(
        this.word(end),
      )
    )
      end++;
    let linked = end;
    while (LINK.test(this.word(linked)) || MARKED.test(this.word(linked))) linked++;
    const test: Condition = { field: "flag", column: columnRef(column) };
    const item = (to: number, condition: Condition): Item => ({
      type: "test",
      at,
      length: to - at,
      dimension: `column ${column.key}`,
      condition,
    });
    if (YES.test(this.word(linked))) return item(linked + 1, test);
    const isEnd = (linked > end ? BEHIND_NO : BEHIND_BARE_NO).test(this.word(linked + 1));
    if (NO.test(this.word(linked)) && (isEnd || this.word(linked + 1) === ""))
      return item(linked + 1, { not: test });
    return item(end, test);
  }

  /** "on the SEN register", "SEN pupils", "who aren't SEN", where the column holds codes. */
  private register(column: Column, at: number, length: number): Item | null {
    if (!column.register) return null;
    const said = saidAt(this.tokens, at, length);
    const behind = this.word(at + length);
    const isWhole = /\bregister$/.test(said) || behind === "register";
    const isOf =
      NOUNS.has(behind) ||
      (REGISTERED.test(this.word(at - 1)) &&
        !isContent(behind) &&
        !/\bstatus|code|stage/.test(said));
    const share = /^(percentage|percent|proportion|share|fraction|number)$/.test(this.word(1));
    const asked = /^(what|when|whose)$/.test(this.word(0)) && !share;
    if (asked || !(isWhole || isOf)) return null;
    const to = at + length + (behind === "register" ? 1 : 0);
    return {
      type: "test",
      at,
      length: to - at,
      dimension: `column ${column.key}`,
      condition: holdsSomething(column),
    };
  }

  private valueAfter(column: Column, at: number, length: number): Item | null {
    let next = at + length;
    while (LINK.test(this.word(next)) || /^(the|at|in|on|by)$/.test(this.word(next))) next++;
    // "whose first language is not English"
    const denied = this.word(next) === "not" ? 1 : 0;
    const value = this.valueAt(column, next + denied);
    if (!value) return null;
    if (!denied) return this.test(column, at, next + value.length - at, value.values);
    // "whose key worker isn't Debs or Jas"
    let end = next + denied + value.length;
    const values = [...value.values];
    for (;;) {
      const other = /^(or|nor|,)$/.test(this.word(end)) ? this.valueAt(column, end + 1) : null;
      if (!other) break;
      values.push(...other.values);
      end += 1 + other.length;
    }
    const test = this.test(column, at, end - at, values);
    return { ...test, condition: { not: test.condition } };
  }

  private valueAt(
    column: Column,
    at: number,
  ): { values: readonly ColumnValue[]; length: number } | null {
    if (!beginsValue(column.values, this.word(at))) return null;
    for (let length = Math.min(LONGEST_VALUE, this.tokens.length - at); length > 0; length--) {
      const said = saidAt(this.tokens, at, length);
      const values =
        column.values.get(said) ??
        column.values.get(said.replace(/s$/, "")) ??
        column.values.get(said.replace(" % ", " "));
      if (values) return { values, length };
    }
    return null;
  }

  /** Several words are meant; one is where no word of content stands beside it ("red glasses"). */
  private isMeant(at: number, length: number, column: Column): boolean {
    const word = this.word(at);
    if (length > 1) return true;
    // "nursery am children": who speaks says "I am"
    const session = /^[ap]m$/.test(word) && !/^(i|who|which|what)$/.test(this.word(at - 1));
    const gender = /^(boys?|girls?|males?|females?)$/.test(word);
    // "walk to school"
    const toSchool = /^to (school|and from|work)$/.test(saidAt(this.tokens, at + 1, 2));
    if (toSchool && column.names.some((name) => TRAVEL_COLUMN.test(name))) return true;
    if (
      gender ||
      session ||
      this.isKeeper(at, column) ||
      this.isCode(at, column) ||
      this.isAbbreviation(at) ||
      this.isRoute(at, column) ||
      this.isListed(at, column)
    )
      return true;
    if (word.length < 2 || !isContent(word) || fieldOf(word) !== undefined || /^\d+$/.test(word))
      return false;
    const beside = [this.word(at - 1), this.word(at + 1)];
    // "Debs's key children" where Debs is a key worker
    const own = ownWords(column);
    return beside.every(
      (near) =>
        !isContent(near) ||
        CROWD.test(near) ||
        /^(numbers?|totals?|counts?|tally|names?|list)$/.test(near) ||
        this.isAlsoMeant(near) ||
        own.some((word) => isAlike(word, near) && (own.length > 1 || word !== near)),
    );
  }

  /** "does Debs look after": the name of somebody who looks after pupils. */
  private isKeeper(at: number, { names }: Column): boolean {
    return (
      LOOKS_AFTER.test(saidAt(this.tokens, at + 1, 3)) && names.some((name) => KEEPERS.test(name))
    );
  }

  /** "K pupils", "with a K next to them": the letter of a register of special needs. */
  private isCode(at: number, column: Column): boolean {
    if (!column.register || !/^[B-HJ-Z]$/.test(this.tokens[at]?.raw ?? "")) return false;
    // "the K and E pupils"
    const listed =
      /^(and|or)$/.test(this.word(at + 1)) &&
      column.values.has(this.word(at + 2)) &&
      NOUNS.has(this.word(at + 3));
    return (
      listed ||
      NOUNS.has(this.word(at + 1)) ||
      /^(a|an|code|status|with|as|on)$/.test(this.word(at - 1))
    );
  }

  /** "Hedgehogs, AM only": letters that stand out as capitals are no small word. */
  private isAbbreviation(at: number): boolean {
    const isCapitals = (raw = "") => /^\p{Lu}{2,4}$/u.test(raw);
    return isCapitals(this.tokens[at]?.raw) && this.tokens.some(({ raw }) => /\p{Ll}/u.test(raw));
  }

  /** "a SEN status of K or E": beside a value that follows the column's name. */
  private isListed(at: number, column: Column): boolean {
    if (!/^(or|and|nor)$/.test(this.word(at - 1)) || !column.values.has(this.word(at - 2)))
      return false;
    return column.names.some((name) => {
      const before = saidAt(this.tokens, Math.max(0, at - 2 - FARTHEST_NAME), FARTHEST_NAME);
      return ` ${before} `.includes(` ${name} `);
    });
  }

  /** "on the 41", "rides the R3 or the 41": a number where a column says how they travel. */
  private isRoute(at: number, { names, values }: Column): boolean {
    if (!/\d/.test(this.word(at)) || !names.some((name) => TRAVEL_COLUMN.test(name))) return false;
    let before = at - 1;
    while (/^(the|bus|route|number|no)$/.test(this.word(before))) before--;
    const listed = /^(or|and|,)$/.test(this.word(before)) && values.has(this.word(before - 1));
    return (
      listed ||
      BRINGS_ROUTE.test(this.word(before)) ||
      (before < at - 1 && BRINGS_ROUTE.test(this.word(before + 1)))
    );
  }

  /** Verbs that bring a value: "speak Polish", "eat halal", "come by bus". */
  private isAlsoMeant(word: string): boolean {
    return (
      VALUE_VERBS.test(word) ||
      this.names.has(word) ||
      VALUE_TAIL.test(word) ||
      /^(?:[ylt]|yr|year|ks)?[\d-]/.test(word) ||
      // "Merlin FSM pupils"
      this.columns.some(({ kind, names }) => kind === "flag" && names.includes(word)) ||
      this.columns.some((c) => c.values.has(word))
    );
  }

  private test(
    column: Column,
    at: number,
    length: number,
    values: readonly ColumnValue[],
  ): ItemOf<"test"> {
    const tests = values.map(
      ({ value, said }): Condition => ({ field: "extra", column: columnRef(column), value, said }),
    );
    const [only] = tests;
    return {
      type: "test",
      at,
      length,
      dimension: `column ${column.key}`,
      // One value that is written in two ways is no choice of two.
      condition: only && tests.length === 1 ? only : { all: [{ any: tests }] },
      ...(column.several && { several: true }),
    };
  }
}

const hasPart = (parts: readonly string[], word: string) =>
  parts.some((part) => part === word || `${part}s` === word);

/** "swimmers" of a swimming band */
export const isAlike = (word: string, said: string): boolean =>
  word === said || (word.length > 4 && said.length > 3 && word.slice(0, 4) === said.slice(0, 4));

/** "after-school club" is said "after school" too. */
const ownWords = ({ phrase }: Column) => phrase.split(/[ -]/);
