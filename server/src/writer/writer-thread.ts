// The one thread that writes, with its own connection, so that a large sync does not stop the pages.
import { workerData } from "node:worker_threads";
import { conceptSource } from "../concepts/load-concepts.js";
import { serveOperations } from "../serve-operations.js";
import { openForWriting } from "../store/open.js";
import { writerOperations } from "./operations.js";
import type { WriterData } from "./writer.js";

serveOperations((tell) => {
  const { file, concepts: options } = workerData as WriterData;
  const concepts = conceptSource(options);
  const db = openForWriting(file, concepts);
  return { operations: writerOperations(db, concepts, tell), close: () => db.$client.close() };
});
