// The extra columns of the sheets as questions can speak of them: by their names, and by their values.
import { fold } from "../../../../shared/columns.js";
import { cellDate, cellDay, cellFlag, cellNumber, cellValues } from "../../store/cells.js";
import type { Condition, ExtraColumn } from "../../store/condition.js";
import type { ColumnCells } from "../../store/find-columns.js";
import { columnRef, fieldOf } from "../words/fields.js";
import { tokenize } from "../words/tokens.js";
import { isContent } from "../words/word-kinds.js";
import { type ColumnGlossary, GENDERS, namesBeside, writtenOut } from "./column-glossary.js";
import { doersOf, isPastime } from "./doers.js";

/** flag: yes or no. choice: one of a few values. text: read, not filtered. */
type ColumnKind = "number" | "date" | "flag" | "choice" | "text";

export interface ColumnValue {
  /** Folded, as `cell_has` compares it. */
  value: string;
  /** As the sheet writes it. */
  said: string;
}

export interface Column extends ExtraColumn {
  key: string;
  kind: ColumnKind;
  /** Its label as the reader of questions sees it. */
  phrase: string;
  /** Ways to name it: folded words with single spaces. */
  names: readonly string[];
  /** Of these the ones that headers give. */
  headerNames: readonly string[];
  /** Single words of a longer name: "route" of "Bus route". They name it only where nothing else can be meant. */
  parts: readonly string[];
  /** Of a choice: by each way to say a value; more than one where sheets write it differently (`F`, `Female`). */
  values: ReadonlyMap<string, readonly ColumnValue[]>;
  /** Of a choice: values that mean the same, folded (`f`, `female`). */
  alike: readonly (readonly string[])[];
  /**
   * Whether it tells by codes who is on the register of special needs (K, E, none): "SEN pupils" are those of whom it
   * holds something.
   */
  register: boolean;
  /** Of numbers: whether nought is written where there is nothing. */
  zeros: boolean;
  /** Of dates: each day that a cell holds (2026-05-14), in order. */
  days: readonly string[];
  /** Whether a cell may list several values: a pupil can have more than one. */
  several: boolean;
  /** Of ages that a column of birth dates tells: the day on which. */
  ageOn?: string;
}

/** Whether a column of dates is one of births. */
export const isBirth = ({ kind, names }: Column): boolean =>
  kind === "date" && names.includes("born");

/** The column of birth dates, under all the headers that sheets give it; null where there is none. */
export function birthColumn(columns: readonly Column[]): Column | null {
  const births = columns.filter(isBirth);
  const [first] = births;
  return first ? { ...first, headers: births.flatMap(({ headers }) => headers) } : null;
}

/** The column of numbers that is called so; null where there is none. */
export const numberColumn = (columns: readonly Column[], called: RegExp): Column | null =>
  columns.find(({ kind, names }) => kind === "number" && names.some((name) => called.test(name))) ??
  null;

/** What the column of missed days is called. */
export const ABSENCE = /\babsen(t|ces?)\b/;

/** The age as a column of whole numbers, by a column of birth dates. */
export const ageColumn = (born: Column, ageOn: string): Column => ({
  ...born,
  key: `age ${born.key}`,
  kind: "number",
  names: AGE_NAMES,
  headerNames: AGE_NAMES,
  parts: [],
  ageOn,
});

const AGE_NAMES = ["age", "ages"];

/** More distinct values than this are prose or identifiers. */
const MOST_VALUES = 200;
const MOST_VALUE_WORDS = 6;
/** So many of a column's cells must be numbers (dates) for it to be one of numbers. */
const MOSTLY = 0.8;

/** Whether one of the columns has the folded word for one of its values. */
export const isValueWord = (columns: readonly Column[], word: string): boolean =>
  columns.some(({ values }) => values.has(word));

/** The words of a text as the reader of questions sees them. */
export const phraseOf = (text: string): string =>
  tokenize(text)
    .map((token) => token.word)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(" ");

export function columnOf({ key, headers, cells }: ColumnCells, glossary: ColumnGlossary): Column {
  const label = headers[0] ?? key;
  const kind = columnKind({ cells });
  const bare = bareNames(headers);
  const names = withOthers(bare, glossary);
  const said = names.includes("gender") ? [...GENDERS, ...glossary.values] : glossary.values;
  const values =
    kind === "choice" ? valuesOf(cells, label, said) : new Map<string, readonly ColumnValue[]>();
  return {
    key,
    headers,
    label,
    phrase: phraseOf(label),
    kind,
    names,
    headerNames: withInflections(bare),
    parts: partsOf(headers, names),
    values,
    alike: alikeOf(values),
    register: isRegister(names, values),
    days: kind === "date" ? daysOf(cells) : [],
    zeros: kind === "number" && cells.some(({ text }) => cellNumber(text) === 0),
    several: kind === "choice" && cells.some(({ text }) => cellValues(text).length > 1),
  };
}

