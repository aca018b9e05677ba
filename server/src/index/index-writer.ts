// Writes to SQLite what the indexer found out; each function is one transaction.
import type { Db } from "../store/open.js";
import type { PassageVector, PhraseVector } from "./ports.js";
import { blobFromVector } from "./vector-blob.js";

/** Stores vectors, in place of a damaged one too; that of a passage that went is dropped. */
export function saveEmbeddings(db: Db, model: string, items: readonly PassageVector[]): void {
  const insert = db.$client.prepare(
    `INSERT INTO embeddings (model, passage_id, vector)
     SELECT ?, id, ? FROM passages WHERE id = ?
     ON CONFLICT DO UPDATE SET vector = excluded.vector`,
  );
  db.$client
    .transaction(() => {
      for (const { id, vector } of items) insert.run(model, blobFromVector(vector), id);
    })
    .immediate();
}

/** Stores the vectors of phrases. */
export function savePhraseVectors(db: Db, model: string, items: readonly PhraseVector[]): void {
  const insert = db.$client.prepare(
    `INSERT INTO phrase_vectors (model, phrase, vector) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET vector = excluded.vector`,
  );
  db.$client
    .transaction(() => {
      for (const { phrase, vector } of items) insert.run(model, phrase, blobFromVector(vector));
    })
    .immediate();
}

/** Takes entries off the outbox once the vector index holds them. */
export function settleOutbox(db: Db, seqs: readonly number[]): void {
  db.$client
    .prepare("DELETE FROM outbox WHERE seq IN (SELECT value FROM json_each(?))")
    .run(JSON.stringify(seqs));
}

/** Puts the differences that a reindex found on the outbox. */
export function enqueueIndex(
  db: Db,
  entries: { upsert: readonly number[]; remove: readonly number[] },
  now: Date = new Date(),
): void {
  const insert = db.$client.prepare(
    "INSERT INTO outbox (passage_id, op, created_at) VALUES (?, ?, ?)",
  );
  const at = now.toISOString();
  db.$client
    .transaction(() => {
      for (const id of entries.upsert) insert.run(id, "upsert", at);
      for (const id of entries.remove) insert.run(id, "remove", at);
    })
    .immediate();
}
