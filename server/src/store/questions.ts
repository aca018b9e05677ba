// What a person asked in the console: their own, the latest first, each question once.
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { PtccError } from "../errors.js";
import { newId } from "../ids.js";
import type { Db } from "./open.js";
import { questions } from "./schema.js";

export type AskedQuestion = Pick<
  typeof questions.$inferSelect,
  "id" | "question" | "askedAt" | "kind" | "count"
>;

/** Of one person; older ones make way. */
const MOST_KEPT = 200;

/** Keeps a question with what its answer was; asked again, it is the latest once more. */
export function keepQuestion(
  db: Db,
  tokenId: string,
  asked: { question: string; kind: string; count: number | null },
  now: Date = new Date(),
): void {
  db.transaction((tx) => {
    const own = eq(questions.tokenId, tokenId);
    tx.delete(questions)
      .where(and(own, eq(questions.question, asked.question)))
      .run();
    tx.insert(questions)
      .values({ ...asked, id: newId("que"), tokenId, askedAt: now.toISOString() })
      .run();
    const { id } = questions;
    const latest = sql`(SELECT ${id} FROM ${questions} WHERE ${own} ORDER BY ${id} DESC LIMIT ${MOST_KEPT})`;
    tx.delete(questions)
      .where(and(own, sql`${id} NOT IN ${latest}`))
      .run();
  });
}

/** The person's own questions, the latest first; `before` is an id. */
export function findQuestions(
  db: Db,
  { tokenId, limit, before }: { tokenId: string; limit: number; before?: string | undefined },
): AskedQuestion[] {
  const { id, question, askedAt, kind, count } = questions;
  return db
    .select({ id, question, askedAt, kind, count })
    .from(questions)
    .where(and(eq(questions.tokenId, tokenId), before === undefined ? undefined : lt(id, before)))
    .orderBy(desc(id))
    .limit(limit)
    .all();
}

/**
 * Erases one of the person's own questions.
 * @throws PtccError `unknown_question` where it is none of theirs
 */
export function forgetQuestion(db: Db, of: { tokenId: string; id: string }): void {
  const { changes } = db
    .delete(questions)
    .where(and(eq(questions.id, of.id), eq(questions.tokenId, of.tokenId)))
    .run();
  if (changes === 0)
    throw new PtccError("not_found", "unknown_question", "You have no question by this id.");
}

/** Erases all of the person's own questions. */
export function forgetQuestions(db: Db, tokenId: string): void {
  db.delete(questions).where(eq(questions.tokenId, tokenId)).run();
}
