// What words of time say: which days, and how these stand in the question.
import type { Span } from "./calendar.js";
import type { Run } from "./words.js";

/** How the days stand in the question. */
export type Role = "in" | "since" | "before" | "by" | "after" | "between";

/** "since half term": its words, and the days they name. */
export interface When extends Run {
  role: Role;
  span: Span;
  /** Said without a word before it: "last week", "today". */
  bare: boolean;
  /** The day or the longer time with which it begins: 18 December of "since 18 December". */
  begin?: Span;
  /** "at some time this year": at no one moment of it. */
  sometime?: true;
}
