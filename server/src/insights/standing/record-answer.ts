// Keeps what a standing question's answer comes to now, and the change where it comes to something else.
import { findCausingRun } from "../../store/find-causes.js";
import { findPersons } from "../../store/find-persons.js";
import type { Db } from "../../store/open.js";
import type { AnswerSummary } from "../../store/schema-standing.js";
import {
  addStandingChange,
  findStandingQuestion,
  updateStandingQuestion,
} from "../../store/standing-rows.js";
import { compareAnswers } from "./compare-answers.js";

export interface NewAnswer {
  /** The standing question's id. */
  id: string;
  /** Null where it cannot be answered now: the last answer stays, to be compared with the next. */
  answer: AnswerSummary | null;
  /** When it was answered (ISO 8601). */
  at: string;
  /** The newest run when it was answered, and when it was answered before, whatever came of it. */
  lastRun: string;
  runBefore: string;
}

/** Records an answer; returns whether it was another than before. What was erased meanwhile stays so. */
export function recordAnswer(db: Db, { id, answer, at, lastRun, runBefore }: NewAnswer): boolean {
  const record = db.$client.transaction((): boolean => {
    const held = findStandingQuestion(db, id);
    if (!held) return false;
    if (answer === null) {
      if (held.unansweredSince === null) updateStandingQuestion(db, id, { unansweredSince: at });
      return false;
    }
    updateStandingQuestion(db, id, { answer, answeredAt: at, lastRun, unansweredSince: null });
    if (held.answer === null) return false;
    const persons = findPersons(db);
    const personOf = (studentId: string) => persons.get(studentId) ?? studentId;
    const difference = compareAnswers(held.answer, answer, personOf);
    if (difference === null) return false;
    const { joined, left } = difference;
    const runId = findCausingRun(db, [...joined.ids, ...left.ids], runBefore);
    addStandingChange(db, { questionId: id, at, runId, difference });
    return true;
  });
  return record.immediate();
}
