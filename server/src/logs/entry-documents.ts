// What is searched of a log or follow-up: a document of its own, from when it happened until it is changed.
import { splitSentences } from "../index/documents.js";
import { DocumentWriter } from "../store/document-writer.js";
import type { Entry } from "../store/find-entries.js";
import type { Db } from "../store/open.js";

/** Has the entry's words be found from `from` on (ISO 8601), in place of those that were until then. */
export function writeDocument(db: Db, entry: Entry, from: string): void {
  const { id: entryId, type: kind, studentId, text } = entry;
  const documents = new DocumentWriter(db, from);
  for (const id of openDocuments(db, entryId)) documents.end(id);
  const passages = [...new Set(splitSentences(text))];
  documents.add({ entryId, kind, studentId, title: "", text, passages, runId: null });
  documents.flush();
}

/** Moves the beginning of what is searched: the words of each time stand from when they were written, not before `at`. */
export function moveDocuments(db: Db, entryId: string, at: string): void {
  const written = db.$client
    .prepare("SELECT id, valid_to AS until FROM documents WHERE entry_id = ? ORDER BY id")
    .all(entryId) as { id: number; until: string | null }[];
  const move = db.$client.prepare("UPDATE documents SET valid_from = ? WHERE id = ?");
  let from = at;
  for (const { id, until } of written) {
    move.run(from, id);
    from = until !== null && until > at ? until : at;
  }
}

/** Has the entry found no longer, for no moment: what was a mistake was never so. */
export function withdrawDocuments(db: Db, entryId: string, now: string): void {
  const documents = new DocumentWriter(db, now);
  for (const id of openDocuments(db, entryId)) documents.end(id);
  documents.flush();
  db.$client.prepare("UPDATE documents SET valid_to = valid_from WHERE entry_id = ?").run(entryId);
}

const openDocuments = (db: Db, entryId: string): number[] =>
  db.$client
    .prepare("SELECT id FROM documents WHERE entry_id = ? AND valid_to IS NULL")
    .pluck()
    .all(entryId) as number[];
