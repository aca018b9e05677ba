// Which documents hold what an FTS5 query asks for, remembered: a document's words never change.
import type { Db } from "../store/open.js";
import { prepared } from "../store/prepared.js";

/** Queries that are remembered. */
const REMEMBERED = 1_000;

interface Postings {
  /** Document ids, ascending, of the past too. */
  documents: number[];
  /** The largest id of a document that was there when it was read. */
  readTo: number;
}

const kept = new WeakMap<Db, Map<string, Postings>>();

/** The largest id of a document, of the past too; 0 where there is none. */
export const lastDocument = (db: Db): number =>
  (prepared(db, "SELECT max(id) FROM documents", "column").get() as number | null) ?? 0;

/**
 * The ids of the documents that match, ascending, those of the past among them.
 * @param upTo the largest id of a document: where it has not grown, nothing is read
 */
export function postingsOf(db: Db, match: string, upTo: number): readonly number[] {
  const ofDb = kept.get(db) ?? new Map<string, Postings>();
  kept.set(db, ofDb);
  const postings = ofDb.get(match) ?? { documents: [], readTo: 0 };
  ofDb.delete(match);
  ofDb.set(match, postings);
  for (const oldest of ofDb.keys()) {
    if (ofDb.size <= REMEMBERED) break;
    ofDb.delete(oldest);
  }
  if (postings.readTo >= upTo) return postings.documents;
  // A number is bound as a real, and FTS5 passes over a rowid that is not an integer.
  const found = prepared(
    db,
    `SELECT rowid FROM documents_fts
      WHERE documents_fts MATCH ? AND rowid > CAST(? AS INTEGER) ORDER BY rowid`,
    "column",
  ).all(match, postings.readTo) as number[];
  for (const id of found) postings.documents.push(id);
  postings.readTo = upTo;
  return postings.documents;
}
