// Which pupils are meant, as a tree of tests.

/**
 * A fact about a pupil's version. A blank cell fails a test. On a sheet that has no such column a test
 * of an extra column is unknown: neither it nor its opposite holds.
 */
export type Test =
  /** `key` is `foldCode` of a class code; `label` is how the sheet writes it. */
  | { field: "class"; key: string; label: string }
  | { field: "campus"; key: string; label: string }
  | { field: "source"; id: string; label: string }
  /** Inclusive; an absent end is open. */
  | { field: "year"; min?: number; max?: number }
  /** `reached`: those above are in only because they came past it. */
  | { field: "level"; min?: number; max?: number; reached?: true }
  /** The column holds something. */
  | { field: "recorded"; column: RecordedColumn }
  | { field: "pupil"; ids: readonly string[]; label: string }
  /** The same class (year, …) as any of these pupils has at the moment asked about. */
  | { field: "same"; column: SharedColumn; ids: readonly string[]; label: string }
  /** An extra column says this, or lists it; `value` is folded, `said` is how the sheet writes it. */
  | { field: "extra"; column: ExtraColumn; value: string; said: string }
  /** An extra column says yes. */
  | { field: "flag"; column: ExtraColumn }
  /** An extra column holds something. `entry`: yes or no, which is said so that nobody takes it for yes. */
  | { field: "filled"; column: ExtraColumn; entry?: true }
  /** The pupil's sheet has the extra column, filled in or not. */
  | { field: "carried"; column: ExtraColumn }
  /** An extra column lists so many values; who has none recorded is not known to have none. */
  | ({ field: "listed"; column: ExtraColumn } & NumberRange)
  /** An extra column holds a day from `from` to `to` (2009-12-31), both in it; `said`: "aged 6". */
  | { field: "day"; column: ExtraColumn; from?: string; to?: string; said?: string }
  /** An extra column holds a day of any year from `from` to `to` (12-31), both in it, over New Year where `from` is later. */
  | { field: "anniversary"; column: ExtraColumn; from: string; to: string }
  /** An extra column holds a number from `min` to `max`, or beyond `above` or `below`. */
  | ({ field: "number"; column: ExtraColumn } & NumberRange)
  /**
   * The number in one column less that in another is in the range, by any of the pairs; where it is open on all
   * sides, both are recorded. Of pupils who lack either number neither the test nor its opposite holds.
   */
  | ({ field: "pair"; pairs: readonly ColumnPair[] } & NumberRange);

/** Two columns of numbers that are compared pupil by pupil. */
export interface ColumnPair {
  column: ComparedColumn;
  other: ComparedColumn;
}

/** `ageOn`: the column holds birth dates, and the age on that day (2025-06-18) is meant, in years with their months. */
export interface ComparedColumn extends ExtraColumn {
  ageOn?: string;
}

/** A column that PTCC does not know, under each header that sheets give it. */
export interface ExtraColumn {
  headers: readonly string[];
  label: string;
  /** Values that mean the same, folded (`f`, `female`): groups by the column put them together. */
  alike?: readonly (readonly string[])[];
  /** Its cells may list several values ("Chess, Choir"): who has more than one is in the group of each. */
  several?: boolean;
}

/** `min` and `max` are in the range, `above` and `below` are not; what is absent is open. */
export interface NumberRange {
  min?: number;
  max?: number;
  above?: number;
  below?: number;
}

/** Whether a number is in the range. */
export const isWithin = (n: number, { min, max, above, below }: NumberRange): boolean =>
  (min === undefined || n >= min) &&
  (max === undefined || n <= max) &&
  (above === undefined || n > above) &&
  (below === undefined || n < below);

export type SharedColumn =
  | "class_code"
  | "year_group"
  | "campus"
  | "support_level"
  | "source"
  | ExtraColumn;

export type RecordedColumn = "year_group" | "campus" | "support_level" | "support_notes";

/** `{ all: [] }` is every pupil, `{ any: [] }` none. */
export type Condition =
  | Test
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition };
