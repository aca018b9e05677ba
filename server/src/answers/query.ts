// A question as the grammar understood it: what is asked, of which pupils.
import type { Needle } from "../search/needles.js";
import type { Condition, ExtraColumn, NumberRange } from "../store/condition.js";
import type { Direction } from "./items/item.js";
import type { NameReading } from "./items/name-reader.js";
import type { Correction } from "./vocabulary/spelling.js";
import type { AskedField } from "./words/fields.js";

/** What notes are searched for. */
export interface Topic {
  /** As it was asked, without what the filter took. */
  text: string;
  /** What is looked for; more than one side where an "or" was asked. */
  alternatives: Needle[][];
}

/** Pupils by what their sheets say, and by what their notes speak of. */
export interface Pupils {
  where: Condition;
  topic?: Topic;
}

/** A number of a set of pupils. */
export type Measure =
  | { fn: "count" }
  /** How many of a hundred are among these. */
  | { fn: "share"; part: Pupils }
  /** spread: the highest less the lowest. */
  | { fn: "average" | "median" | "sum" | "min" | "max" | "spread"; column: AskedField };

/** Pupils whose number is above (`desc`) or below an average: of what, and of whom. */
export interface BeyondMean {
  column: ExtraColumn;
  fn: "average" | "median";
  direction: Direction;
  of: Condition;
}

/** Pupils whose number is above (`desc`) or below that of the one who is named. */
export interface BeyondPupil {
  column: "support_level" | ExtraColumn;
  direction: Direction;
  name: NameReading;
}

/**
 * `corrections`: words that were read as others, to be said with the answer. `past`: why it is not answered where the
 * results that it asks for were others before.
 */
export type Query = AskedQuery & { corrections?: readonly Correction[]; past?: string };

type AskedQuery =
  /** `holds`: whether the number is in this range. `show`: what to tell of each pupil. */
  | {
      kind: "count";
      where: Condition;
      holds?: NumberRange;
      beyond?: BeyondMean;
      ahead?: BeyondPupil;
    }
  /** `exists`: whether there are any. `every`: whether this is so of each of them. */
  | {
      kind: "list";
      where: Condition;
      exists?: boolean;
      every?: Condition;
      show?: AskedField[];
      beyond?: BeyondMean;
      ahead?: BeyondPupil;
    }
  /** `counted`: a number was asked for, and it can only be that of the notes judged to speak of it. */
  | { kind: "topic"; where: Condition; topic: Topic; counted: boolean; exists?: boolean }
  | {
      kind: "lookup";
      names: NameReading[];
      /** What is asked of the record; the whole record where none. */
      fields: AskedField[];
      /** Further conditions, to be checked or to tell namesakes apart. */
      where: Condition;
      topic?: Topic;
      /** Whether the condition holds is what is asked. */
      whether?: boolean;
    }
  /** Pupils compared by a column: whether it is the same, whose is more, or by how much the first has more than the second. */
  | {
      kind: "versus";
      names: NameReading[];
      column: AskedField;
      ask: "same" | "difference" | Direction;
      /** Of a difference: which is said to be the first's, so that it can be the other way round. */
      sense?: Direction;
      /** Whether it is so of the first; else who. */
      whether: boolean;
    }
  /** `holds`: whether the number is in this range. */
  | ({ kind: "measure"; measure: Measure; holds?: NumberRange } & Pupils)
  | ({
      kind: "groups";
      by: AskedField;
      /** Within each of these: "3A, Ash". */
      and?: AskedField;
      measure: Measure;
      /** The first `take` of them, by the number; or those at one place, the second where `nth` is 2; of `after`, behind it. */
      pick?: { direction: Direction; take: number; nth?: number; after?: string };
      /** Only groups whose number is in this range. */
      having?: NumberRange;
      /** All of them, by the number. */
      order?: Direction;
      /** How many groups the question says there are: "out of two". */
      outOf?: number;
      /** How many groups there are is asked. */
      counted?: boolean;
      /** The average of the groups' numbers is asked. */
      mean?: boolean;
    } & Pupils)
  | ({
      kind: "sides";
      measure: Measure;
      /** At least two. */
      sides: Condition[];
      /** which: whose number is more; whether: if the first's is; difference: first less second. */
      ask: "which" | "whether" | "difference" | "same" | "table";
      direction: Direction;
      /** Of a difference: whether "more" or "fewer" was said, so that it can be the other way round. */
      sense?: true;
      /** Whether the first is so many times the second. */
      times?: { factor: number; side: "min" | "above" | "exact" };
    } & Pupils)
  | ({
      kind: "rank";
      column: AskedField;
      direction: Direction;
      take: number | null;
      /** Only those at this place: 2 of "second highest". */
      nth?: number;
      /** Whether the column holds birth dates, of which the lowest is the oldest. */
      ages?: true;
      /** Of days: the first is the earliest or the latest. */
      days?: true;
      /** The day itself is asked, and not whose it is. */
      asksDay?: true;
      /** The number at that place is asked, and not whose it is. */
      asksNumber?: true;
      /** Columns of the first, which are asked, and not who it is. */
      show?: AskedField[];
    } & Pupils)
  /** Not answered: `reason` names the words and the way out. */
  | {
      kind: "unclear";
      reason: string;
      /** Which column of dates is meant: then the days are of no moment of the sheet. */
      dates?: true;
    };

export const unclear = (reason: string): Query & { kind: "unclear" } => ({
  kind: "unclear",
  reason,
});

/** The queries of one kind. */
export type QueryOf<K extends Query["kind"]> = Extract<Query, { kind: K }>;
