// Reads insights as a whole in threads of its own, which begin when they are first asked.
import { PtccError } from "../errors.js";
import { lazyThread } from "../lazy-thread.js";
import type { Remote } from "../operations-thread.js";
import type { Db } from "../store/open.js";
import { countReleases } from "../store/releases.js";
import { largestSource } from "../store/sources.js";
import { storeStamp } from "../store/stamp.js";
import { spawnModuleWorker } from "../worker-thread.js";
import type { InsightOperations } from "./insight-operations.js";
import { type Asked, keepLastKnown } from "./last-known.js";
import type { InsightContext } from "./read-insights.js";
import { dayIn } from "./risk/days.js";
import type { PastRiskFilter } from "./risk/past-risk.js";
import { listRiskOfToday, type RiskPage, type RiskPaging } from "./risk/read-risk.js";
import { isLarge, whenSettled } from "./when-settled.js";

export interface InsightReader
  extends Pick<Remote<InsightOperations>, "previewRelease" | "prepareRelease" | "exportInsights"> {
  /** See `listPastRisk`. */
  pastRisk(filter: PastRiskFilter, page: RiskPaging): Promise<Asked<RiskPage>>;
  /** Something was committed: what is told of pupils is brought level behind it. */
  poke(): void;
  close(): Promise<void>;
}

/** What a thread is started with. */
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

/** Patterns, which are looked at more often, come first: two cores work out no two things of a whole school faster. */
const TOLD_AFTER_MS = 6_000;

/** Those of a whole school take seconds; the threads keep them from the event loop. */
export function createInsightReader(options: InsightReaderOptions): InsightReader {
  const { reader, patienceMs, ...data } = options;
  const threadOf = (name: string) =>
    lazyThread<InsightOperations>(
      () => spawnModuleWorker(import.meta.url, "./insight-thread", { name, workerData: data }),
      gone,
    );
  // Whoever asks for the risk of a day does not wait until a file is written.
  const threads = { told: threadOf("insights"), past: threadOf("past risk") };
  const told = threads.told.operations;
  const dayOf = dayIn(data.timeZone);
  const pastRisk = keepLastKnown({
    compute: async ([filter, page]: [PastRiskFilter, RiskPaging]) =>
      (await threads.past.operations()).pastRisk(filter, page),
    keyOf: (request) => JSON.stringify(request),
    stamp: () => storeStamp(reader),
    patienceMs,
  });
  const previews = keepLastKnown({
    compute: async (sourceId: string) => (await told()).previewRelease(sourceId),
    keyOf: (sourceId) => sourceId,
    stamp: (sourceId) =>
      `${dayOf(new Date().toISOString())} ${countReleases(reader, sourceId)} ${storeStamp(reader)}`,
    patienceMs,
  });
  const levelTold = async () => (await told()).levelTold();
  const refreshing = whenSettled(() => {
    const isWaitedFor = isLarge(reader);
    // What cannot be read now, who asks next is told.
    if (isWaitedFor) levelTold().catch(() => {});
    previews.refresh(isWaitedFor ? largestSource(reader) : undefined);
  }, TOLD_AFTER_MS);
  return {
    /** A preview is what would be released now: it is waited for. */
    previewRelease: async (sourceId) => (await (await previews.ask(sourceId)).computed).value,
    prepareRelease: async (sourceId) => (await told()).prepareRelease(sourceId),
    exportInsights: async (order) => (await told()).exportInsights(order),
    async pastRisk(filter, page) {
      const now = new Date().toISOString();
      const value = listRiskOfToday(reader, data, { filter, now }, page);
      if (value === null) return pastRisk.ask([filter, page]);
      const known = { value, computedAt: now, isCurrent: true };
      return { known, computed: Promise.resolve(known) };
    },
    poke: refreshing.poke,
    async close() {
      refreshing.close();
      await Promise.all([threads.told.close(), threads.past.close()]);
    },
  };
}

const gone = () =>
  new PtccError("unavailable", "store_unavailable", "What reads insights has stopped. Try again.");
