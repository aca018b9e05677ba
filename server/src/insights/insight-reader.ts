// Reads insights as a whole in a thread of its own, which begins when it is first asked.
import { PtccError } from "../errors.js";
import { lazyThread } from "../lazy-thread.js";
import type { Remote } from "../operations-thread.js";
import type { Db } from "../store/open.js";
import { storeStamp } from "../store/stamp.js";
import { spawnModuleWorker } from "../worker-thread.js";
import type { InsightOperations } from "./insight-operations.js";
import { type Asked, keepLastKnown } from "./last-known.js";
import type { InsightContext } from "./read-insights.js";
import type { PastRiskFilter } from "./risk/past-risk.js";
import type { RiskPage, RiskPaging } from "./risk/read-risk.js";

export interface InsightReader extends Omit<Remote<InsightOperations>, "pastRisk"> {
  /** See `listPastRisk`. */
  pastRisk(filter: PastRiskFilter, page: RiskPaging): Promise<Asked<RiskPage>>;
}

/** What the thread is started with. */
export interface InsightThreadData extends Pick<InsightContext, "rules" | "timeZone"> {
  /** The database. */
  file: string;
  /** What each concept is called. */
  labels: ReadonlyMap<string, string>;
}

interface InsightReaderOptions extends InsightThreadData {
  /** Tells when something changed. */
  reader: Db;
  /** See `keepLastKnown`. */
  patienceMs: number;
}

/** Those of a whole school take seconds; the thread keeps them from the event loop. */
export function createInsightReader(options: InsightReaderOptions): InsightReader {
  const { reader, patienceMs, ...data } = options;
  const { operations, close } = lazyThread<InsightOperations>(
    () =>
      spawnModuleWorker(import.meta.url, "./insight-thread", {
        name: "insights",
        workerData: data,
      }),
    gone,
  );
  const pastRisk = keepLastKnown({
    compute: async ([filter, page]: [PastRiskFilter, RiskPaging]) =>
      (await operations()).pastRisk(filter, page),
    keyOf: (request) => JSON.stringify(request),
    stamp: () => storeStamp(reader),
    patienceMs,
  });
  return {
    previewRelease: async (sourceId) => (await operations()).previewRelease(sourceId),
    prepareRelease: async (sourceId) => (await operations()).prepareRelease(sourceId),
    exportInsights: async (order) => (await operations()).exportInsights(order),
    pastRisk: (filter, page) => pastRisk.ask([filter, page]),
    close,
  };
}

const gone = () =>
  new PtccError("unavailable", "store_unavailable", "What reads insights has stopped. Try again.");
