// Keeps the vector index level with the store: one loop that drains the outbox, and never overlaps itself.
import { setTimeout as sleep } from "node:timers/promises";
import { createIndexWork, type IndexWorkOptions, type Progress } from "./index-work.js";

export interface IndexerState {
  /** Outbox entries that wait, and the seconds since the oldest was written. */
  pending: number;
  lag_seconds: number;
  /** Whether vector index and model could be used when last tried. */
  available: boolean;
  /** Texts embedded in this process. */
  embedded: number;
  /** Texts that the model did not take; they are tried again. */
  failing: number;
  /** What is wrong, without any text of a pupil's; null while all is well. */
  last_error: string | null;
}

export interface Indexer {
  /** Says that something was committed. */
  poke(): void;
  /** Says that the vector index went or came back, so that it is tried at once and compared. */
  vectorsChanged(): void;
  /**
   * Compares the vector index with the store and puts the differences onto the outbox; embeds nothing
   * that is stored. Rejects as `unavailable` while the vector index is away.
   */
  reconcile(): Promise<{ added: number; removed: number }>;
  state(): Promise<IndexerState>;
  /** Resolves when there is nothing to do: the outbox is empty, or what is left cannot be done now. */
  idle(): Promise<"empty" | "blocked">;
  /** Tells how far the present walk through the outbox is; returns how to stop that. */
  onProgress(callback: (progress: Progress) => void): () => void;
  /** Ends after the small step that runs, or at the deadline. */
  stop(deadlineMs?: number): Promise<void>;
}

/** Milliseconds: between looks at an idle index, and from the first to the longest pause after a failure. */
export interface IndexerTimings {
  checkEvery: number;
  backoff: { first: number; last: number };
}

const TIMINGS: IndexerTimings = { checkEvery: 60_000, backoff: { first: 500, last: 30_000 } };

/** Starts the loop at once, with a comparison of vector index and store. */
export function createIndexer(
  options: IndexWorkOptions & { clock?: () => number; timings?: IndexerTimings },
): Indexer {
  const { reader, clock = Date.now, timings = TIMINGS } = options;
  const work = createIndexWork(options);
  let stopped = false;
  /** What the next pass is for: nothing yet, new entries, or also what failed before. */
  let wanted: "nothing" | "new" | "all" = "all";
  let outcome: "empty" | "blocked" | null = null;
  let pause = timings.backoff.first;
  let waker = new AbortController();
  let waiting: ((outcome: "empty" | "blocked") => void)[] = [];

  function want(what: "new" | "all") {
    if (stopped) return;
    if (wanted !== "all") wanted = what;
    outcome = null;
    waker.abort();
  }

  /** Waits until somebody wants a pass, at most so long; returns whether the time is up. */
  async function rest(ms: number): Promise<boolean> {
    if (wanted !== "nothing" || stopped) return false;
    waker = new AbortController();
    return sleep(Math.max(0, ms), true, { signal: waker.signal }).catch(() => false);
  }

  async function pass(): Promise<boolean> {
    const retry = wanted === "all";
    wanted = "nothing";
    try {
      return await work.pass(retry);
    } catch (error) {
      work.fault("Indexing failed and will be tried again", error);
      return false;
    }
  }

  function tellIdle(empty: boolean) {
    outcome = empty ? "empty" : "blocked";
    for (const resolve of waiting) resolve(outcome);
    waiting = [];
  }

  async function run() {
    let well = false;
    let dueAt = 0;
    while (!stopped) {
      const all = wanted === "all";
      const empty = await pass();
      const before: boolean = well;
      well = empty && work.state().available;
      if (well) pause = timings.backoff.first;
      // Passes for new entries put off neither the next check nor the next retry.
      if (all || well !== before) {
        dueAt = performance.now() + (well ? timings.checkEvery : pause);
        if (!well) pause = Math.min(pause * 2, timings.backoff.last);
      }
      if (wanted === "nothing") tellIdle(empty);
      if (await rest(dueAt - performance.now())) wanted = "all";
    }
    tellIdle(false);
  }

  const running = run();
  running.catch((error: unknown) => work.fault("The indexer ended", error));

  return {
    poke: () => want("new"),
    vectorsChanged() {
      pause = timings.backoff.first;
      work.vectorsChanged();
      want("all");
    },
    async reconcile() {
      const found = await work.reconcile();
      want("all");
      return found;
    },
    async state() {
      const { pending, oldest } = await reader.outboxLag();
      const age = oldest === null ? 0 : (clock() - Date.parse(oldest)) / 1000;
      return { pending, lag_seconds: Math.max(0, age), ...work.state() };
    },
    idle: () =>
      outcome === null ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(outcome),
    onProgress: work.onProgress,
    async stop(deadlineMs = 5_000) {
      stopped = true;
      work.stop();
      waker.abort();
      await Promise.race([running, sleep(deadlineMs, undefined, { ref: false })]);
    },
  };
}
