// The thread that keeps vectors in SQLite: comparing with all of them, and the disk, keep no page waiting.
import { workerData } from "node:worker_threads";
import { serveOperations } from "../../serve-operations.js";
import { stepBack } from "../../step-back.js";
import { createSqliteVectors, type SqliteVectorsOptions } from "./sqlite-vectors.js";

serveOperations(() => {
  stepBack();
  const { kind: _, close, ...operations } = createSqliteVectors(workerData as SqliteVectorsOptions);
  return { operations, close: () => void close() };
});
