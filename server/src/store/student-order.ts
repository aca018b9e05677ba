// The orders that lists of pupils come in, and where the next page of each begins.
import { type SQL, sql } from "drizzle-orm";
import { PtccError } from "../errors.js";
import { decodeCursor, encodeCursor } from "./cursor.js";
import type { Db } from "./open.js";
import { columnOf } from "./prepared.js";
import { versions } from "./schema.js";
import { risk } from "./schema-insights.js";

/** What a list is ordered by: the values themselves, and by name and id where they are equal. */
const ORDERS = {
  name: null,
  class_code: sql`${versions.classKey}`,
  year_group: sql`${versions.yearGroup}`,
  support_level: sql`${versions.supportLevel}`,
  risk: sql`${risk.score}`,
  updated_at: sql`${versions.validFrom}`,
} as const;

type OrderName = keyof typeof ORDERS;

/** `-` before it: the greatest first. */
export type StudentSort = OrderName | `-${OrderName}`;

const names = Object.keys(ORDERS) as OrderName[];
export const STUDENT_SORTS: readonly StudentSort[] = names.flatMap(
  (name) => [name, `-${name}`] as const,
);

const TIE = sql`${versions.nameKey}, ${versions.studentId}`;
const TIE_DOWN = sql`${versions.nameKey} DESC, ${versions.studentId} DESC`;

const readSort = (sort: StudentSort) => {
  const down = sort.startsWith("-");
  return { name: (down ? sort.slice(1) : sort) as OrderName, down };
};

/** Joins to `versions` what an order looks at beside them. */
export const orderedBySql = (sort: StudentSort): SQL =>
  sort.endsWith("risk")
    ? sql`LEFT JOIN ${risk} ON ${risk.studentId} = ${versions.studentId}`
    : sql``;

/** Of `versions` with `orderedBySql`; pupils without a value come last either way. */
export function orderSql(sort: StudentSort): SQL {
  const { name, down } = readSort(sort);
  const value = ORDERS[name];
  if (value === null) return down ? TIE_DOWN : TIE;
  return sql`${value} ${sql.raw(down ? "DESC" : "ASC")} NULLS LAST, ${TIE}`;
}

/** Where the list goes on after this pupil; it names nobody, because cursors go into addresses. */
export function cursorAfter(
  db: Db,
  sort: StudentSort,
  { id, version }: { id: string; version: number },
): string {
  const value = sort.endsWith("risk") ? valueThen(db, "risk", { id, version }) : null;
  return encodeCursor([sort, id, String(version), value === null ? "" : String(value)]);
}

interface Page {
  /** Over `versions` alone. */
  where: SQL;
  sort: StudentSort;
  cursor: string | undefined;
  limit: number;
  /** Whether most pupils pass, so that walking in the order finds the page soonest. */
  isWide: boolean;
}

/**
 * Rows of `versions` that a page of the list shows, not in order.
 * @throws PtccError `invalid_cursor`, also for another order's cursor
 */
export function pageRowids(db: Db, { where, sort, cursor, limit, isWide }: Page): number[] {
  const after = cursor === undefined ? sql`1` : afterSql(db, sort, cursor);
  const read = (from: SQL, holds: SQL, most: number) =>
    columnOf<number>(
      db,
      sql`SELECT ${versions}.rowid FROM ${from} WHERE ${where} AND ${after} AND ${holds}
        ORDER BY ${orderSql(sort)} LIMIT ${most}`,
    );
  const all = sql`${versions} ${orderedBySql(sort)}`;
  if (!isWide || !sort.endsWith("risk")) return read(all, sql`1`, limit);
  const byScore = sql`${risk} CROSS JOIN ${versions} ON ${versions.studentId} = ${risk.studentId}`;
  const assessed = read(byScore, sql`1`, limit);
  if (assessed.length === limit) return assessed;
  return [...assessed, ...read(all, sql`${risk.score} IS NULL`, limit - assessed.length)];
}

/** What comes after the cursor, over `versions` with `orderedBySql`. */
function afterSql(db: Db, sort: StudentSort, cursor: string): SQL {
  const [given, id = "", at = "", kept] = decodeCursor(cursor, 4);
  if (given !== sort)
    throw new PtccError(
      "invalid",
      "invalid_cursor",
      "cursor is of another order. Leave it out to start at the beginning.",
    );
  const shown = { id, version: Number(at) };
  const { name, down } = readSort(sort);
  const rest = sql`(SELECT shown.name_key, shown.student_id FROM ${versions} AS shown
    WHERE shown.student_id = ${id} AND shown.version = ${shown.version})`;
  const value = ORDERS[name];
  const beyond = sql.raw(down ? "<" : ">");
  if (value === null) return sql`(${TIE}) ${beyond} ${rest}`;
  // A pupil's risk may have changed since, what a version says does not.
  const last = name === "risk" ? (kept === "" ? null : Number(kept)) : valueThen(db, name, shown);
  return last === null
    ? sql`${value} IS NULL AND (${TIE}) > ${rest}`
    : sql`(${value} ${beyond} ${last} OR ${value} IS NULL OR (${value} = ${last} AND (${TIE}) > ${rest}))`;
}

function valueThen(
  db: Db,
  name: OrderName,
  { id, version }: { id: string; version: number },
): string | number | null {
  const row = db.get<{ value: string | number | null } | undefined>(
    sql`SELECT ${ORDERS[name]} AS value FROM ${versions} ${orderedBySql(name)}
      WHERE ${versions.studentId} = ${id} AND ${versions.version} = ${version}`,
  );
  return row?.value ?? null;
}
