// Which documents hold what an FTS5 query asks for, remembered: a document's words never change.
import type { Db } from "../store/open.js";
import { prepared } from "../store/prepared.js";

/** Queries that are remembered. */
const REMEMBERED = 1_000;

interface Postings {
  /** Document ids, ascending, of the past too. */
  documents: number[];
  last: number;
}

const kept = new WeakMap<Db, Map<string, Postings>>();

/** The ids of the documents that match, ascending, those of the past among them. */
export function postingsOf(db: Db, match: string): readonly number[] {
  const ofDb = kept.get(db) ?? new Map<string, Postings>();
  kept.set(db, ofDb);
  const postings = ofDb.get(match) ?? { documents: [], last: 0 };
  ofDb.delete(match);
  ofDb.set(match, postings);
  for (const oldest of ofDb.keys()) {
    if (ofDb.size <= REMEMBERED) break;
    ofDb.delete(oldest);
  }
  const found = prepared(
    db,
    "SELECT rowid FROM documents_fts WHERE documents_fts MATCH ? AND rowid > ? ORDER BY rowid",
    "column",
  ).all(match, postings.last) as number[];
  for (const id of found) postings.documents.push(id);
  postings.last = found.at(-1) ?? postings.last;
  return postings.documents;
}
