// How long the event loop of this thread is kept waiting, beside that of a thread that does nothing.
import { once } from "node:events";
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
    else parentPort.postMessage({ longest: delays.max, p99: delays.percentile(99) });
  });`;

export interface LoopDelay {
  /** Milliseconds. */
  longest: number;
  p99: number;
}

export interface LoopWatch {
  reset(): void;
  /** Since the last reset: of this thread, and of one that does nothing, which waits for the machine alone. */
  read(): Promise<{ here: LoopDelay; idle: LoopDelay }>;
  close(): Promise<void>;
}

export function watchLoop(): LoopWatch {
  const bystander = new Worker(BYSTANDER, { eval: true });
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  const inMs = ({ longest, p99 }: LoopDelay): LoopDelay => ({
    longest: longest / 1e6 - RESOLUTION,
    p99: p99 / 1e6 - RESOLUTION,
  });
  return {
    reset() {
      delays.reset();
      bystander.postMessage("reset");
    },
    async read() {
      const here = inMs({ longest: delays.max, p99: delays.percentile(99) });
      bystander.postMessage("read");
      const [idle] = (await once(bystander, "message")) as [LoopDelay];
      return { here, idle: inMs(idle) };
    },
    async close() {
      delays.disable();
      await bystander.terminate();
    },
  };
}
