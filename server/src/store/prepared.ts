// Prepares each statement once for its connection: preparing costs more than running a small one.
import type { Statement } from "better-sqlite3";
import type { Db } from "./open.js";

const kept = new WeakMap<Db, Map<string, Statement>>();

/** The statement, prepared before or now; one that gives its first column is another than one that gives rows. */
export function prepared(db: Db, sql: string, gives: "rows" | "column" = "rows"): Statement {
  const statements = kept.get(db) ?? new Map<string, Statement>();
  kept.set(db, statements);
  const key = `${gives} ${sql}`;
  let statement = statements.get(key);
  if (!statement) {
    statement = db.$client.prepare(sql);
    if (gives === "column") statement.pluck();
    else statement.raw();
    statements.set(key, statement);
  }
  return statement;
}
