// The tables of what is computed about pupils for analysts: risk as of today, and the alerts it raised.
import { index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { students } from "./schema.js";

/** What a reason rests on: never the words themselves, which are read again where they are shown. */
export type RiskEvidence =
  /** A version of the pupil, by its number. */
  | { type: "version"; version: number; at: string }
  /** A sentence of the sheet's notes. */
  | { type: "note"; document: number; passage: number; concept: string; state: string; at: string }
  /** A log, and where a sentence of it counts, which. */
  | { type: "log"; id: string; at: string; passage?: number; concept?: string; state?: string }
  /** A follow-up, by the day that it is due. */
  | { type: "follow_up"; id: string; due: string };

/** One rule that holds of a pupil. */
export interface RiskReason {
  /** The rule's id in the table of rules. */
  rule: string;
  area: string;
  points: number;
  /** What holds, in words that name nobody. */
  words: string;
  evidence: RiskEvidence[];
  /** The tier that the rule asks for by itself; null where its points alone count. */
  least_tier: number | null;
}

/** The pupil's risk as of `day`, by the rules of `stamp`. */
export const risk = sqliteTable(
  "risk",
  {
    studentId: text("student_id")
      .primaryKey()
      .references(() => students.id),
    score: real().notNull(),
    tier: integer().notNull(),
    reasons: text({ mode: "json" }).$type<RiskReason[]>().notNull(),
    day: text().notNull(),
    /** The day on which it may differ though nothing is written; null where time changes nothing. */
    nextDay: text("next_day"),
    /** Of the rules and the concept map that it was computed by. */
    stamp: text().notNull(),
  },
  (t) => [
    index("risk_by_score").on(t.score, t.studentId),
    // Few are of the highest tier: a list of them would walk down all scores.
    index("risk_by_tier").on(t.tier, t.score, t.studentId),
    index("risk_by_next_day").on(t.nextDay),
  ],
);

/** Pupils whose risk is to be computed again. */
export const riskDue = sqliteTable("risk_due", { studentId: text("student_id").primaryKey() });

/** What an analyst should look at: one rule of one pupil, from when it first held until it was settled. */
export const alerts = sqliteTable(
  "alerts",
  {
    id: text().primaryKey(),
    studentId: text("student_id")
      .notNull()
      .references(() => students.id),
    /** A rule's id, or `tier`. */
    rule: text().notNull(),
    state: text({ enum: ["open", "acknowledged", "snoozed", "closed"] }).notNull(),
    /** Since when it is in this state. */
    since: text().notNull(),
    raisedAt: text("raised_at").notNull(),
    /** The pupil's tier when it was raised, or last had new evidence. */
    tier: integer().notNull(),
    reasons: text({ mode: "json" }).$type<RiskReason[]>().notNull(),
    /** Every piece of evidence that it was ever raised for: more than that reopens it. */
    seen: text({ mode: "json" }).$type<string[]>().notNull(),
    /** Of a snoozed one: until when. */
    until: text(),
  },
  (t) => [
    index("alerts_by_state").on(t.state, t.since, t.id),
    index("alerts_by_student").on(t.studentId, t.rule),
  ],
);

/** What became of an alert, when, and by whom. */
export const alertChanges = sqliteTable(
  "alert_changes",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    alertId: text("alert_id")
      .notNull()
      .references(() => alerts.id),
    change: text({ enum: ["raised", "reopened", "acknowledged", "snoozed", "closed"] }).notNull(),
    at: text().notNull(),
    /** The token's id and name; null where PTCC did it. */
    tokenId: text("token_id"),
    person: text(),
    /** What the person said, or why PTCC did it. */
    note: text(),
  },
  (t) => [index("alert_changes_by_alert").on(t.alertId)],
);
