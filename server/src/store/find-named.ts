// Finds pupils by their names to choose one from, those among them whose row has gone.
import { fold } from "../../../shared/columns.js";
import { getStudent, type StudentRecord } from "./find.js";
import type { Db } from "./open.js";

/**
 * Pupils, each under the id that its history stands under now, whose last name in the sheet has all these
 * words: those on roll before those that are gone. Nobody where no word is asked for.
 * @param asked `except` is left out
 */
export function findNamed(
  db: Db,
  { words, except }: { words: string; except: string },
  limit: number,
): StudentRecord[] {
  const asked = fold(words).split(" ").filter(Boolean);
  if (asked.length === 0) return [];
  const ids = db.$client
    .prepare(
      `SELECT s.id FROM students s
         JOIN versions v ON v.student_id = s.id AND v.version = s.version
         JOIN sources o ON o.id = s.source_id AND o.state <> 'removed'
        WHERE s.merged_into IS NULL AND s.id <> @except
          AND NOT EXISTS (SELECT 1 FROM json_each(@asked) WHERE instr(v.name_key, value) = 0)
        ORDER BY s.state = 'removed', v.name_key, s.id LIMIT @limit`,
    )
    .pluck()
    .all({ except, asked: JSON.stringify(asked), limit }) as string[];
  return ids.map((id) => getStudent(db, id));
}
