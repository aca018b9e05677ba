// The table of what the school's own systems have still to be told.
import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export type WebhookType = "alert.raised" | "alert.reopened" | "standing_question.changed";

/** A message that was not delivered yet, or could not be. Delivered ones are deleted. */
export const webhookMessages = sqliteTable(
  "webhook_messages",
  {
    /** Sent as `webhook-id`: the same at each attempt. */
    id: text().primaryKey(),
    type: text().$type<WebhookType>().notNull(),
    /** When it happened. */
    at: text().notNull(),
    /** Ids, rules and numbers. */
    data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    /** The console's page about it. */
    path: text().notNull(),
    attempts: integer().notNull().default(0),
    /** What was wrong at the last attempt, as a code. */
    fault: text(),
    /** Null where no attempt is left. */
    nextAttemptAt: text("next_attempt_at"),
  },
  (t) => [
    index("webhook_messages_due").on(t.nextAttemptAt).where(sql`next_attempt_at IS NOT NULL`),
  ],
);
