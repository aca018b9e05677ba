// The vector index in SQLite as the server uses it: in a thread of its own.
import { callOperations } from "../../operations-thread.js";
import { spawnModuleWorker } from "../../worker-thread.js";
import type { VectorIndex } from "../ports.js";
import { vectorIndexUnavailable } from "./collection.js";
import type { SqliteVectorsOptions } from "./sqlite-vectors.js";

type Operations = Omit<VectorIndex, "kind" | "close">;

/** See `createSqliteVectors`; rejects with what that throws. */
export async function openSqliteVectors(options: SqliteVectorsOptions): Promise<VectorIndex> {
  const worker = spawnModuleWorker(import.meta.url, "./sqlite-vectors-thread", {
    name: "vectors",
    workerData: options,
  });
  const { upsert, remove, nearest, ids, count, drop, close } = await callOperations<Operations>(
    worker,
    vectorIndexUnavailable,
  );
  return { kind: "sqlite", upsert, remove, nearest, ids, count, drop, close };
}
