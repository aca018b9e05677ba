// The tables of standing questions: what a person keeps watching, and each change of its answer.
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { StudentFilter } from "./find.js";
import { tokens } from "./schema.js";

/** A value of an answer: what is neither a number nor a known label is only told from other texts. */
export type SummaryValue = number | string | null | { student_id: string } | { digest: string };

/** What an answer comes to: numbers, labels and ids; no name of a pupil and nothing of a note. */
export interface AnswerSummary {
  kind: string;
  count: number | null;
  value: SummaryValue[];
  /** Numbers by the groups' labels, as the sheets write them. */
  table: Record<string, number> | null;
  /** Ids of pupils, in their own order. */
  students: string[];
  /** The embedding model and the concept map by which notes were read; null where none were. */
  read_by: string | null;
}

interface FromTo<T> {
  from: T;
  to: T;
}

/** Pupils by id; of very many only the first, while `count` is of all. */
export interface SomePupils {
  count: number;
  ids: string[];
}

/** In what two answers differ; null, or nobody, where they do not. */
export interface AnswerDifference {
  count: FromTo<number | null> | null;
  value: FromTo<SummaryValue[]> | null;
  /** Those groups alone whose number differs. */
  table: Record<string, FromTo<number | null>> | null;
  joined: SomePupils;
  left: SomePupils;
}

/** A question that a person has kept, with what its answer came to last. */
export const standingQuestions = sqliteTable(
  "standing_questions",
  {
    id: text().primaryKey(),
    tokenId: text("token_id")
      .notNull()
      .references(() => tokens.id),
    question: text().notNull(),
    filters: text({ mode: "json" }).$type<StudentFilter>().notNull(),
    savedAt: text("saved_at").notNull(),
    /** Null until it was answered for the first time. */
    answer: text({ mode: "json" }).$type<AnswerSummary>(),
    /** When `answer` was written last: when it first came to that. */
    answeredAt: text("answered_at"),
    /** The newest run by then; empty where there was none. */
    lastRun: text("last_run").notNull(),
    /** Since when it cannot be answered, though it once could; null while it can. */
    unansweredSince: text("unanswered_since"),
  },
  (t) => [uniqueIndex("standing_questions_by_token").on(t.tokenId, t.question, t.filters)],
);

/** One change of a standing question's answer. */
export const standingChanges = sqliteTable(
  "standing_changes",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    questionId: text("question_id")
      .notNull()
      .references(() => standingQuestions.id),
    at: text().notNull(),
    /** The sync that brought it; null where a log, a person or the day did. */
    runId: text("run_id"),
    difference: text({ mode: "json" }).$type<AnswerDifference>().notNull(),
    /** When its owner said that it was seen. */
    seenAt: text("seen_at"),
  },
  (t) => [index("standing_changes_by_question").on(t.questionId, t.id)],
);
