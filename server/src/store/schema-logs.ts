// The tables of what analysts write about pupils: logs and follow-ups, and every change of one.
import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { students } from "./schema.js";

/** What a log is about. */
export const LOG_KINDS = [
  "behaviour",
  "attendance",
  "wellbeing",
  "learning",
  "contact_home",
  "safeguarding",
  "praise",
  "other",
] as const;

/**
 * A log or a follow-up as it stands now. Its words are searched as documents that name it in
 * `entry_id`; what it was before a change is in `entry_changes`.
 */
export const entries = sqliteTable(
  "entries",
  {
    id: text().primaryKey(),
    type: text({ enum: ["log", "follow_up"] }).notNull(),
    /** Follows the pupil when histories are merged or split. */
    studentId: text("student_id")
      .notNull()
      .references(() => students.id),
    text: text().notNull(),
    /** Of a log when it happened, of a follow-up when it was written. */
    at: text().notNull(),
    /** Of a log. */
    kind: text({ enum: LOG_KINDS }),
    /** Of a follow-up: the day, as `2026-03-01`. */
    due: text(),
    /** Of a follow-up: who is to do it; `ownerKey` is the name folded for comparing. */
    owner: text(),
    ownerKey: text("owner_key"),
    doneAt: text("done_at"),
    doneBy: text("done_by"),
    /** The name of the token that wrote it. */
    author: text().notNull(),
    tokenId: text("token_id").notNull(),
    createdAt: text("created_at").notNull(),
    updatedAt: text("updated_at").notNull(),
    /** It was a mistake: no search finds it, for any moment. */
    removedAt: text("removed_at"),
    removedBy: text("removed_by"),
    removedWhy: text("removed_why"),
    /** The writer's own key for it, and a hash of all that was sent with that: sent twice, it is kept once. */
    clientKey: text("client_key"),
    requestHash: text("request_hash"),
  },
  (t) => [
    index("entries_by_student").on(t.studentId, t.type, t.at),
    index("entries_by_due").on(t.due, t.id).where(sql`due IS NOT NULL`),
    uniqueIndex("entries_by_client_key")
      .on(t.tokenId, t.clientKey)
      .where(sql`client_key IS NOT NULL`),
  ],
);

/** What an edit may change of an entry. */
export type EntryFields = Pick<
  typeof entries.$inferSelect,
  "text" | "at" | "kind" | "due" | "owner"
>;

/** Who changed an entry, when, and what stood there before. */
export const entryChanges = sqliteTable(
  "entry_changes",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    entryId: text("entry_id")
      .notNull()
      .references(() => entries.id),
    change: text({ enum: ["edited", "done", "reopened", "removed"] }).notNull(),
    at: text().notNull(),
    tokenId: text("token_id").notNull(),
    /** The token's name. */
    person: text().notNull(),
    why: text(),
    /** Of an edit: the fields that it changed, as they were. */
    before: text({ mode: "json" }).$type<Partial<EntryFields>>().notNull(),
  },
  (t) => [index("entry_changes_by_entry").on(t.entryId)],
);
