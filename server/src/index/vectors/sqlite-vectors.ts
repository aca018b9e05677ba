// The vector index in a SQLite file of its own with sqlite-vec, for machines where Chroma cannot run.
import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import * as sqliteVec from "sqlite-vec";
import { PtccError } from "../../errors.js";
import type { Neighbour, PassageVector, VectorIndex } from "../ports.js";
import { blobFromVector } from "../vector-blob.js";
import { collectionName, vectorIndexUnavailable } from "./collection.js";

export interface SqliteVectorsOptions {
  file: string;
  /** As in `Embedder.model`. */
  model: string;
  /** Identifies the store whose passage ids these are. */
  namespace: string;
}

/**
 * Opens the vectors of one model in `file`, and creates what is missing. A damaged file is replaced
 * by an empty one: all that it held can be rebuilt from the store.
 * A nearest search compares with every vector: about 50 ms for 50,000 of 512 dimensions.
 * Throws a `configuration` error where the file cannot be opened or written.
 */
export function createSqliteVectors(options: SqliteVectorsOptions): VectorIndex {
  const table = `"${collectionName(options.model, options.namespace)}"`;
  const db = open(options.file, table);
  const statements = {
    upsert: db.prepare<[number, Buffer]>(
      `INSERT INTO ${table} (id, vector) VALUES (?, ?)
       ON CONFLICT (id) DO UPDATE SET vector = excluded.vector`,
    ),
    remove: db.prepare<[number]>(`DELETE FROM ${table} WHERE id = ?`),
    nearest: db.prepare<[Buffer, number], Neighbour>(
      `SELECT id, 1 - vec_distance_cosine(vector, ?) AS similarity FROM ${table}
       ORDER BY similarity DESC, id LIMIT ?`,
    ),
    nearestAmong: db.prepare<[Buffer, string, number], Neighbour>(
      `SELECT id, 1 - vec_distance_cosine(vector, ?) AS similarity FROM ${table}
       WHERE id IN (SELECT value FROM json_each(?)) ORDER BY similarity DESC, id LIMIT ?`,
    ),
    ids: db.prepare<[], number>(`SELECT id FROM ${table} ORDER BY id`).pluck(),
    count: db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck(),
  };

  const upsertAll = db.transaction((items: readonly PassageVector[]) => {
    for (const { id, vector } of items) statements.upsert.run(id, blobFromVector(vector));
  });
  const removeAll = db.transaction((ids: readonly number[]) => {
    for (const id of ids) statements.remove.run(id);
  });

  /** The port is asynchronous and rejects with one kind of error; SQLite is and does neither. */
  const run = async <T>(work: () => T): Promise<T> => {
    try {
      return work();
    } catch (error) {
      throw vectorIndexUnavailable(error);
    }
  };

  return {
    kind: "sqlite",
    upsert: (items) => run(() => upsertAll(items)),
    remove: (ids) => run(() => removeAll(ids)),
    nearest: (vector, k, among) =>
      run(() => {
        const limit = Math.max(0, k);
        return among === undefined
          ? statements.nearest.all(blobFromVector(vector), limit)
          : statements.nearestAmong.all(blobFromVector(vector), JSON.stringify(among), limit);
      }),
    ids: () => run(() => statements.ids.all()),
    count: () => run(() => statements.count.get() ?? 0),
    drop: () => run(() => void db.exec(`DROP TABLE IF EXISTS ${table}`)),
    async close() {
      db.close();
    },
  };
}

function open(file: string, table: string): Database.Database {
  try {
    return prepare(file, table);
  } catch (error) {
    if (!isDamage(error)) throw cannotOpen(file, error);
  }
  for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
  try {
    return prepare(file, table);
  } catch (error) {
    throw cannotOpen(file, error);
  }
}

function prepare(file: string, table: string): Database.Database {
  const db = new Database(file);
  try {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = NORMAL"); // what a power cut loses is rebuilt
    sqliteVec.load(db);
    db.exec(`CREATE TABLE IF NOT EXISTS ${table} (id INTEGER PRIMARY KEY, vector BLOB NOT NULL)`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const isDamage = (error: unknown) =>
  error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code);

const cannotOpen = (file: string, cause: unknown) =>
  new PtccError(
    "configuration",
    "vector_file_unusable",
    `The vector index ${file} cannot be opened: ${cause instanceof Error ? cause.message : cause}. ` +
      "Give PTCC the right to write there, or set DATA_DIR to another folder.",
    undefined,
    { cause },
  );
