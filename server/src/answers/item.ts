// The pieces that a question is made of.
import type { Condition } from "../store/condition.js";
import type { Field } from "./fields.js";
import type { NameReading } from "./name-reader.js";

/** `at` and `length` in tokens. */
export type Item = { at: number; length: number } & (
  | { type: "test"; dimension: string; condition: Condition }
  | {
      type: "unknown";
      dimension: "class" | "campus" | "level" | "year";
      said: string;
      near: string[];
    }
  | { type: "and" | "or" | "and not" | "not" | "comma" }
  | { type: "count" | "list" | "lookup" | "noun" | "filler" | "echo" }
  | { type: "field"; field: Field }
  | ({ type: "name" } & NameReading)
  | { type: "word"; word: string; raw: string }
);
