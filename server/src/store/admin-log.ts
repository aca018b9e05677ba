// The log of what was administered, written within the transaction of what it tells.
import { desc, lt } from "drizzle-orm";
import { newId } from "../ids.js";
import type { Db } from "./open.js";
import { adminLog } from "./schema-admin.js";

export type AdminLogEntry = typeof adminLog.$inferSelect;

export function logAdminAction(
  db: Db,
  entry: Omit<AdminLogEntry, "id" | "at">,
  now: Date = new Date(),
): void {
  db.insert(adminLog)
    .values({ ...entry, id: newId("adm"), at: now.toISOString() })
    .run();
}

/** What was administered, the latest first; `before` is an id. */
export function findAdminLog(
  db: Db,
  { limit, before }: { limit: number; before?: string | undefined },
): AdminLogEntry[] {
  return db
    .select()
    .from(adminLog)
    .where(before === undefined ? undefined : lt(adminLog.id, before))
    .orderBy(desc(adminLog.id))
    .limit(limit)
    .all();
}
