// The thread that reads insights, with a connection of its own.
import { workerData } from "node:worker_threads";
import { serveOperations } from "../serve-operations.js";
import { stepBack } from "../step-back.js";
import { openForReading } from "../store/open.js";
import { insightOperations } from "./insight-operations.js";
import type { InsightThreadData } from "./insight-reader.js";

serveOperations(() => {
  stepBack();
  const { file, labels, ...context } = workerData as InsightThreadData;
  const db = openForReading(file);
  const labelOf = (concept: string) => labels.get(concept) ?? concept;
  return {
    operations: insightOperations(db, { ...context, labelOf }),
    close: () => db.$client.close(),
  };
});
