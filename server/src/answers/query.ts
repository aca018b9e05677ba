// A question as the grammar understood it: what is asked, of which pupils.
import type { Needle } from "../search/needles.js";
import type { Condition } from "../store/condition.js";
import type { Field } from "./fields.js";
import type { NameReading } from "./name-reader.js";

/** What notes are searched for. */
export interface Topic {
  /** As it was asked, without what the filter took. */
  text: string;
  /** What is looked for; more than one side where an "or" was asked. */
  alternatives: Needle[][];
}

export type Query =
  | { kind: "count" | "list"; where: Condition }
  /** `counted`: a number was asked for, and it can only be that of the notes judged to speak of it. */
  | { kind: "topic"; where: Condition; topic: Topic; counted: boolean }
  | {
      kind: "lookup";
      names: NameReading[];
      /** What is asked of the record; the whole record where none. */
      fields: Field[];
      /** Further conditions, to be checked or to tell namesakes apart. */
      where: Condition;
      topic?: Topic;
    }
  /** Not answered: `reason` names the words and the way out. */
  | { kind: "unclear"; reason: string };

export const unclear = (reason: string): Query => ({ kind: "unclear", reason });