/** Whether a choice called so is a register in codes. */
const isRegister = (names: readonly string[], values: Column["values"]): boolean =>
  names.includes("sen register") &&
  [...values.values()].flat().some(({ value }) => /^(k|e|sen support|ehcp)$/.test(value));

const daysOf = (cells: ColumnCells["cells"]): string[] =>
  [...new Set(cells.flatMap(({ text }) => cellDate(text) ?? []))].sort();

/** What the cells of a column hold. */
export function columnKind(column: Pick<ColumnCells, "cells">): ColumnKind {
  const cells = column.cells.map(({ text }) => text);
  const share = (reads: (cell: string) => boolean) => cells.filter(reads).length / cells.length;
  const flags = cells.map(cellFlag);
  if (flags.every((flag) => flag !== null) && flags.includes(true)) return "flag";
  if (share((cell) => cellNumber(cell) !== null) >= MOSTLY) return "number";
  if (share((cell) => cellDay(cell) !== null) >= MOSTLY) return "date";
  const short = cells.every((cell) => cell.split(/\s+/).length <= MOST_VALUE_WORDS);
  return short && cells.length <= MOST_VALUES ? "choice" : "text";
}

/** The ways to name a column of these headers, and as the glossary knows it. */
export const namesOf = (headers: readonly string[], glossary: ColumnGlossary): string[] =>
  withOthers(bareNames(headers), glossary);

