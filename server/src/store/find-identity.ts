// Reads what is asked and what was said about who is who: suggestions, and the changes made by people.
import { decodeCursor, encodeCursor } from "./cursor.js";
import { getStudent, mergedId, type Student } from "./find.js";
import type { Db } from "./open.js";

export interface Suggestion {
  id: string;
  state: "open" | "accepted" | "declined";
  /** Log-odds, in bits, that the two are one pupil. */
  bits: number;
  /** What speaks for and against it, in words. */
  reason: string;
  run_id: string;
  created_at: string;
  decided_at: string | null;
  /** The name of the token that decided. */
  decided_by: string | null;
  decided_why: string | null;
  /** The pupil whose row went, as it was last. */
  earlier: Student;
  /** The pupil that came. */
  later: Student;
}

export interface IdentityChange {
  id: string;
  kind: "merge" | "split" | "link" | "unlink" | "distinct";
  student_id: string;
  /** The pupil merged, split off, linked or told apart. */
  other_id: string | null;
  at: string;
  /** The name of the token that said it. */
  person: string;
  why: string | null;
  undone_at: string | null;
  undone_by: string | null;
  undone_why: string | null;
}

type SuggestionRow = Omit<Suggestion, "earlier" | "later"> & {
  earlier_id: string;
  later_id: string;
};

/** Where a version of a pupil ends: one that is held or kept was in the sheet until its row went. */
const endOf = (version: string, pupil: string) =>
  `coalesce(${version}.valid_to, CASE WHEN ${pupil}.state IN ('held', 'kept') THEN ${pupil}.state_since END, '~')`;

/** Two that were in one snapshot are two pupils: what was suggested before that is asked no longer. */
const STILL_POSSIBLE = `NOT EXISTS (SELECT 1 FROM versions a JOIN versions b ON b.student_id = l.id
  WHERE a.student_id = e.id AND a.valid_from < ${endOf("b", "l")} AND b.valid_from < ${endOf("a", "e")})`;

/** Suggestions newest first. Of the open ones those that can still be accepted. */
export function findSuggestions(
  db: Db,
  {
    state,
    sourceId,
    studentId,
  }: {
    state: Suggestion["state"];
    sourceId?: string | undefined;
    /** One of the two. */
    studentId?: string | undefined;
  },
  page: { limit: number; cursor?: string | undefined },
): { suggestions: Suggestion[]; next_cursor: string | null } {
  const rows = db.$client
    .prepare(
      `SELECT s.id, s.state, s.bits, s.reason, s.run_id, s.created_at, s.decided_at, s.decided_by,
              s.decided_why,
              s.earlier_id, s.later_id
         FROM suggestions s
         JOIN students e ON e.id = s.earlier_id JOIN students l ON l.id = s.later_id
        WHERE s.state = @state AND (@sourceId IS NULL OR e.source_id = @sourceId)
          AND (@studentId IS NULL OR @studentId IN (s.earlier_id, s.later_id))
          AND (@before IS NULL OR s.id < @before)
          AND (s.state <> 'open'
            OR e.merged_into IS NULL AND l.merged_into IS NULL AND ${STILL_POSSIBLE})
        ORDER BY s.id DESC LIMIT @limit`,
    )
    .all({
      state,
      sourceId: sourceId ?? null,
      studentId: studentId ?? null,
      before: page.cursor === undefined ? null : decodeCursor(page.cursor, 1)[0],
      limit: page.limit + 1,
    }) as SuggestionRow[];
  const suggestions = rows.slice(0, page.limit).map(({ earlier_id, later_id, ...row }) => ({
    ...row,
    earlier: getStudent(db, earlier_id).student,
    later: getStudent(db, later_id).student,
  }));
  const last = suggestions.at(-1);
  return {
    suggestions,
    next_cursor: last && rows.length > page.limit ? encodeCursor([last.id]) : null,
  };
}

/** What people said about who a pupil is, oldest first; undone changes included. */
export function findIdentityChanges(db: Db, studentId: string): IdentityChange[] {
  return db.$client
    .prepare(
      `SELECT id, kind, student_id, other_id, at, person, why, undone_at, undone_by, undone_why
         FROM identity_changes WHERE student_id = @studentId OR other_id = @studentId
        ORDER BY rowid`,
    )
    .all({ studentId }) as IdentityChange[];
}

/** A pair of pupils in either order. */
export const pairKey = (one: string, other: string): string => [one, other].sort().join("/");

/** Pairs that a person said are not the same child, each by its `pairKey`. */
export function findDistinct(db: Db): Set<string> {
  const pairs = db.$client
    .prepare(
      `SELECT student_id, other_id FROM identity_changes
        WHERE kind = 'distinct' AND undone_at IS NULL`,
    )
    .all() as { student_id: string; other_id: string }[];
  return new Set(
    pairs.map(({ student_id, other_id }) =>
      pairKey(mergedId(db, student_id), mergedId(db, other_id)),
    ),
  );
}
