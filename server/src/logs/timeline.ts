// A child's whole story: what its sheets said, what analysts wrote, and who it was taken for, newest first.
import { decodeCursor, encodeCursor } from "../store/cursor.js";
import { childIds, type Entry, findEntries } from "../store/find-entries.js";
import { getHistory, type HistoryEntry } from "../store/find-history.js";
import { findIdentityChanges, type IdentityChange } from "../store/find-identity.js";
import type { Db } from "../store/open.js";
import { inOneRead } from "../store/prepared.js";

/** One thing that became so at `at` (ISO 8601); `id` is its own among all of the timeline. */
export type TimelineItem = { at: string; id: string; student_id: string } & (
  | { type: "version"; version: HistoryEntry }
  | { type: "log" | "follow_up"; entry: Entry }
  | { type: "identity_change"; identity_change: IdentityChange }
);

interface TimelinePage {
  limit: number;
  cursor?: string | undefined;
  /** What became so later is left out: an instant in UTC. */
  asOf?: string | undefined;
}

/**
 * The timeline of the child of this id on all the sheets on which it is linked, one page at a time.
 * @throws PtccError `student_not_found`, `invalid_cursor`
 */
export function findTimeline(
  db: Db,
  studentId: string,
  page: TimelinePage,
): { items: TimelineItem[]; next_cursor: string | null } {
  return inOneRead(db, () => {
    const ids = childIds(db, studentId);
    const items = [
      ...ids.flatMap((id) => getHistory(db, id).map((version) => ofVersion(id, version))),
      ...findEntries(db, ids).map(ofEntry),
      ...ids.flatMap((id) => findIdentityChanges(db, id)).map(ofIdentityChange),
    ];
    return pageOf(items, page);
  });
}

/** A history is some hundred items at most, so it is put in order here. */
function pageOf(items: readonly TimelineItem[], { limit, cursor, asOf }: TimelinePage) {
  const after = cursor === undefined ? null : decodeCursor(cursor, 2);
  // A change that links two of the child's pupils is told of both.
  const once = [...new Map(items.map((item) => [item.id, item])).values()];
  const left = once
    .sort((a, b) => compare(keyOf(b), keyOf(a)))
    .filter((item) => asOf === undefined || item.at <= asOf)
    .filter((item) => after === null || compare(keyOf(item), after) < 0);
  const shown = left.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown,
    next_cursor: last && left.length > limit ? encodeCursor(keyOf(last)) : null,
  };
}

const keyOf = ({ at, id }: TimelineItem): string[] => [at, id];

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : (a[at] ?? "") < (b[at] ?? "") ? -1 : 1;
}

function ofVersion(student_id: string, version: HistoryEntry): TimelineItem {
  const id = `${student_id}:${String(version.version).padStart(6, "0")}`;
  return { type: "version", at: version.valid_from, id, student_id, version };
}

const ofEntry = (entry: Entry): TimelineItem => ({
  type: entry.type,
  at: entry.at,
  id: entry.id,
  student_id: entry.studentId,
  entry,
});

const ofIdentityChange = (identity_change: IdentityChange): TimelineItem => ({
  type: "identity_change",
  at: identity_change.at,
  id: identity_change.id,
  student_id: identity_change.student_id,
  identity_change,
});
