// The live view of syncs: whoever watches hears what goes on, and is told anew where they fall behind.
import type { IndexLag } from "../../../shared/wire.js";
import { PtccError } from "../errors.js";
import type { SyncPhase, SyncProgress } from "../sync/sync-progress.js";

/** What is told, by its name on the wire. */
export type LiveEvent =
  /** At the start, and in place of what a slow watcher missed: syncs under way, and the index. */
  | { event: "state"; data: { syncs: SyncProgress[]; index: IndexLag } }
  | { event: "sync"; data: SyncProgress }
  | { event: "index"; data: IndexLag }
  /** Something was committed, by whomever: what a page shows may be another. */
  | { event: "changed"; data: Record<string, never> };

export interface LiveView {
  /** Hears from the writer how far a sync is. */
  tell(progress: SyncProgress): void;
  /** Hears that something was committed. */
  changed(): void;
  /**
   * What goes on, from now until the signal or the end; null where nothing did for a while.
   * @throws PtccError `too_many_views`
   */
  watch(signal: AbortSignal): AsyncGenerator<LiveEvent | null, void>;
  /** Ends all watching, and lets none begin. */
  close(): void;
}

interface Watcher {
  waiting: LiveEvent[];
  /** It was too slow for what went on. */
  behind: boolean;
  wake(): void;
}

const LAST_PHASES: ReadonlySet<SyncPhase> = new Set(["committed", "rows_needed", "failed"]);

const MOST_WATCHERS = 200;
/** Events that may wait for one watcher. */
const MOST_WAITING = 100;
/** After so long without an event a watcher is told that there was none: proxies cut silent connections. */
const BEAT_MS = 15_000;
/** How often the index is looked at, while somebody watches. */
const INDEX_MS = 500;

export function createLiveView(
  indexLag: () => Promise<IndexLag>,
  { beatMs = BEAT_MS, indexMs = INDEX_MS }: { beatMs?: number; indexMs?: number } = {},
): LiveView {
  const underWay = new Map<string, SyncProgress>();
  const watchers = new Set<Watcher>();
  let closed = false;
  let looking: NodeJS.Timeout | undefined;
  let seen = "";

  function send(event: LiveEvent) {
    for (const watcher of watchers) {
      if (watcher.waiting.length >= MOST_WAITING) {
        watcher.behind = true;
        watcher.waiting = [];
      }
      if (!watcher.behind) watcher.waiting.push(event);
      watcher.wake();
    }
  }

  async function state(): Promise<LiveEvent> {
    const index = await lag();
    return { event: "state", data: { syncs: [...underWay.values()], index } };
  }

  const lag = async (): Promise<IndexLag> => {
    const { pending, lag_seconds, available } = await indexLag();
    return { pending, lag_seconds, available };
  };

  async function lookAtIndex() {
    const index = await lag();
    const now = `${index.pending} ${index.available}`;
    if (now !== seen) send({ event: "index", data: index });
    seen = now;
  }

  function leave(watcher: Watcher) {
    watchers.delete(watcher);
    if (watchers.size === 0) clearInterval(looking);
  }

  function join(watcher: Watcher) {
    if (watchers.size >= MOST_WATCHERS)
      throw new PtccError(
        "unavailable",
        "too_many_views",
        `${MOST_WATCHERS} live views are open, which is as many as there may be. Close one and try again.`,
      );
    watchers.add(watcher);
    // At the end the store closes under it.
    if (watchers.size === 1)
      looking = setInterval(() => void lookAtIndex().catch(() => {}), indexMs);
  }

  return {
    tell(progress) {
      if (LAST_PHASES.has(progress.phase)) underWay.delete(progress.run_id);
      else underWay.set(progress.run_id, progress);
      send({ event: "sync", data: progress });
    },
    changed: () => send({ event: "changed", data: {} }),
    async *watch(signal) {
      const watcher: Watcher = { waiting: [], behind: true, wake: () => {} };
      join(watcher);
      const aborted = () => watcher.wake();
      signal.addEventListener("abort", aborted);
      try {
        while (!closed && !signal.aborted) {
          if (watcher.behind) {
            watcher.behind = false;
            yield await state();
          } else if (watcher.waiting.length > 0) yield* watcher.waiting.splice(0);
          else if (await silentFor(beatMs, watcher)) yield null;
        }
      } finally {
        signal.removeEventListener("abort", aborted);
        leave(watcher);
      }
    },
    close() {
      closed = true;
      for (const watcher of watchers) watcher.wake();
    },
  };
}

/** Waits until the watcher is woken, or so long; returns whether the time is up. */
async function silentFor(ms: number, watcher: Watcher): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = await new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), ms);
    watcher.wake = () => resolve(false);
  });
  clearTimeout(timer);
  return timeUp;
}
