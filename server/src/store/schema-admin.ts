// The table of what was administered: who changed which source or token, and when; never a secret.
import { sqliteTable, text } from "drizzle-orm/sqlite-core";

export const ADMIN_ACTIONS = [
  "source_added",
  "source_rotated",
  "source_paused",
  "source_resumed",
  "source_removed",
  "token_added",
  "token_revoked",
] as const;

export const adminLog = sqliteTable("admin_log", {
  id: text().primaryKey(),
  at: text().notNull(),
  /** Whose token it was; null where it was none, as from the command line. */
  tokenId: text("token_id"),
  /** The token's name, or what did it in place of a token. */
  person: text().notNull(),
  action: text({ enum: ADMIN_ACTIONS }).notNull(),
  /** The source or the token, and its name then. */
  subjectId: text("subject_id").notNull(),
  subjectName: text("subject_name").notNull(),
});
