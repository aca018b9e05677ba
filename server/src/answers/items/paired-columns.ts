// Finds the columns that are set against each other: by their names or a part of them, and which of several belong together.
import type { ColumnPair, ComparedColumn } from "../../store/condition.js";
import { orList } from "../describe/plain-words.js";
import {
  isAim,
  isAimWord,
  isHeaderWord,
  isReach,
  isReachWord,
  singular,
  wordsOfHeaders,
} from "../vocabulary/aims.js";
import type { Column } from "../vocabulary/column.js";
import { nameLength } from "../vocabulary/scales.js";
import { fieldName } from "../words/fields.js";
import { type Token, wordAt } from "../words/tokens.js";

/** Columns that the same words can name. */
export interface Mention {
  columns: readonly Column[];
  /** Tokens. */
  length: number;
  /** Of these the ones that are its name, without "points" or "figure" behind. */
  named: number;
}

const WHEN =
  /^(autumn|spring|summer|term|first|second|previous|last|start|end|baseline|final|[1-6])$/;
/** Behind the name of a column of numbers, it says no more: "their attendance figure", "reward points" of Rewards. */
const TAIL = /^(points|pts|scores?|marks?|figures?|percentages?|%|totals?|tally|numbers?)$/;
const UNIT = /^(grade|point|score|mark|level|result|%|percentage|age)$/;
export class PairedColumns {
  private readonly mentions = new Map<number, Mention | null>();

  constructor(
    private readonly tokens: readonly Token[],
    private readonly columns: readonly Column[],
  ) {}

  /** The columns that most words from a place on name, those of numbers before others; null where none do. */
  at(at: number): Mention | null {
    const known = this.mentions.get(at);
    if (known !== undefined) return known;
    const read = this.read(at);
    this.mentions.set(at, read);
    return read;
  }

  private read(at: number): Mention | null {
    const found = this.columns.flatMap((column) => {
      const length = this.lengthOf(at, column);
      return length > 0 ? [{ column, length }] : [];
    });
    const numbers = found.filter(({ column }) => column.kind === "number");
    const meant = numbers.length > 0 ? numbers : found;
    const length = Math.max(0, ...meant.map((one) => one.length));
    const columns = meant.filter((one) => one.length === length).map(({ column }) => column);
    if (length === 0) return null;
    const tail = numbers.length > 0 && TAIL.test(wordAt(this.tokens, at + length)) ? 1 : 0;
    return { columns, length: length + tail, named: length };
  }

  private lengthOf(at: number, column: Column): number {
    // "chronological age"
    const before =
      column.ageOn !== undefined &&
      /^(chronological|actual|real|calendar|own)$/.test(wordAt(this.tokens, at))
        ? 1
        : 0;
    const name = nameLength(this.tokens, at + before, column);
    if (column.kind !== "number" || column.ageOn !== undefined) return name > 0 ? before + name : 0;
    let own = 0;
    while (isHeaderWord(column, wordAt(this.tokens, at + own))) own++;
    return Math.max(name, own);
  }

  /** What is reached where only what is aimed at was named: "below their target". */
  reached({ columns: aimed }: Mention): Mention | null {
    const targets = aimed.filter((column) => isAim(column));
    const columns = this.columns.filter(
      (column) =>
        column.kind === "number" &&
        isReach(column) &&
        targets.some((target) => target !== column && areKin(column, target)),
    );
    return columns.length > 0 ? { columns, length: 0, named: 0 } : null;
  }

  /** Whether no sheet has two of the pairs. */
  areApart(pairs: readonly ColumnPair[]): boolean {
    const of = ({ headers, ageOn }: ComparedColumn) =>
      this.columns.find((c) => c.headers === headers && c.ageOn === ageOn);
    const columns = pairs.flatMap(({ column, other }) => {
      const [a, b] = [of(column), of(other)];
      return a && b ? [[a, b] as const] : [];
    });
    return columns.length === pairs.length && areApart(columns);
  }

