// The tree of tests as one parameterised SQL expression.
import { type SQL, sql } from "drizzle-orm";
import { carriedSql, listSql, pairSql, rangedSql } from "./cell-sql.js";
import type { Condition, ExtraColumn, Test } from "./condition.js";
import { versions } from "./schema.js";

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
    case "listed":
      return cellSql(condition.column, rangedSql(sql`cell_count(cell.value)`, condition), reading);
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
