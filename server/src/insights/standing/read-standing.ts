// Reads standing questions as they are shown: names are those of the moment, for none are kept.
import type { StudentFilter } from "../../store/find.js";
import { type CalledPupil, findCalled } from "../../store/find-called.js";
import type { Db } from "../../store/open.js";
import type { AnswerDifference, SomePupils, SummaryValue } from "../../store/schema-standing.js";
import {
  findStandingChanges,
  findUnseen,
  type StandingQuestion,
} from "../../store/standing-rows.js";

/** A standing question, and what its answer comes to now; all null until it was answered. */
export interface ShownStanding {
  id: string;
  question: string;
  filters: StudentFilter;
  saved_at: string;
  kind: string | null;
  count: number | null;
  value: SummaryValue[];
  table: Record<string, number> | null;
  /** How many pupils the answer shows. */
  pupils: number | null;
  unanswered_since: string | null;
  /** When its answer changed last; null where it never did. */
  changed_at: string | null;
  /** Changes that its owner has not seen. */
  unseen: number;
}

interface CalledPupils extends Pick<SomePupils, "count"> {
  /** Of very many only the first. */
  students: CalledPupil[];
}

export interface ShownChange extends Omit<AnswerDifference, "joined" | "left"> {
  at: string;
  run_id: string | null;
  seen: boolean;
  joined: CalledPupils;
  left: CalledPupils;
}

/** Of one person's questions. */
export function showStanding(
  db: Db,
  tokenId: string,
  questions: readonly StandingQuestion[],
): ShownStanding[] {
  const unseen = findUnseen(db, tokenId);
  return questions.map(({ id, question, filters, savedAt, answer, unansweredSince }) => ({
    id,
    question,
    filters,
    saved_at: savedAt,
    kind: answer?.kind ?? null,
    count: answer?.count ?? null,
    value: answer?.value ?? [],
    table: answer?.table ?? null,
    pupils: answer?.students.length ?? null,
    unanswered_since: unansweredSince,
    changed_at: unseen.get(id)?.last ?? null,
    unseen: unseen.get(id)?.unseen ?? 0,
  }));
}

/** The changes of a question, the latest first. */
export function showChanges(db: Db, questionId: string): ShownChange[] {
  const changes = findStandingChanges(db, questionId);
  const ids = changes.flatMap(({ difference: { joined, left } }) => [...joined.ids, ...left.ids]);
  const called = findCalled(db, ids);
  const pupils = ({ count, ids: some }: SomePupils): CalledPupils => ({
    count,
    students: some.flatMap((id) => called.get(id) ?? []),
  });
  return changes.map(({ at, runId, seenAt, difference }) => ({
    at,
    run_id: runId,
    seen: seenAt !== null,
    ...difference,
    joined: pupils(difference.joined),
    left: pupils(difference.left),
  }));
}
