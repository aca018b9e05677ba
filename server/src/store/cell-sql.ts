// Looks at the cells of extra columns in SQL: numbers in a range, two columns against each other.
import { type SQL, sql } from "drizzle-orm";
import type { ComparedColumn, ExtraColumn, NumberRange, Test } from "./condition.js";
import { sources, versions } from "./schema.js";

/** A list of values as one parameter, so that its length meets no limit of SQLite. */
export const listSql = (values: readonly (string | number)[]): SQL =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** Whether the sheet has the column; of a sheet whose columns are not known, yes. */
export const carriedSql = ({ headers }: ExtraColumn): SQL =>
  sql`(${versions.sourceId} NOT IN (SELECT sheet.id FROM ${sources} AS sheet
    WHERE sheet.columns IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(sheet.columns) AS heading
      WHERE heading.value ->> 'header' IN ${listSql(headers)} AND heading.value ->> 'field' IS NULL)))`;

/** Whether there is a number, and it is in the range. */
export function rangedSql(number: SQL, { min, max, above, below }: NumberRange): SQL {
  const parts = [
    sql`${number} IS NOT NULL`,
    ...(min === undefined ? [] : [sql`${number} >= ${min}`]),
    ...(max === undefined ? [] : [sql`${number} <= ${max}`]),
    ...(above === undefined ? [] : [sql`${number} > ${above}`]),
    ...(below === undefined ? [] : [sql`${number} < ${below}`]),
  ];
  return sql`(${sql.join(parts, sql` AND `)})`;
}

/** Whether the two numbers of a pupil are as asked; `negated` below a "not". */
export function pairSql(test: Extract<Test, { field: "pair" }>, negated: boolean): SQL {
  const { pairs, field: _, ...range } = test;
  const found = (wanted: NumberRange) => {
    const each = pairs.map(({ column, other }) => {
      const less = sql`round(${comparedSql(column)} - ${comparedSql(other)}, 6)`;
      return rangedSql(less, wanted);
    });
    return sql`(${sql.join(each, sql` OR `)})`;
  };
  if (!negated) return found(range);
  const isOpen = Object.values(range).every((end) => end === undefined);
  const carried = pairs.map(
    ({ column, other }) => sql`(${carriedSql(column)} AND ${carriedSql(other)})`,
  );
  const known = isOpen ? sql`(${sql.join(carried, sql` OR `)})` : found({});
  return sql`(CASE WHEN ${found(range)} THEN 1 WHEN ${known} THEN 0 END)`;
}

/** The number in the column's first cell that holds one; null where none does. */
const comparedSql = ({ headers, ageOn }: ComparedColumn): SQL => {
  const number =
    ageOn === undefined ? sql`cell_number(cell.value)` : sql`cell_age(cell.value, ${ageOn})`;
  return sql`(SELECT ${number} FROM json_each(${versions.extra}) AS cell
    WHERE cell.key IN ${listSql(headers)} AND ${number} IS NOT NULL LIMIT 1)`;
};
