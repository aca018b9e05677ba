// PTCC's own Chroma: a child process on loopback that is started, watched, restarted and stopped.
import type { ChildProcess } from "node:child_process";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { endChild, exitReason, freePort, spawnChroma } from "./chroma-launch.js";

export type ChromaState = "starting" | "ready" | "down";

export interface ChromaProcess {
  /** Its address while it is ready, else null. The port changes with every start. */
  url(): string | null;
  readonly state: ChromaState;
  /** The child's process id, null while there is none. */
  readonly pid: number | null;
  /** Calls back at each change of state; returns how to stop that. */
  onChange(callback: (state: ChromaState) => void): () => void;
  /** Ends it: SIGTERM, and SIGKILL after a grace, since Chroma ignores SIGTERM at times. */
  stop(): Promise<void>;
}

/** All in milliseconds, but `misses`. */
export interface ChromaTimings {
  /** Between two looks at heartbeat and folder. */
  watchEvery: number;
  /** After which a heartbeat counts as missed: Chroma can accept a connection and never answer. */
  heartbeatTimeout: number;
  /** Missed heartbeats in a row after which Chroma is restarted. */
  misses: number;
  startTimeout: number;
  stopGrace: number;
  /** The pause before a restart doubles from `first` to `last`. */
  backoff: { first: number; last: number };
}

const TIMINGS: ChromaTimings = {
  watchEvery: 1_000,
  heartbeatTimeout: 5_000,
  misses: 3,
  startTimeout: 30_000,
  stopGrace: 3_000,
  backoff: { first: 250, last: 30_000 },
};

/** Starts in a row that fail before Chroma takes its data for damaged. */
const DAMAGED_AFTER = 3;
/** A Chroma that was ready this long and then fails is restarted without a longer pause. */
const STABLE_MS = 60_000;

/**
 * Starts Chroma with its data under `folder` and keeps it running until `stop()`. Returns at once;
 * the state tells when it is ready. Failures are logged and retried, never thrown.
 */
export function startChroma(options: {
  folder: string;
  log: Logger;
  timings?: Partial<ChromaTimings>;
}): ChromaProcess {
  const { folder, log } = options;
  const timings = { ...TIMINGS, ...options.timings };
  const stopping = new AbortController();
  const listeners = new Set<(state: ChromaState) => void>();
  let state: ChromaState = "starting";
  let child: ChildProcess | null = null;
  let url: string | null = null;

  const become = (next: ChromaState) => {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener(next);
  };
  /** Sleeps, and wakes early when all is to stop or the child is gone. */
  const pause = (ms: number, signal: AbortSignal) =>
    sleep(ms, undefined, { signal }).catch(() => {});

  async function runOnce(): Promise<{ reason: string; readyMs: number }> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const port = await freePort();
    const running = spawnChroma(folder, port, log);
    child = running;
    const gone = new AbortController();
    running.once("error", () => gone.abort());
    running.once("exit", () => gone.abort());
    const over = AbortSignal.any([gone.signal, stopping.signal]);
    const address = `http://127.0.0.1:${port}`;
    let readyAt: number | null = null;
    try {
      const deadline = Date.now() + timings.startTimeout;
      while (!over.aborted && !(await beats(address, timings.heartbeatTimeout))) {
        if (Date.now() > deadline) return { reason: "it did not become ready in time", readyMs: 0 };
        await pause(50, over);
      }
      if (over.aborted) return { reason: exitReason(running), readyMs: 0 };
      const data = await dataIdentity(folder);
      readyAt = Date.now();
      url = address;
      become("ready");
      log.info({ port, chroma_pid: running.pid }, "Chroma is ready");
      const reason = await watch(address, data, over);
      return { reason: reason ?? exitReason(running), readyMs: Date.now() - readyAt };
    } finally {
      url = null;
      become("down");
      await endChild(running, timings.stopGrace);
      child = null;
    }
  }

  /** Looks after a ready Chroma; returns why it has to be restarted, or null where it is gone. */
  async function watch(address: string, data: string, over: AbortSignal): Promise<string | null> {
    let misses = 0;
    for (;;) {
      await pause(timings.watchEvery, over);
      if (over.aborted) return null;
      if ((await dataIdentity(folder)) !== data) return "its data folder was deleted";
      misses = (await beats(address, timings.heartbeatTimeout)) ? 0 : misses + 1;
      if (misses >= timings.misses) return `it missed ${misses} heartbeats`;
    }
  }

  async function supervise() {
    let delay = timings.backoff.first;
    let failures = 0;
    while (!stopping.signal.aborted) {
      become("starting");
      const { reason, readyMs } = await runOnce().catch((error: unknown) => ({
        reason: error instanceof Error ? error.message : String(error),
        readyMs: 0,
      }));
      become("down");
      if (stopping.signal.aborted) return;
      if (readyMs >= STABLE_MS) delay = timings.backoff.first;
      log.warn({ reason, retry_ms: delay }, "Chroma is down and will be restarted");
      failures = readyMs > 0 ? 0 : failures + 1;
      if (failures === DAMAGED_AFTER) await discard(folder, log);
      await pause(delay, stopping.signal);
      delay = Math.min(delay * 2, timings.backoff.last);
    }
  }

  const supervised = supervise();
  return {
    url: () => url,
    get state() {
      return state;
    },
    get pid() {
      return child?.pid ?? null;
    },
    onChange(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    async stop() {
      stopping.abort();
      await supervised;
    },
  };
}

/** Whether Chroma answers; its own client's `heartbeat()` can hang, so this has a time-out. */
async function beats(address: string, timeout: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(timeout);
    const answer = await fetch(`${address}/api/v2/heartbeat`, { signal });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

/** Changes when Chroma's database file is deleted or replaced. */
async function dataIdentity(folder: string): Promise<string> {
  try {
    const { dev, ino } = await stat(join(folder, "chroma.sqlite3"));
    return `${dev}:${ino}`;
  } catch {
    return "missing";
  }
}

/** Deletes data on which Chroma does not start: all that it held can be rebuilt from the store. */
async function discard(folder: string, log: Logger): Promise<void> {
  if ((await dataIdentity(folder)) === "missing") return;
  log.warn({ folder }, "Chroma does not start on its data, which is deleted and will be rebuilt");
  await rm(folder, { recursive: true, force: true }).catch((error: unknown) => {
    log.warn({ reason: String(error) }, "Chroma's data cannot be deleted");
  });
}