  /**
   * The pairs that the words for two columns mean, which are of different sheets; or why they cannot be told, in words.
   * @param unit what a difference is counted in
   */
  pairs(one: Mention, other: Mention, unit: string): readonly ColumnPair[] | string | null {
    const strange = [...one.columns, ...other.columns].find(({ kind }) => kind !== "number");
    if (strange)
      return `“${strange.label}” holds no numbers, and I compare two columns of numbers only.`;
    const all = one.columns.flatMap((a) =>
      other.columns.flatMap((b) => (a !== b && areTold(one, a, other, b) ? [[a, b] as const] : [])),
    );
    if (all.length === 0) return null;
    const together = all.filter(([a, b]) => a.sources.some((id) => b.sources.includes(id)));
    if (together.length === 0) {
      const [[a, b]] = all as [readonly [Column, Column]];
      return `No sheet has both a column “${a.label}” and one “${b.label}”.`;
    }
    const alike = together.filter(([a, b]) => areOfOneUnit(a, b));
    const [[first, second]] = together as [readonly [Column, Column]];
    // "more house points than their attendance figure": both are named, and numbers can be compared.
    if (alike.length === 0 && together.length === 1 && isPlainly(one, first, other, second))
      return [{ column: refOf(first), other: refOf(second) }];
    if (alike.length === 0)
      return `“${first.label}” and “${second.label}” are not counted in the same thing, so I cannot compare them.`;
    const counted = alike.filter(
      ([a, b]) => unit !== "" && [a, b].every((c) => wordsOfHeaders(c).has(singular(unit))),
    );
    const of = counted.length > 0 ? counted : alike;
    const kin = of.filter(([a, b]) => areKin(a, b));
    const meant = areApart(of) ? of : kin;
    if (meant.length > 0 && areApart(meant))
      return meant.map(([column, b]) => ({ column: refOf(column), other: refOf(b) }));
    const ways = of.map(([a, b]) => `“${fieldName(a)}” with “${fieldName(b)}”`);
    return `I can compare ${orList(ways)}. Name both columns in full.`;
  }
}

/** Whether no sheet has two of the pairs. */
const areApart = (pairs: readonly (readonly [Column, Column])[]): boolean => {
  const sheets = pairs.flatMap(([a, b]) => a.sources.filter((id) => b.sources.includes(id)));
  return new Set(sheets).size === sheets.length;
};

const refOf = ({ headers, label, ageOn }: Column): ComparedColumn => ({
  headers,
  label,
  ...(ageOn !== undefined && { ageOn }),
});

/** Whether both are named whole; a part of a name is told by the other column alone. */
const areTold = (one: Mention, a: Column, other: Mention, b: Column): boolean =>
  (isWhole(one, a) && isWhole(other, b)) || areKin(a, b);

/** Whether each is named by words of its own, and holds no grades or ages, of which no other number can be more. */
const isPlainly = (one: Mention, a: Column, other: Mention, b: Column): boolean =>
  one.columns.length === 1 &&
  other.columns.length === 1 &&
  [a, b].every(
    (column) =>
      column.ageOn === undefined &&
      column.kind === "number" &&
      !column.phrase.split(" ").some((word) => /^(grade|grades|age|ages|level|levels)$/.test(word)),
  );

/** "target" is a name of Target grade, and says not whose target: it may be of attendance. */
const isWhole = ({ named }: Mention, column: Column): boolean => {
  const words = column.phrase.split(" ");
  return named >= words.length || !words.some((word) => isAimWord(word) || isReachWord(word));
};

/** Whether the names say nothing else: no grade is above a percentage. */
function areOfOneUnit(a: Column, b: Column): boolean {
  if (a.label.includes("%") !== b.label.includes("%")) return false;
  const [one = "", other = ""] = [a, b].map(({ phrase }) =>
    phrase
      .split(" ")
      .map(singular)
      .filter((word) => UNIT.test(word))
      .join(" "),
  );
  return one === "" || other === "" || one === other;
}

/** Whether both are numbers of one thing: what is aimed at and reached, in autumn and in spring, in two subjects. */
function areKin(a: Column, b: Column): boolean {
  const [one, other] = [a, b].map((column) => column.phrase.split(" ").map(singular));
  if (!one || !other) return false;
  if (!areOfOneUnit(a, b)) return false;
  const own = (words: readonly string[], others: readonly string[]) =>
    words.filter((word) => !others.includes(word));
  const differ = [own(one, other), own(other, one)];
  if (differ.every(({ length }) => length === 1) && one.length > 1) return true;
  return differ
    .flat()
    .every((word) => isAimWord(word) || isReachWord(word) || WHEN.test(word) || UNIT.test(word));
}
