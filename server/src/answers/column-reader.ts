// Recognises the extra columns that a question names, and their values: "on FSM", "Red house", "halal".
import type { NameIndex } from "../search/names.js";
import type { Condition } from "../store/condition.js";
import { type Column, type ColumnValue, phraseOf } from "./columns.js";
import { fieldOf } from "./fields.js";
import type { Item, ItemOf } from "./item.js";
import { nameLength } from "./scales.js";
import { saidAt, type Token, wordAt } from "./tokens.js";
import { isContent } from "./word-kinds.js";

const LONGEST_VALUE = 8;
/** Between a column's name and its value. */
const LINK = /^(is|are|was|of|equal|equals|to|being|called|named|listed|as|=|set)$/;
/** Words that notes use as well. */
const EVERYDAY =
  /^(home|school|house|other|red|blue|green|yellow|white|black|pink|purple|orange|bus|car|walk|taxi|day|part|full|left|right|good|poor|low|high|new|old|music|art|drama|dance|football|sport|sports|reading|writing|maths|speech|hearing|english|school|club|one|two|medium|young|early|late|lunch|breakfast|milk)$/;
const YES = /^(yes|y|true|ticked)$/;
const NO = /^(no|n|false|unticked)$/;
/** Words that bring a column which says yes or no, and are no part of its name. */
const BRINGS =
  /^(has|have|having|had|with|on|get|gets|getting|receive|receives|receiving|entitled|eligible|qualify|qualifies|claiming|claim|claims|flagged|marked|registered|listed|identified|for|as|to|the|are|is|a|an|under|in)$/;

