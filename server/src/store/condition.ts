// Which pupils are meant, as a tree of tests that becomes one parameterised SQL expression.
import { type SQL, sql } from "drizzle-orm";
import { carriedSql, listSql, pairSql, rangedSql } from "./cell-sql.js";
import { versions } from "./schema.js";

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
  /** An extra column holds something. */
  | { field: "filled"; column: ExtraColumn }
  /** The pupil's sheet has the extra column, filled in or not. */
  | { field: "carried"; column: ExtraColumn }
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

const COLUMNS = {
  year_group: versions.yearGroup,
  campus: versions.campus,
  support_level: versions.supportLevel,
  support_notes: versions.supportNotes,
} as const;

const SHARED = {
  class_code: versions.classKey,
  year_group: versions.yearGroup,
  campus: versions.campusKey,
  support_level: versions.supportLevel,
  source: versions.sourceId,
} as const;

/**
 * The condition as SQL over `versions`; every value is a bound parameter. `asOf` is the moment that
 * the versions are of, now where absent.
 */
export function conditionSql(condition: Condition, asOf?: string): SQL {
  return treeSql(condition, { asOf, negated: false });
}

interface Reading {
  asOf: string | undefined;
  /** Below a "not", where what is unknown must not count as false. */
  negated: boolean;
}

function treeSql(condition: Condition, reading: Reading): SQL {
  if ("all" in condition) return joined(condition.all, sql` AND `, sql`1`, reading);
  if ("any" in condition) return joined(condition.any, sql` OR `, sql`0`, reading);
  if ("not" in condition) return sql`NOT ${treeSql(condition.not, { ...reading, negated: true })}`;
  switch (condition.field) {
    case "class":
      return sql`(${versions.classKey} = ${condition.key})`;
    case "campus":
      return sql`(${versions.campusKey} IS ${condition.key})`;
    case "source":
      return sql`(${versions.sourceId} = ${condition.id})`;
    case "year":
      return rangeSql(versions.yearGroup, condition);
    case "level":
      return rangeSql(versions.supportLevel, condition);
    case "recorded":
      return sql`(coalesce(trim(${COLUMNS[condition.column]}), '') <> '')`;
    case "pupil":
      return sql`(${versions.studentId} IN ${listSql(condition.ids)})`;
    case "same":
      return sameSql(condition, reading.asOf);
    case "extra":
      return cellSql(condition.column, sql`cell_has(cell.value, ${condition.value})`, reading);
    case "flag":
      return cellSql(condition.column, sql`cell_yes(cell.value)`, reading);
    case "filled":
      return cellSql(condition.column, sql`1`, reading);
    case "number":
      return cellSql(condition.column, rangedSql(sql`cell_number(cell.value)`, condition), reading);
    case "day": {
      const { from = "0000", to = "9999" } = condition;
      const within = sql`cell_day(cell.value) BETWEEN ${from} AND ${to}`;
      return cellSql(condition.column, within, reading);
    }
    case "anniversary": {
      const { from, to } = condition;
      const day = sql`substr(cell_day(cell.value), 6)`;
      const joint = from <= to ? sql`AND` : sql`OR`;
      return cellSql(condition.column, sql`(${day} >= ${from} ${joint} ${day} <= ${to})`, reading);
    }
    case "carried":
      return carriedSql(condition.column);
    case "pair":
      return pairSql(condition, reading.negated);
  }
}

/** Whether a cell of the column holds; the functions on cells are those of cells.ts. */
function cellSql(column: ExtraColumn, holds: SQL, { negated }: Reading): SQL {
  const found = sql`EXISTS (SELECT 1 FROM json_each(${versions.extra}) AS cell
    WHERE cell.key IN ${listSql(column.headers)} AND ${holds})`;
  return negated ? sql`(CASE WHEN ${found} THEN 1 WHEN ${carriedSql(column)} THEN 0 END)` : found;
}

function sameSql({ column, ids }: Extract<Test, { field: "same" }>, asOf?: string): SQL {
  const then =
    asOf === undefined
      ? sql`other.valid_to IS NULL`
      : sql`other.valid_from <= ${asOf} AND (other.valid_to IS NULL OR ${asOf} < other.valid_to)`;
  if (typeof column !== "string") {
    const cells = (of: SQL) => sql`SELECT lower(trim(cell.value)) FROM json_each(${of}) AS cell
      WHERE cell.key IN ${listSql(column.headers)}`;
    return sql`EXISTS (SELECT 1 FROM ${versions} AS other WHERE other.student_id IN ${listSql(ids)}
      AND ${then} AND EXISTS (${cells(sql`${versions.extra}`)} INTERSECT ${cells(sql`other.extra`)}))`;
  }
  const shared = SHARED[column];
  const other = sql.raw(`other."${shared.name}"`);
  return sql`coalesce(${shared} IN (SELECT ${other} FROM ${versions} AS other
    WHERE other.student_id IN ${listSql(ids)} AND ${then} AND ${other} <> ''), 0)`;
}

function joined(parts: readonly Condition[], operator: SQL, empty: SQL, reading: Reading): SQL {
  if (parts.length === 0) return empty;
  const each = parts.map((part) => treeSql(part, reading));
  return sql`(${sql.join(each, operator)})`;
}

function rangeSql(
  column: typeof versions.yearGroup | typeof versions.supportLevel,
  range: { min?: number; max?: number },
): SQL {
  // Both ends are written even when open: a blank cell must fail the test, and NOT must turn it round.
  return sql`coalesce(${column} BETWEEN ${range.min ?? -1000} AND ${range.max ?? 1000}, 0)`;
}