/** "Reading age (Y:M)", "FSM?" and "Attendance %" without their tails, "Adm. No" with its number. */
const bareNames = (headers: readonly string[]): string[] =>
  headers
    .flatMap((header) => [
      phraseOf(header.replaceAll("_", " ")),
      phraseOf(header.replace(/\(.*?\)/g, " ").replace(/[_%?#:*]/g, " ")),
    ])
    .flatMap((name) => [name, writtenOut(name)])
    .flatMap((name) => [
      name,
      name.replaceAll("-", " "),
      name.replace(/ no$/, " number"),
      // "Swimming band" is also "swim band".
      name.replace(/^(\p{L}+)(\p{L})\2ing (?=\p{L})/u, "$1$2 "),
      // "Phonics score" is also "phonics".
      name.replace(/ (scores?|results?|marks?|grades?)$/, ""),
      ...whatIsDone(name),
    ]);

/** "Deposit paid" is also what pupils have done: "paid the deposit". */
function whatIsDone(name: string): string[] {
  const [, thing, done] = IS_DONE.exec(name) ?? [];
  if (thing === undefined) return [];
  return ["", "the ", "their ", "his ", "her "].flatMap((whose) =>
    ["", "in ", "off "].flatMap((away) => [
      `${done} ${away}${whose}${thing}`,
      `${done} ${whose}${thing} ${away}`.trim(),
    ]),
  );
}

const IS_DONE =
  /^(.+) (sent|paid|returned|received|signed|submitted|completed|passed|booked|agreed|handed)$/;

const withOthers = (bare: readonly string[], { columns }: ColumnGlossary): string[] =>
  withInflections(bare.flatMap((name) => [name, ...namesBeside(name, columns)]));

const withInflections = (names: readonly string[]): string[] =>
  [...new Set(names.flatMap(inflected))].filter(Boolean);

/** Words of a name that say nothing of it by themselves. */
const GENERAL = /^(home|time|name|date|first|main|number|type|group|status|code|list|score|total)$/;

function partsOf(headers: readonly string[], names: readonly string[]): string[] {
  const words = headers
    .map((header) => phraseOf(header.replace(/\(.*?\)/g, " ").replace(/[_%?#:*]/g, " ")).split(" "))
    .filter(({ length }) => length > 1)
    .flat();
  return [...new Set(words)].filter(
    (word) => word.length > 2 && isContent(word) && !GENERAL.test(word) && !names.includes(word),
  );
}

const inflected = (name: string) =>
  /[^s]s$/.test(name)
    ? [name, name.slice(0, -1)]
    : /[a-z]{3}$/.test(name)
      ? [name, `${name}s`]
      : [name];

/** Values by every way to say them; what two values share names neither, unless both mean the same. */
function valuesOf(
  cells: ColumnCells["cells"],
  label: string,
  same: ColumnGlossary["values"],
): Map<string, ColumnValue[]> {
  const values = new Map<string, ColumnValue>();
  for (const { text } of cells)
    for (const value of cellValues(text))
      if (!values.has(value)) values.set(value, { value, said: saidIn(text, value) });
  const written = [...values.values()].map((value) => ({ value, phrase: phraseOf(value.said) }));
  const byPhrase = new Map(written.map(({ value, phrase }) => [phrase, value]));
  const found = new Map<string, ColumnValue[] | null>();
  const add = (phrase: string, meant: ColumnValue[]) => {
    const held = found.get(phrase);
    const same = held === undefined || held?.some(({ value }) => value === meant[0]?.value);
    found.set(phrase, same ? (held ?? meant) : null);
  };
  const head = phraseOf(label).split(" ");
  // "Red house" in the column House is "red", and "Set 1" in Maths set what others write as 1.
  const coreOf = (phrase: string) =>
    phrase
      .split(" ")
      .filter((word) => !head.includes(word))
      .join(" ");
  const byCore = new Map<string, ColumnValue[]>();
  for (const { value, phrase } of written)
    byCore.set(coreOf(phrase), [...(byCore.get(coreOf(phrase)) ?? []), value]);
  const meantBy = (value: ColumnValue, phrase: string, others: readonly string[]) => [
    ...new Set([
      value,
      ...(byCore.get(coreOf(phrase)) ?? []),
      ...others.flatMap((other) => byPhrase.get(other) ?? []),
    ]),
  ];
  for (const { value, phrase } of written) {
    const others = namesBeside(phrase, same);
    const doers = isPastime(phraseOf(label)) ? doersOf(phrase) : [];
    for (const name of [phrase, ...others, ...doers]) add(name, meantBy(value, phrase, others));
  }
  for (const { value, phrase } of written) {
    const core = coreOf(phrase);
    // "Mrs Khan" is also "Khan".
    const short = core
      .split(" ")
      .filter((word) => !TITLES.test(word))
      .join(" ");
    const meant = meantBy(value, phrase, namesBeside(phrase, same));
    for (const form of [short, ...formsOf(phrase)])
      if (form !== "" && form !== phrase && !byPhrase.has(form) && !fieldWord(form))
        add(form, meant);
  }
  const sure = [...found].filter((entry): entry is [string, ColumnValue[]] => entry[1] !== null);
  return new Map(sure.filter(([phrase]) => phrase !== ""));
}

/** "SEN Support" in the column SEN is not called "support", which is said of the level. */
const fieldWord = (form: string) => form === "support" || fieldOf(form) !== undefined;

/** The values that mean the same. */
function alikeOf(values: Column["values"]): Column["alike"] {
  const groups = [...values.values()].filter(({ length }) => length > 1);
  const seen = new Set<string>();
  return groups.flatMap((group) => {
    if (group.some(({ value }) => seen.has(value))) return [];
    for (const { value } of group) seen.add(value);
    return [group.map(({ value }) => value)];
  });
}

/** Kept as long as the vocabulary whose values these are. */
const firstWords = new WeakMap<Column["values"], ReadonlySet<string>>();

/** Whether a way to say a value begins with the word, which may have an "s" more: at most places none does. */
export function beginsValue(values: Column["values"], word: string): boolean {
  let words = firstWords.get(values);
  if (!words) {
    words = new Set([...values.keys()].map((said) => said.split(" ")[0] ?? ""));
    firstWords.set(values, words);
  }
  return words.has(word) || (word.endsWith("s") && words.has(word.slice(0, -1)));
}

/** "Walks" is also "walk", "walking" and "walkers", and who has "Violin" is a violinist. */
function formsOf(phrase: string): string[] {
  // "25% extra time" is "extra time" where no other is.
  const bare = /^\d+ (\p{L}+ \p{L}.*)$/u.exec(phrase)?.[1];
  if (bare !== undefined) return [bare];
  if (!/^[a-z]{4,}$/.test(phrase)) return [];
  const stem = phrase.replace(/s$/, "");
  const root = stem.replace(/[aeo]$/, "");
  const doers = stem === phrase ? [] : [`${root}er`, `${root}ers`];
  return [stem, `${root}ing`, `${root}ist`, `${root}ists`, ...doers];
}

const TITLES = /^(mr|mrs|miss|ms|mx|dr|sir|madam)$/;

/** The part of the cell as it is written there. */
function saidIn(cell: string, value: string): string {
  const parts = cell.split(/\s*[,;+&\n]\s*/);
  return parts.find((part) => fold(part) === value) ?? cell;
}

/** What sheets write where there is nothing to say. */
const NONE = ["none", "n/a", "na", "nil", "no", "-", "n"];

/** That the column holds something: a cell that says "none" does not. */
export function holdsSomething(of: Column): Condition {
  const column = columnRef(of);
  const filled: Condition = { field: "filled", column };
  const none = NONE.filter((value) =>
    [...of.values.values()].flat().some((v) => v.value === value),
  );
  if (none.length === 0) return filled;
  const saysNone = none.map((value): Condition => ({ field: "extra", column, value, said: value }));
  return { all: [filled, { not: { any: saysNone } }] };
}
