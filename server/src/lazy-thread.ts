// A thread that carries out operations, started when it is first needed, and again where it ended.
import type { Worker } from "node:worker_threads";
import type { PtccError } from "./errors.js";
import { type AnyOperations, callOperations, type Remote } from "./operations-thread.js";

export interface LazyThread<Operations extends AnyOperations> {
  /** Starts it where it does not run. */
  operations(): Promise<Remote<Operations>>;
  /** Gives up whatever it is carrying out: nobody is there any more to be told. */
  close(): Promise<void>;
}

/** @param gone what is thrown once it has ended, or was closed */
export function lazyThread<Operations extends AnyOperations>(
  spawn: () => Worker,
  gone: () => PtccError,
): LazyThread<Operations> {
  let worker: Worker | null = null;
  let started: Promise<Remote<Operations>> | null = null;
  let closed = false;
  const start = () => {
    const spawned = spawn();
    worker = spawned;
    spawned.once("exit", () => {
      worker = null;
      started = null;
    });
    return callOperations<Operations>(spawned, gone);
  };
  return {
    async operations() {
      if (closed) throw gone();
      started ??= start();
      return started;
    },
    async close() {
      closed = true;
      await worker?.terminate();
    },
  };
}
