// Keeps the risk of pupils as of today, and which pupils are to be assessed again.
import { count, eq, sql } from "drizzle-orm";
import { listSql } from "./cell-sql.js";
import { filterSql, isWide, type StudentFilter } from "./find.js";
import type { Db } from "./open.js";
import { columnOf, prepared } from "./prepared.js";
import { lastChange } from "./roll-reader.js";
import { meta, versions } from "./schema.js";
import { risk, riskDue } from "./schema-insights.js";

export type RiskRow = typeof risk.$inferSelect;

/** In `meta`: the last change of a pupil that was heeded, and by which rules. */
const HEEDED = "risk_heeded";

/**
 * Notes which pupils are to be assessed again: those that changed since the last call, those for whom
 * time changes something until `today`, and all where the rules or the concepts are others (`stamp`) or
 * the log of changes was emptied meanwhile.
 */
export function noteRiskDue(db: Db, { stamp, today }: { stamp: string; today: string }): void {
  const heeded = db.select().from(meta).where(eq(meta.key, HEEDED)).get()?.value ?? "";
  const [heededStamp, heededSeq] = heeded.split(":");
  const after = heededStamp === stamp ? Number(heededSeq) : -1;
  const { seq, complete } = lastChange(db, after);
  db.run(
    sql`INSERT OR IGNORE INTO risk_due SELECT student_id FROM risk WHERE next_day <= ${today}`,
  );
  const value = `${stamp}:${seq}`;
  if (value === heeded) return;
  db.run(
    after >= 0 && complete
      ? sql`INSERT OR IGNORE INTO risk_due SELECT student_id FROM pupil_changes WHERE seq > ${after}`
      : sql`INSERT OR IGNORE INTO risk_due SELECT id FROM students WHERE state <> 'removed'
            UNION SELECT student_id FROM risk`,
  );
  db.insert(meta)
    .values({ key: HEEDED, value })
    .onConflictDoUpdate({ target: meta.key, set: { value } })
    .run();
}

/** Whether what is kept is every pupil's risk of `today`, by the rules of `stamp`: nobody is due, noted or not. */
export function isRiskLevel(db: Db, { stamp, today }: { stamp: string; today: string }): boolean {
  const level = `${stamp}:${lastChange(db, 0).seq}`;
  const isLevel = prepared(
    db,
    `SELECT EXISTS (SELECT 1 FROM meta WHERE key = ? AND value = ?)
       AND NOT EXISTS (SELECT 1 FROM risk_due)
       AND NOT EXISTS (SELECT 1 FROM risk WHERE next_day <= ?)`,
    "column",
  ).get(HEEDED, level, today);
  return isLevel === 1;
}

/** Up to `limit` pupils that are to be assessed again. */
export const takeRiskDue = (db: Db, limit: number): string[] =>
  db
    .select()
    .from(riskDue)
    .orderBy(riskDue.studentId)
    .limit(limit)
    .all()
    .map(({ studentId }) => studentId);

/** How many pupils are to be assessed again. */
export const countRiskDue = (db: Db): number =>
  db.select({ n: count() }).from(riskDue).get()?.n ?? 0;

/** What is kept of these pupils, by id. */
export function findRiskRows(db: Db, ids: readonly string[]): Map<string, RiskRow> {
  const rows = db
    .select()
    .from(risk)
    .where(sql`${risk.studentId} IN ${listSql(ids)}`)
    .all();
  return new Map(rows.map((row) => [row.studentId, row]));
}

/** What is kept of the filter's present pupils, the highest score first, after the last one shown. */
export function findRiskPage(
  db: Db,
  filter: StudentFilter & { tier?: number | undefined },
  { limit, after }: { limit: number; after: readonly [score: number, studentId: string] | null },
): RiskRow[] {
  const from = isWide(filter)
    ? sql`${risk} CROSS JOIN ${versions}` // walks down the scores
    : sql`${risk} JOIN ${versions}`;
  const isOfTier = filter.tier === undefined ? sql`1` : sql`${risk.tier} = ${filter.tier}`;
  const isAfter =
    after === null
      ? sql`1`
      : sql`${risk.score} <= ${after[0]} AND (${risk.score} < ${after[0]} OR ${risk.studentId} > ${after[1]})`;
  const ids = columnOf<string>(
    db,
    sql`SELECT ${risk.studentId} FROM ${from} ON ${versions.studentId} = ${risk.studentId}
      WHERE ${filterSql(filter)} AND ${isOfTier} AND ${isAfter}
      ORDER BY ${risk.score} DESC, ${risk.studentId} LIMIT ${limit}`,
  );
  // The reasons are long: they are read of those shown alone.
  const rows = findRiskRows(db, ids);
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** How many of the filter's present pupils are in each tier. */
export function countRiskTiers(db: Db, filter: StudentFilter): Record<1 | 2 | 3, number> {
  const rows = db
    .select({ tier: risk.tier, n: count() })
    .from(risk)
    .where(isEveryone(filter) ? undefined : sql`${risk.studentId} IN (${idsSql(filter)})`)
    .groupBy(risk.tier)
    .all();
  const of = (tier: number) => rows.find((row) => row.tier === tier)?.n ?? 0;
  return { 1: of(1), 2: of(2), 3: of(3) };
}

const idsSql = (filter: StudentFilter) =>
  sql`SELECT ${versions.studentId} FROM ${versions} WHERE ${filterSql(filter)}`;

/** Whoever is gone is soon assessed as gone, and has no row any more. */
const isEveryone = (filter: StudentFilter): boolean =>
  Object.values(filter).every((part) => part === undefined);

/** Has exactly these rows be kept of the pupils `ids`, who are then no longer due. */
export function saveRiskRows(db: Db, ids: readonly string[], rows: readonly RiskRow[]): void {
  const held = new Set(rows.map(({ studentId }) => studentId));
  const gone = ids.filter((id) => !held.has(id));
  db.delete(risk)
    .where(sql`${risk.studentId} IN ${listSql(gone)}`)
    .run();
  for (const row of rows)
    db.insert(risk).values(row).onConflictDoUpdate({ target: risk.studentId, set: row }).run();
  db.delete(riskDue)
    .where(sql`${riskDue.studentId} IN ${listSql(ids)}`)
    .run();
}
