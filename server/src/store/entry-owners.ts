// Whose each log and follow-up is, and giving them to the pupil that they follow.
import type { Db } from "./open.js";

/** A log or follow-up in the history of a pupil. */
export interface OwnedEntry {
  id: string;
  studentId: string;
  /** Of a log when it happened, of a follow-up when it was written. */
  at: string;
}

/** All that was written of these pupils, removed ones among them. */
export const ownedEntries = (db: Db, studentIds: readonly string[]): OwnedEntry[] =>
  db.$client
    .prepare(
      `SELECT id, student_id AS studentId, at FROM entries
        WHERE student_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(JSON.stringify(studentIds)) as OwnedEntry[];

/** Gives each entry, with what is searched of it, to the pupil that `ownerOf` names. */
export function giveEntries(
  db: Db,
  entries: readonly OwnedEntry[],
  ownerOf: (entry: OwnedEntry) => string,
): void {
  const give = db.$client.prepare("UPDATE entries SET student_id = ? WHERE id = ?");
  const giveDocuments = db.$client.prepare(
    "UPDATE documents SET student_id = ? WHERE entry_id = ?",
  );
  for (const entry of entries) {
    const owner = ownerOf(entry);
    if (owner === entry.studentId) continue;
    give.run(owner, entry.id);
    giveDocuments.run(owner, entry.id);
  }
}
