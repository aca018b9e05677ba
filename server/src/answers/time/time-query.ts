// What a question about time asks for, as the grammar understood it.
import type { Condition, ExtraColumn, NumberRange } from "../../store/condition.js";
import type { NameReading } from "../items/name-reader.js";
import type { Query } from "../query.js";
import type { Correction } from "../vocabulary/spelling.js";
import type { Moment, Period } from "./when.js";

/** A question read with its words of time. */
export interface TimedQuery {
  query: Query | TimeQuery;
  /** The moment that a plain query is asked of; null for the present. */
  moment: Moment | null;
  /** The words before the question that were set apart: they only say why it is asked. */
  aside?: string;
  /** Slips in plain words that were mended before anything was read. */
  slips?: readonly Correction[];
}

export type TimeQuery =
  | ChangesQuery
  | HistoryQuery
  | TrendQuery
  | BothQuery
  | EverQuery
  | ThereQuery
  | KeptQuery
  | UpdatesQuery;

/** What a pupil's change is looked for in: a column that PTCC knows, the whole record, or an extra column. */
export type ChangedField = KnownField | ExtraColumn;
export type KnownField = "level" | "class" | "campus" | "year" | "notes" | "name" | "record";

/** A change from one version of a pupil to a later one. */
export type Change =
  | { kind: "joined" }
  | { kind: "left" }
  | {
      kind: "moved";
      field: ChangedField;
      direction: "up" | "down" | null;
      /** By exactly so many; null for any. */
      by: number | null;
      /** By so many or more. */
      orMore?: true;
      /** By so much, of a column of numbers. */
      size?: NumberRange;
      /** By a single step: "two levels in one go". */
      atOnce?: true;
      /** What held before, and what after. */
      from: Condition | null;
      to: Condition | null;
      /** What stayed the same beside it: "but stayed on the same site". */
      kept?: ChangedField;
      /** What changed as well: "changed both class and site". */
      also?: ChangedField;
      /** Only those whose cell was not blank before: "leaving out those who had none". */
      had?: true;
      /** Whether pupils who came new, or are gone, count as moved. */
      newcomers: boolean;
      leavers: boolean;
    };

/** One number for each. */
export type Step = "day" | "week" | "month" | "year" | "term";

/** Which pupils changed in a period: compared are its beginning and its end. */
export interface ChangesQuery {
  kind: "changes";
  change: Change;
  period: Period;
  /** Holds at the end of the period; at its beginning for pupils who are gone. */
  where: Condition;
  /** A number of pupils, a number of changes, or a list. */
  asked: "count" | "times" | "list";
  /** Whether there are any. */
  exists: boolean;
  /** Asked is a number for each; null for the period as a whole. */
  step: Step | null;
  /** Only so many who changed most, with those who are equal to the last of them. */
  most?: number;
}

/** What is asked about one pupil's changes. */
export type HistoryAsk =
  | "when"
  | "since"
  | "days"
  | "weeks"
  | "who"
  | "before"
  | "after"
  | "ends"
  | "times"
  | "amount"
  | "whether"
  | "what";

/** What became of the pupils named. */
export interface HistoryQuery {
  kind: "history";
  names: NameReading[];
  where: Condition;
  change: Change;
  period: Period;
  /** In the order in which they were asked; the first gives the value. */
  asks: HistoryAsk[];
  /** Of one who left what is asked: the last class, the last value of a column. */
  of?: ChangedField;
  /** Only the first or the last of several changes; null for all. */
  pick: "first" | "last" | null;
}

/** How a number developed. */
export interface TrendQuery {
  kind: "trend";
  number: Extract<Query, { kind: "count" | "measure" }>;
  period: Period;
  /** "none": the beginning and the end alone; null: as many moments between as show the course. */
  step: Step | "none" | null;
  /** Asked is whether it rises (true) or falls (false); null where how it developed. */
  rising: boolean | null;
  /** Both numbers are asked, and not by how much they differ: "how many were there then, and how many now". */
  both?: true;
  /** "how many fewer": the first less the last is asked. */
  fewer?: true;
}

/** What holds of pupils at a moment. */
export interface StateThen {
  where: Condition;
  moment: Moment;
}

/** Of whom one thing was so at a moment, and another at another. */
export interface BothQuery {
  kind: "both";
  first: StateThen;
  second: StateThen;
  /** The second does not hold: also where the pupil is gone by then. */
  without: boolean;
  counted: boolean;
  exists: boolean;
}

/** Of whom something was so at any time since the data begins, or at none. */
export interface EverQuery {
  kind: "ever";
  /** Whether it was so of these is asked; of all pupils where empty. */
  names: NameReading[];
  where: Condition;
  never: boolean;
  counted: boolean;
  exists: boolean;
}

/** Whether a pupil was there at a moment. */
export interface ThereQuery {
  kind: "there";
  names: NameReading[];
  moment: Moment;
}

/** Of whom a column was the same throughout a period. */
export interface KeptQuery {
  kind: "kept";
  field: ChangedField;
  period: Period;
  /** Holds at the end of the period. */
  where: Condition;
  counted: boolean;
  exists: boolean;
}

/** When anything on a sheet last changed; whose sheet changed last where none is named. */
export interface UpdatesQuery {
  kind: "updates";
  source: { id: string; label: string } | null;
}

/** Whether a query is one of those that look at more than one moment. */
export const isTimeQuery = (query: Query | TimeQuery): query is TimeQuery =>
  query.kind === "changes" ||
  query.kind === "history" ||
  query.kind === "trend" ||
  query.kind === "both" ||
  query.kind === "ever" ||
  query.kind === "there" ||
  query.kind === "kept" ||
  query.kind === "updates";
