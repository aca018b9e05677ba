// Reads from SQLite what the indexer works through.
import type { Db } from "../store/open.js";
import type { IndexReader, OutboxEntry, PassageVector, PhraseVector } from "./ports.js";
import { vectorFromBlob } from "./vector-blob.js";

/** The port over a connection; each call is one statement. */
export function createIndexReader(db: Db): IndexReader {
  const prepare = (sql: string) => db.$client.prepare(sql);
  const outbox = prepare(
    "SELECT seq, passage_id, op FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?",
  );
  const passages = prepare(
    "SELECT id, text FROM passages WHERE uses > 0 AND id IN (SELECT value FROM json_each(?))",
  );
  const embeddings = prepare(
    `SELECT passage_id AS id, vector FROM embeddings
      WHERE model = ? AND passage_id IN (SELECT value FROM json_each(?))`,
  );
  const passageIds = prepare("SELECT id FROM passages WHERE uses > 0 ORDER BY id").pluck();
  const lag = prepare("SELECT count(*) AS pending, min(created_at) AS oldest FROM outbox");
  return {
    outbox: async (limit, after = 0) => outbox.all(after, limit) as OutboxEntry[],
    passages: async (ids) => passages.all(JSON.stringify(ids)) as { id: number; text: string }[],
    embeddings: async (model, ids) =>
      (embeddings.all(model, JSON.stringify(ids)) as { id: number; vector: Buffer }[]).flatMap(
        ({ id, vector: blob }): PassageVector[] => {
          const vector = vectorFromBlob(blob);
          return vector === null ? [] : [{ id, vector }];
        },
      ),
    passageIds: async () => passageIds.all() as number[],
    outboxLag: async () => lag.get() as { pending: number; oldest: string | null },
  };
}

/** The vectors of phrases that a model made, without damaged ones. */
export function readPhraseVectors(db: Db, model: string): PhraseVector[] {
  const rows = db.$client
    .prepare("SELECT phrase, vector FROM phrase_vectors WHERE model = ?")
    .all(model) as { phrase: string; vector: Buffer }[];
  return rows.flatMap(({ phrase, vector: blob }) => {
    const vector = vectorFromBlob(blob);
    return vector === null ? [] : [{ phrase, vector }];
  });
}