export class ColumnReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly columns: readonly Column[],
    private readonly names: Pick<NameIndex, "has">,
  ) {}

  private word(at: number): string {
    return wordAt(this.tokens, at);
  }

  /** A value beside its column's name, or a column that says yes or no. */
  named(at: number): Item | null {
    for (const column of this.longestFirst(at)) {
      const length = nameLength(this.tokens, at, column);
      const item =
        this.flag(column, at, length) ??
        this.day(column, at, length) ??
        this.valueAfter(column, at, length);
      if (item) return item;
    }
    for (const column of this.columns) {
      const value = this.valueAt(column, at);
      if (!value) continue;
      const behind = at + value.length;
      const name = nameLength(this.tokens, behind, column) || this.shortName(behind, column);
      // "Red house"; but in "halal diet is" the name begins what follows.
      if (name > 0) return this.test(column, at, value.length + name, value.value);
    }
    return null;
  }

  /** "bronze band" in the column Swimming band. */
  private shortName(at: number, { names }: Column): number {
    const word = this.word(at);
    return names.some((name) => name.includes(" ") && name.endsWith(` ${word}`)) ? 1 : 0;
  }

  /** A value that only one column has, where it is not part of something else. */
  value(at: number): Item | null {
    const found = this.columns.flatMap((column) => {
      const value = this.valueAt(column, at);
      return value && this.isMeant(at, value.length, column) ? [{ column, ...value }] : [];
    });
    const longest = Math.max(...found.map(({ length }) => length));
    const [only, ...others] = found.filter(({ length }) => length === longest);
    if (!only || others.length > 0) return null;
    const item = this.test(only.column, at, only.length, only.value);
    return EVERYDAY.test(this.word(at)) && only.length === 1 ? { ...item, bare: true } : item;
  }

  /** "no reading age", "without a key worker": whether the column holds something. */
  filled(at: number): { column: Column; length: number } | null {
    const [column] = this.longestFirst(at).filter(({ kind }) => kind !== "flag");
    return column ? { column, length: nameLength(this.tokens, at, column) } : null;
  }

  /** The column's name alone. */
  name(at: number): Item | null {
    const [column] = this.longestFirst(at);
    if (!column) return null;
    return { type: "column", at, length: nameLength(this.tokens, at, column), column };
  }

  /** The only column whose name of several words ends with this one. */
  endingWith(word: string): Column | null {
    if (word === "") return null;
    const ends = ({ names }: Column) => names.some((name) => name.endsWith(` ${word}`));
    const [only, ...others] = this.columns.filter(ends);
    return only && others.length === 0 ? only : null;
  }

  private longestFirst(at: number): Column[] {
    return this.columns
      .map((column) => ({ column, length: nameLength(this.tokens, at, column) }))
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length)
      .map(({ column }) => column);
  }

  /** "FSM", "FSM pupils", "FSM is no". Not "what is Alice's FSM". */
  private flag(column: Column, at: number, length: number): Item | null {
    if (column.kind !== "flag") return null;
    let end = at + length;
    if (/^(status|eligible|eligibility|register|list|column|flag)$/.test(this.word(end))) end++;
    const linked = LINK.test(this.word(end)) ? end + 1 : end;
    const test: Condition = { field: "flag", column: refOf(column) };
    const item = (to: number, condition: Condition): Item => ({
      type: "test",
      at,
      length: to - at,
      dimension: `column ${column.key}`,
      condition,
    });
    if (YES.test(this.word(linked))) return item(linked + 1, test);
    if (NO.test(this.word(linked)) && this.word(linked + 1) === "")
      return item(linked + 1, { not: test });
    return item(end, test);
  }

  /** "born in 2009", "date of birth before 2010" */
  private day(column: Column, at: number, length: number): Item | null {
    if (column.kind !== "date") return null;
    let next = at + length;
    while (LINK.test(this.word(next))) next++;
    const side = this.word(next);
    const year = this.word(next + 1);
    if (!/^(in|during|before|after|since)$/.test(side) || !/^(19|20)\d\d$/.test(year)) return null;
    const [from, to] = [`${year}-01-01`, `${year}-12-31`];
    const days =
      side === "before"
        ? { to: `${Number(year) - 1}-12-31` }
        : side === "after"
          ? { from: `${Number(year) + 1}-01-01` }
          : side === "since"
            ? { from }
            : { from, to };
    return {
      type: "test",
      at,
      length: next + 2 - at,
      dimension: `column ${column.key}`,
      condition: { field: "day", column: refOf(column), ...days },
    };
  }

  private valueAfter(column: Column, at: number, length: number): Item | null {
    let next = at + length;
    while (LINK.test(this.word(next)) || /^(the|at|in|on|by)$/.test(this.word(next))) next++;
    const value = this.valueAt(column, next);
    return value && this.test(column, at, next + value.length - at, value.value);
  }

  private valueAt(column: Column, at: number): { value: ColumnValue; length: number } | null {
    for (let length = Math.min(LONGEST_VALUE, this.tokens.length - at); length > 0; length--) {
      const said = saidAt(this.tokens, at, length);
      const value = column.values.get(said) ?? column.values.get(said.replace(/s$/, ""));
      if (value) return { value, length };
    }
    return null;
  }

  /** Several words are meant; one is where no word of content stands beside it ("red glasses"). */
  private isMeant(at: number, length: number, column: Column): boolean {
    const word = this.word(at);
    if (length > 1) return true;
    const gender = /^(boys?|girls?|males?|females?)$/.test(word);
    if (gender) return true;
    if (word.length < 2 || !isContent(word) || fieldOf(word) !== undefined || /^\d+$/.test(word))
      return false;
    const beside = [this.word(at - 1), this.word(at + 1)];
    // "Debs's key children" where Debs is a key worker
    const own = phraseOf(column.label).split(" ");
    return beside.every(
      (near) =>
        !isContent(near) || this.isAlsoMeant(near) || (own.length > 1 && own.includes(near)),
    );
  }

  /** Verbs that bring a value: "speak Polish", "eat halal", "come by bus". */
  private isAlsoMeant(word: string): boolean {
    return (
      VALUE_VERBS.test(word) ||
      this.names.has(word) ||
      VALUE_TAIL.test(word) ||
      /^[\d-]/.test(word) ||
      this.columns.some((c) => c.values.has(word))
    );
  }

  private test(column: Column, at: number, length: number, value: ColumnValue): ItemOf<"test"> {
    return {
      type: "test",
      at,
      length,
      dimension: `column ${column.key}`,
      condition: { field: "extra", column: refOf(column), value: value.value, said: value.said },
      ...(column.several && { several: true }),
    };
  }
}

/** Verbs that say no more than that a value holds. */
export const VALUE_VERBS =
  /^(scored?|scores|scoring|achieved?|speaks?|speaking|eats?|eating|uses?|using|takes?|taking|travels?|travelling|comes?|coming|arrives?|arriving|rides?|lives?|living|belongs?|follows?|following|studies|plays?|does|doing|attends?|attending|joins?|goes|going|needs?|requires?|gets?)$/;

/** Nouns that say no more than what kind of value it is: "halal meals". */
export const VALUE_TAIL =
  /^(register|status|home|diet|diets|food|meals|house|household|background|list|speaker|speakers|speaking|user|users|category|bus|route|pathway|group)$/;

/** Words before a yes-or-no column that bring it. */
export const bringsFlag = (word: string) => BRINGS.test(word);

const refOf = ({ headers, label }: Column) => ({ headers, label });
