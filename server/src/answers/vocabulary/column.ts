// An extra column of the sheets as questions can speak of it: by its names, and by its values.
import type { Condition, ExtraColumn } from "../../store/condition.js";
import { columnRef } from "../words/fields.js";
import { kept } from "./kept.js";

/** flag: yes or no. choice: one of a few values. text: read, not filtered. */
export type ColumnKind = "number" | "date" | "flag" | "choice" | "text";

export interface ColumnValue {
  /** Folded, as `cell_has` compares it. */
  value: string;
  /** As the sheet writes it. */
  said: string;
}

export interface Column extends ExtraColumn {
  key: string;
  /** The ids of the sheets that have it. */
  sources: readonly string[];
  kind: ColumnKind;
  /** Its label as the reader of questions sees it. */
  phrase: string;
  /** The headers that name it; it may cover others. */
  named: readonly string[];
  /** The key of a wider column that covers it: bare values are that one's. */
  within: string | null;
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
  /** Of yes or no: whether no is written, rather than nothing. */
  noes: boolean;
  /** Of numbers: whether nought is written where there is nothing. */
  zeros: boolean;
  /** Of numbers: the lowest and the highest. */
  span?: { low: number; high: number };
  /** Of dates: each day that a cell holds (2026-05-14), in order. */
  days: readonly string[];
  /** Whether a cell may list several values: a pupil can have more than one. */
  several: boolean;
  /** Of ages that a column of birth dates tells: the day on which. */
  ageOn?: string;
}

/** The words of its names, each once. */
export const nameWords = kept(
  ({ names }: Column): ReadonlySet<string> => new Set(names.flatMap((name) => name.split(" "))),
);

/** Whether a word is one of its names, or of a longer one. */
export const isNameWord = (column: Column, word: string): boolean => nameWords(column).has(word);

/** The column of numbers that is called so; null where there is none. */
export const numberColumn = (columns: readonly Column[], called: RegExp): Column | null =>
  columns.find(({ kind, names }) => kind === "number" && names.some((name) => called.test(name))) ??
  null;

/** What the column of missed days is called. */
export const ABSENCE = /\babsen(t|ces?)\b/;

/** Whether a number of it is of days: who was away for three days was not so three times. */
export const isInDays = kept(({ names }: Column) => names.some((name) => /\bdays\b/.test(name)));

/** What a column of time that was lost counts in, by its name: who was late for an hour was not so sixty times. */
export const clockUnitOf = (column: Column): "minutes" | "hours" | null =>
  (["minutes", "hours"] as const).find((unit) => isNameWord(column, unit)) ?? null;

/** Whether one of the columns has the folded word for one of its values. */
export const isValueWord = (columns: readonly Column[], word: string): boolean =>
  columns.some(({ values }) => values.has(word));

const firstWords = kept(
  (values: Column["values"]): ReadonlySet<string> =>
    new Set([...values.keys()].map((said) => said.split(" ")[0] ?? "")),
);

/** Whether a way to say a value begins with the word, which may have an "s" more: at most places none does. */
export function beginsValue(values: Column["values"], word: string): boolean {
  const words = firstWords(values);
  return words.has(word) || (word.endsWith("s") && words.has(word.slice(0, -1)));
}

/** What the column holds, each value once. */
export const valuesHeld = ({ values }: Column): ColumnValue[] => [
  ...new Map([...values.values()].flat().map((one) => [one.value, one])).values(),
];

/** The words that name the column in a question: its header without "/40", which would be a number. */
export const plainName = ({ headerNames, phrase }: Column): string => headerNames[0] ?? phrase;

/** What sheets write where there is nothing to say. */
const NONE = ["none", "n/a", "na", "nil", "no", "not yet", "not started", "-", "n"];

export const saysNone = (value: string): boolean => NONE.includes(value);

const SAYS_YES = /^(?:y|yes|true|ticked)(?= |,|$)/;

/** "Yes", "Y - since May" */
export const saysYes = (value: string): boolean => SAYS_YES.test(value);

/**
 * That the column holds something: a cell that says "none" does not. Where yes and no are written with other states
 * ("Applied for"), who has it is who has a yes.
 */
export function holdsSomething(of: Column): Condition {
  const column = columnRef(of);
  const all = valuesHeld(of);
  const yes = all.filter(({ value }) => saysYes(value));
  if (yes.length > 0 && all.some(({ value }) => saysNone(value))) {
    const tests = yes.map(
      ({ value, said }): Condition => ({ field: "extra", column, value, said }),
    );
    return tests.length === 1 && tests[0] ? tests[0] : { any: tests };
  }
  const filled: Condition = { field: "filled", column };
  const none = NONE.filter((value) => all.some((one) => one.value === value));
  if (none.length === 0) return filled;
  const noneSaid = none.map((value): Condition => ({ field: "extra", column, value, said: value }));
  return { all: [filled, { not: { any: noneSaid } }] };
}
