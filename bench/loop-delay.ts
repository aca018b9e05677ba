// How long the event loop of this thread is kept waiting, by what, and how long that of a thread that does nothing.
import { once } from "node:events";
import { closeSync, openSync, readSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Worker } from "node:worker_threads";

/** Milliseconds between two looks. */
const RESOLUTION = 1;

const BYSTANDER = `
  const { monitorEventLoopDelay } = require("node:perf_hooks");
  const { parentPort } = require("node:worker_threads");
  const delays = monitorEventLoopDelay({ resolution: ${RESOLUTION} });
  delays.enable();
  parentPort.on("message", (command) => {
    if (command === "reset") delays.reset();
    else parentPort.postMessage(delays.max);
  });`;

/** Milliseconds. */
export interface LoopDelay {
  longest: number;
  p99: number;
  /**
   * The most processor time that passed between two looks: a wait that is longer was for a processor, a
   * disk or a lock. NaN where the system does not tell (it is Linux's `schedstat`).
   */
  worked: number;
  /** The longest wait of a thread that does nothing: it waits for the machine alone. */
  idle: number;
}

export interface LoopWatch {
  reset(): void;
  /** Since the last reset. */
  read(): Promise<LoopDelay>;
  close(): Promise<void>;
}

/** Watches the main thread, from which it is to be called. */
export function watchLoop(): LoopWatch {
  const bystander = new Worker(BYSTANDER, { eval: true });
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  const processor = processorTime();
  let worked = 0;
  let last = processor.read();
  const looking = setInterval(() => {
    const now = processor.read();
    worked = Math.max(worked, now - last);
    last = now;
  }, RESOLUTION);
  return {
    reset() {
      delays.reset();
      last = processor.read();
      worked = last - last; // NaN stays NaN
      bystander.postMessage("reset");
    },
    async read() {
      const here = { longest: delays.max, p99: delays.percentile(99), worked };
      bystander.postMessage("read");
      const [idle] = (await once(bystander, "message")) as [number];
      const wait = (nanoseconds: number) => nanoseconds / 1e6 - RESOLUTION;
      return { ...here, longest: wait(here.longest), p99: wait(here.p99), idle: wait(idle) };
    },
    async close() {
      clearInterval(looking);
      processor.close();
      delays.disable();
      await bystander.terminate();
    },
  };
}

/** Milliseconds of processor time that this process's main thread has had. */
function processorTime(): { read(): number; close(): void } {
  let file: number;
  try {
    file = openSync(`/proc/${process.pid}/task/${process.pid}/schedstat`, "r");
  } catch {
    return { read: () => Number.NaN, close: () => {} };
  }
  const text = Buffer.alloc(80);
  return {
    read: () =>
      Number.parseInt(text.toString("latin1", 0, readSync(file, text, 0, 80, 0)), 10) / 1e6,
    close: () => closeSync(file),
  };
}
