// Reads insights as a whole in a thread of its own, which begins when it is first asked.
import { PtccError } from "../errors.js";
import { callOperations, type Remote } from "../operations-thread.js";
import { spawnModuleWorker } from "../worker-thread.js";
import type { InsightOperations } from "./insight-operations.js";
import type { InsightContext } from "./read-insights.js";

export type InsightReader = Remote<InsightOperations>;

/** What the thread is started with. */
export interface InsightThreadData extends Pick<InsightContext, "rules" | "timeZone"> {
  /** The database. */
  file: string;
  /** What each concept is called. */
  labels: ReadonlyMap<string, string>;
}

/** Those of a whole school take seconds; the thread keeps them from the event loop. */
export function createInsightReader(data: InsightThreadData): InsightReader {
  let started: Promise<InsightReader> | null = null;
  const reader = () => {
    started ??= start();
    return started;
  };
  const start = () => {
    const worker = spawnModuleWorker(import.meta.url, "./insight-thread", {
      name: "insights",
      workerData: data,
    });
    worker.once("exit", () => {
      started = null;
    });
    return callOperations<InsightOperations>(worker, gone);
  };
  return {
    previewRelease: async (sourceId) => (await reader()).previewRelease(sourceId),
    prepareRelease: async (sourceId) => (await reader()).prepareRelease(sourceId),
    exportInsights: async (order) => (await reader()).exportInsights(order),
    close: async () => (await started)?.close(),
  };
}

const gone = () =>
  new PtccError("unavailable", "store_unavailable", "What reads insights has stopped. Try again.");
