// Prepares each statement once for its connection: preparing costs more than running a small one.
import type { Statement } from "better-sqlite3";
import type { SQL } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import type { Db } from "./open.js";

/** Statements of one kind kept for one connection: filters have many forms. */
const MOST = 500;
const dialect = new SQLiteSyncDialect();

/** What a statement gives of each row: its values, the first of them, or an object by columns. */
type Gives = "rows" | "column" | "objects";

/** By their text, apart by what they give: to join both into one key would cost more than to find it. */
type Statements = Record<Gives, Map<string, Statement>>;

const kept = new WeakMap<Db, Statements>();

/** The statement, prepared before or now, once for each thing that it is to give. */
export function prepared(db: Db, sql: string, gives: Gives = "rows"): Statement {
  const statements = statementsOf(db)[gives];
  let statement = statements.get(sql);
  if (!statement) {
    statement = db.$client.prepare(sql);
    if (gives === "column") statement.pluck();
    if (gives === "rows") statement.raw();
    if (statements.size >= MOST) statements.clear();
    statements.set(sql, statement);
  }
  return statement;
}

function statementsOf(db: Db): Statements {
  const known = kept.get(db);
  if (known) return known;
  const fresh: Statements = { rows: new Map(), column: new Map(), objects: new Map() };
  kept.set(db, fresh);
  return fresh;
}

/** The first column of a query's rows. */
export const columnOf = <T>(db: Db, query: SQL): T[] => allOf(db, query, "column");

/** A query's rows, as objects by columns. */
export const rowsOf = <T>(db: Db, query: SQL): T[] => allOf(db, query, "objects");

function allOf<T>(db: Db, query: SQL, gives: Gives): T[] {
  const { sql, params } = dialect.sqlToQuery(query);
  return prepared(db, sql, gives).all(...params) as T[];
}

const reads = new WeakMap<Db, (work: () => unknown) => unknown>();

/** Does all its reading at one moment of the store, nested or not. */
export function inOneRead<T>(db: Db, work: () => T): T {
  let run = reads.get(db);
  if (!run) {
    run = db.$client.transaction((inner: () => unknown) => inner());
    reads.set(db, run);
  }
  return run(work) as T;
}
