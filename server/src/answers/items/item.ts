// The pieces that a question is made of.
import type { Condition, NumberRange } from "../../store/condition.js";
import type { Column } from "../vocabulary/column.js";
import type { Field } from "../words/fields.js";
import type { NameReading } from "./name-reader.js";

/** Greater first, or smaller first. */
export type Direction = "desc" | "asc";

/** `at` and `length` in tokens. */
export type Item = {
  at: number;
  length: number;
} /** `bare`: an everyday word that is a column's value as well, named without the column. `several`: a pupil may have more than one value of the dimension. */ & (
  | { type: "test"; dimension: string; condition: Condition; bare?: boolean; several?: boolean }
  | {
      type: "unknown";
      dimension: "class" | "campus" | "level" | "year";
      said: string;
      near: string[];
    }
  /** `one only`: "but not both" */
  | { type: "and" | "or" | "and not" | "not" | "comma" | "one only" }
  | { type: "count" | "list" | "lookup" | "noun" | "filler" | "echo" }
  | { type: "field"; field: Field }
  /** What cannot be read for one thing: why, and the way out. */
  | { type: "refused"; reason: string }
  /** A word that each of several columns of dates could be meant by. */
  | { type: "either"; columns: readonly Column[] }
  /** An extra column named without a value; `people`: by a word for pupils, as "attenders"; `done`: by what they do, as "attends". */
  | { type: "column"; column: Column; people?: true; done?: true }
  | ({ type: "name" } & NameReading)
  /** "per class", "in each campus"; `and`: "by class and level" */
  | { type: "group"; key: Field | Column; and?: Field | Column }
  | { type: "aggregate"; fn: "average" | "median" | "sum" }
  /** "most", "the highest"; `common`: "the most common" */
  | { type: "most"; direction: Direction; common?: boolean }
  /** "the oldest", by a column of birth dates; `all`: "oldest first"; `day`: "the earliest date of birth" */
  | { type: "eldest"; direction: Direction; column: Column; all?: boolean; day?: true }
  /** "more", "higher" */
  | { type: "more"; direction: Direction }
  /** "how many more"; without a direction "the difference" */
  | { type: "difference"; direction?: Direction }
  /** The place before a superlative: 2 of "second highest". */
  | { type: "nth"; n: number }
  /** "lowest first" */
  | { type: "direction"; direction: Direction }
  /** `holds`: "at least half of", in percent; whether it is so is asked. */
  | { type: "share"; holds?: NumberRange }
  /** "at least twice the size of": the first is so many times the second. */
  | { type: "times"; factor: number; side: "min" | "above" | "exact" }
  | { type: "than" | "compare" | "order" | "each" | "same" }
  | { type: "number"; n: number }
  /** "more than 5", of what is counted */
  | { type: "quantity"; range: NumberRange }
  | { type: "word"; word: string; raw: string }
);

export type ItemOf<T extends Item["type"]> = Item & { type: T };

/** Whether the item is of one of these types. */
export const isType =
  <T extends Item["type"]>(...types: T[]) =>
  (item: Item): item is ItemOf<T> =>
    (types as string[]).includes(item.type);

/** The item as one that tells nothing. */
export const idle = ({ at, length }: Item): Item => ({ type: "filler", at, length });

/** Whether it tests a class, year, campus, level or sheet: every pupil has these, whatever other columns there are. */
export const isPlace = (item: Item): item is ItemOf<"test"> =>
  item.type === "test" && /^(class|year|campus|level|source)$/.test(item.dimension);
