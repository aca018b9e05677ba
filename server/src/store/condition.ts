// Which pupils are meant, as a tree of tests that becomes one parameterised SQL expression.
import { type SQL, sql } from "drizzle-orm";
import { versions } from "./schema.js";

/** A fact about a pupil's version. Each test is true or false, never unknown: a blank cell fails it. */
export type Test =
  /** `key` is `foldCode` of a class code; `label` is how the sheet writes it. */
  | { field: "class"; key: string; label: string }
  | { field: "campus"; key: string; label: string }
  | { field: "source"; id: string; label: string }
  /** Inclusive; an absent end is open. */
  | { field: "year"; min?: number; max?: number }
  | { field: "level"; min?: number; max?: number }
  /** The column holds something. */
  | { field: "recorded"; column: RecordedColumn }
  | { field: "pupil"; ids: readonly string[]; label: string };

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

/** The condition as SQL over `versions`; every value is a bound parameter. */
export function conditionSql(condition: Condition): SQL {
  if ("all" in condition) return joined(condition.all, sql` AND `, sql`1`);
  if ("any" in condition) return joined(condition.any, sql` OR `, sql`0`);
  if ("not" in condition) return sql`NOT ${conditionSql(condition.not)}`;
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
  }
}

/** A list of values as one parameter, so that its length meets no limit of SQLite. */
export const listSql = (values: readonly (string | number)[]): SQL =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

function joined(parts: readonly Condition[], operator: SQL, empty: SQL): SQL {
  return parts.length === 0 ? empty : sql`(${sql.join(parts.map(conditionSql), operator)})`;
}

function rangeSql(
  column: typeof versions.yearGroup | typeof versions.supportLevel,
  range: { min?: number; max?: number },
): SQL {
  // Both ends are written even when open: a blank cell must fail the test, and NOT must turn it round.
  return sql`coalesce(${column} BETWEEN ${range.min ?? -1000} AND ${range.max ?? 1000}, 0)`;
}
