// Finds what pupils are called now, those too that have left, for ids that were kept.
import { mergedId } from "./find.js";
import type { Db } from "./open.js";

/** How a pupil is called; null all of it where nothing is kept of the pupil any more. */
export interface CalledPupil {
  /** The id under which its history stands now. */
  id: string;
  name: string | null;
  class_code: string | null;
}

/** By each of the ids, as they were kept, how the pupil is called by its last version. */
export function findCalled(db: Db, ids: readonly string[]): Map<string, CalledPupil> {
  const present = new Map(ids.map((id) => [id, mergedId(db, id)]));
  const rows = db.$client
    .prepare(
      `SELECT v.student_id AS id, v.name, v.class_code FROM students s
         JOIN versions v ON v.student_id = s.id AND v.version = s.version
        WHERE s.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify([...present.values()])) as CalledPupil[];
  const called = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    [...present].map(([id, now]) => [
      id,
      called.get(now) ?? { id: now, name: null, class_code: null },
    ]),
  );
}
