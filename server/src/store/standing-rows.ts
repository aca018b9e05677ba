// Keeps standing questions, what their answers come to, and each change of them.
import { and, count, desc, eq, isNull, lt, sql } from "drizzle-orm";
import { PtccError } from "../errors.js";
import { newId } from "../ids.js";
import type { StudentFilter } from "./find.js";
import type { Db } from "./open.js";
import {
  type AnswerDifference,
  type AnswerSummary,
  standingChanges,
  standingQuestions,
} from "./schema-standing.js";

export type StandingQuestion = typeof standingQuestions.$inferSelect;
export type StandingChange = typeof standingChanges.$inferSelect;

/** Whose question, and which. */
export interface StandingRef {
  tokenId: string;
  id: string;
}

/** Of one person. */
const MOST_QUESTIONS = 100;
/** Of one question; older ones make way. */
const MOST_CHANGES = 200;

export interface NewStandingQuestion {
  tokenId: string;
  question: string;
  filters: StudentFilter;
  /** Null where it cannot be told yet. */
  answer: AnswerSummary | null;
  /** The newest run when it was answered. */
  lastRun: string;
}

/**
 * Keeps a question for its person; saved again it stays as it is.
 * @throws PtccError `too_many_standing_questions`
 */
export function saveStandingQuestion(
  db: Db,
  { answer, ...asked }: NewStandingQuestion,
  now: Date = new Date(),
): StandingQuestion {
  return db.transaction((tx) => {
    const { tokenId, question, filters } = asked;
    const own = eq(standingQuestions.tokenId, tokenId);
    const same = and(
      own,
      eq(standingQuestions.question, question),
      eq(standingQuestions.filters, filters),
    );
    const held = tx.select().from(standingQuestions).where(same).get();
    if (held) return held;
    const { n } = tx.select({ n: count() }).from(standingQuestions).where(own).get() ?? { n: 0 };
    if (n >= MOST_QUESTIONS)
      throw new PtccError(
        "conflict",
        "too_many_standing_questions",
        `You watch ${MOST_QUESTIONS} questions already. Stop watching one of them first.`,
      );
    const at = now.toISOString();
    const answeredAt = answer === null ? null : at;
    return tx
      .insert(standingQuestions)
      .values({ ...asked, id: newId("stq"), savedAt: at, answer, answeredAt })
      .returning()
      .get();
  });
}

/** The person's standing questions, the latest saved first; `before` is an id. */
export const findStandingQuestions = (
  db: Db,
  { tokenId, limit, before }: { tokenId: string; limit: number; before?: string | undefined },
): StandingQuestion[] =>
  db
    .select()
    .from(standingQuestions)
    .where(
      and(
        eq(standingQuestions.tokenId, tokenId),
        before === undefined ? undefined : lt(standingQuestions.id, before),
      ),
    )
    .orderBy(desc(standingQuestions.id))
    .limit(limit)
    .all();

/** @throws PtccError `unknown_standing_question` where it is none of theirs */
export function getStandingQuestion(db: Db, { tokenId, id }: StandingRef): StandingQuestion {
  const found = findStandingQuestion(db, id);
  if (found?.tokenId === tokenId) return found;
  throw new PtccError(
    "not_found",
    "unknown_standing_question",
    "You watch no question by this id.",
  );
}

/** Anybody's, by its id. */
export const findStandingQuestion = (db: Db, id: string): StandingQuestion | undefined =>
  db.select().from(standingQuestions).where(eq(standingQuestions.id, id)).get();

/** The ids of everybody's standing questions. */
export const standingQuestionIds = (db: Db): string[] =>
  db
    .select({ id: standingQuestions.id })
    .from(standingQuestions)
    .orderBy(standingQuestions.id)
    .all()
    .map(({ id }) => id);

/** The changes of a question, the latest first. */
export const findStandingChanges = (db: Db, questionId: string): StandingChange[] =>
  db
    .select()
    .from(standingChanges)
    .where(eq(standingChanges.questionId, questionId))
    .orderBy(desc(standingChanges.id))
    .all();

/** By the id of each of the person's questions: how many changes were not seen, and when the last was. */
export function findUnseen(db: Db, tokenId: string): Map<string, { unseen: number; last: string }> {
  const rows = db
    .select({
      id: standingChanges.questionId,
      unseen: sql<number>`sum(${standingChanges.seenAt} IS NULL)`,
      last: sql<string>`max(${standingChanges.at})`,
    })
    .from(standingChanges)
    .innerJoin(standingQuestions, eq(standingQuestions.id, standingChanges.questionId))
    .where(eq(standingQuestions.tokenId, tokenId))
    .groupBy(standingChanges.questionId)
    .all();
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

/** How many of the person's questions have changes that were not seen. */
export const countUnseenQuestions = (db: Db, tokenId: string): number =>
  [...findUnseen(db, tokenId).values()].filter(({ unseen }) => unseen > 0).length;

/** Sets what is kept of a question's answer. */
export function updateStandingQuestion(
  db: Db,
  id: string,
  values: Partial<Pick<StandingQuestion, "answer" | "answeredAt" | "lastRun" | "unansweredSince">>,
): void {
  db.update(standingQuestions).set(values).where(eq(standingQuestions.id, id)).run();
}

/** Keeps a change that nobody has seen yet. */
export function addStandingChange(
  db: Db,
  change: { questionId: string; at: string; runId: string | null; difference: AnswerDifference },
): void {
  const { questionId } = change;
  db.insert(standingChanges).values(change).run();
  const { id } = standingChanges;
  const own = eq(standingChanges.questionId, questionId);
  const latest = sql`(SELECT ${id} FROM ${standingChanges} WHERE ${own} ORDER BY ${id} DESC LIMIT ${MOST_CHANGES})`;
  db.delete(standingChanges)
    .where(and(own, sql`${id} NOT IN ${latest}`))
    .run();
}

/**
 * Notes that the person has seen all changes so far.
 * @throws PtccError `unknown_standing_question`
 */
export function seeStandingQuestion(db: Db, ref: StandingRef, now: Date = new Date()): void {
  const { id } = getStandingQuestion(db, ref);
  db.update(standingChanges)
    .set({ seenAt: now.toISOString() })
    .where(and(eq(standingChanges.questionId, id), isNull(standingChanges.seenAt)))
    .run();
}

/**
 * Erases one of the person's standing questions with its changes.
 * @throws PtccError `unknown_standing_question`
 */
export function forgetStandingQuestion(db: Db, ref: StandingRef): void {
  db.transaction((tx) => {
    const { id } = getStandingQuestion(db, ref);
    tx.delete(standingChanges).where(eq(standingChanges.questionId, id)).run();
    tx.delete(standingQuestions).where(eq(standingQuestions.id, id)).run();
  });
}

/** Erases all of a person's standing questions; call it within a transaction, or where nobody else writes. */
export function forgetStandingQuestions(db: Db, tokenId: string): void {
  const own = eq(standingQuestions.tokenId, tokenId);
  db.delete(standingChanges)
    .where(
      sql`${standingChanges.questionId} IN (SELECT ${standingQuestions.id} FROM ${standingQuestions} WHERE ${own})`,
    )
    .run();
  db.delete(standingQuestions).where(own).run();
}
