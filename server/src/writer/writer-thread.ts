// The one thread that writes, with its own connection, so that a large sync does not stop the pages.
import { workerData } from "node:worker_threads";
import { conceptSource } from "../concepts/load-concepts.js";
import { serveOperations } from "../serve-operations.js";
import { stepBack } from "../step-back.js";
import { openForWriting } from "../store/open.js";
import { writerOperations } from "./operations.js";
import type { WriterData } from "./writer.js";

serveOperations((tell) => {
  // Whoever looks at a page is not to wait for a push: its receipt takes longer than a page in any case.
  stepBack();
  const { file, concepts: options } = workerData as WriterData;
  const concepts = conceptSource(options);
  const db = openForWriting(file, concepts);
  return { operations: writerOperations(db, concepts, tell), close: () => db.$client.close() };
});
