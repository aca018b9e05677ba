// Workers in which executions run: each has one at a time, in a fresh realm, and blocks in host calls.
import { Worker } from "node:worker_threads";
import { bundle, globalsSource } from "./bundle.js";
import type { HostCallMessage, Job, JobResult, WorkerData, WorkerMessage } from "./protocol.js";

/** Answers one call of a script: the value, or an error's message, as JSON. */
export type Answerer = (message: HostCallMessage) => Promise<string>;

// Google runs at most 30 executions of a user at once
// (https://developers.google.com/apps-script/guides/services/quotas); here the next ones wait.
const MAX_WORKERS = 30;

let workerSource: Promise<string> | undefined;

interface PooledWorker {
  worker: Worker;
  signal: Int32Array;
}

export class WorkerPool {
  #idle: PooledWorker[] = [];
  #busy = new Set<PooledWorker>();
  #waiting: (() => void)[] = [];

  /**
   * Runs a job and answers the calls that it makes. When `stop` aborts, the worker is ended and the
   * result is an error with the abort's reason.
   */
  async run(job: Job, answer: Answerer, stop: AbortSignal): Promise<JobResult> {
    const pooled = await this.#take();
    const result = await execute(pooled, job, answer, stop);
    this.#busy.delete(pooled);
    if (stop.aborted) await pooled.worker.terminate();
    else this.#idle.push(pooled);
    this.#waiting.shift()?.();
    return result;
  }

  async close(): Promise<void> {
    const all = [...this.#idle, ...this.#busy];
    this.#idle = [];
    await Promise.all(all.map(({ worker }) => worker.terminate()));
  }

  async #take(): Promise<PooledWorker> {
    workerSource ??= bundle("worker.ts", "node");
    const [code, globals] = await Promise.all([workerSource, globalsSource()]);
    while (this.#idle.length === 0 && this.#busy.size >= MAX_WORKERS)
      await new Promise<void>((resume) => this.#waiting.push(resume));
    const pooled = this.#idle.pop() ?? start(code, globals);
    this.#busy.add(pooled);
    return pooled;
  }
}

function start(code: string, globals: string): PooledWorker {
  const signal = new SharedArrayBuffer(4);
  const data: WorkerData = { globals, signal };
  const worker = new Worker(code, { eval: true, workerData: data, env: {}, execArgv: [] });
  worker.unref();
  return { worker, signal: new Int32Array(signal) };
}

function execute(
  { worker, signal }: PooledWorker,
  job: Job,
  answer: Answerer,
  stop: AbortSignal,
): Promise<JobResult> {
  return new Promise((resolve) => {
    const finish = (result: JobResult) => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      stop.removeEventListener("abort", onStop);
      worker.unref();
      resolve(result);
    };
    const onMessage = async (message: WorkerMessage) => {
      if (message.type === "done") return finish(message.result);
      const reply = await answer(message);
      worker.postMessage(reply);
      Atomics.store(signal, 0, 1);
      Atomics.notify(signal, 0);
    };
    const onError = (error: Error) => finish({ ok: false, error: String(error) });
    const onExit = () => finish({ ok: false, error: "The execution was ended." });
    const onStop = () => finish({ ok: false, error: String(stop.reason) });
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    stop.addEventListener("abort", onStop);
    worker.ref();
    worker.postMessage(job);
  });
}
