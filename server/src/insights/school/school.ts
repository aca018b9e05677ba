// Computes over the whole school in a thread of its own: the server's side.
import type { Worker } from "node:worker_threads";
import { PtccError } from "../../errors.js";
import { spawnModuleWorker } from "../../worker-thread.js";
import type { Theme } from "../patterns/follow.js";
import type { SchoolOperations } from "./school-operations.js";
import type { SchoolAnswer, SchoolCall, SchoolThreadData } from "./school-thread.js";

/** After a commit, others mostly follow: what was computed is brought level once they have passed. */
const SETTLED_MS = 1_000;

/** Each operation in its turn. The thread is started when it is first asked. */
export type School = {
  [Name in Exclude<keyof SchoolOperations, "refresh">]: (
    ...args: Parameters<SchoolOperations[Name]>
  ) => Promise<ReturnType<SchoolOperations[Name]>>;
} & {
  /** Something was committed: what was asked for last is computed again behind it. */
  poke(): void;
  close(): Promise<void>;
};

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** @param file the database, which exists */
export function createSchool(file: string, themes: readonly Theme[]): School {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let closed = false;
  let lastId = 0;
  let refreshing: NodeJS.Timeout | undefined;

  const start = (): Worker => {
    const started = spawnModuleWorker(import.meta.url, "./school-thread", {
      name: "school",
      workerData: { file, themes } satisfies SchoolThreadData,
    });
    started.on("message", (answer: SchoolAnswer) => {
      const call = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ("failed" in answer) call?.reject(new Error(answer.failed));
      else call?.resolve(answer.value);
    });
    const end = () => {
      if (worker !== started) return;
      worker = null; // the next call starts another
      for (const { reject } of waiting.values()) reject(gone());
      waiting.clear();
    };
    started.on("error", end);
    started.on("exit", end);
    return started;
  };
  const call =
    (operation: keyof SchoolOperations) =>
    (...args: unknown[]) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(gone());
        worker ??= start();
        const message: SchoolCall = { id: ++lastId, operation, args };
        waiting.set(message.id, { resolve, reject });
        worker.postMessage(message);
      });
  return {
    patterns: call("patterns") as School["patterns"],
    patternPupils: call("patternPupils") as School["patternPupils"],
    doctor: call("doctor") as School["doctor"],
    poke() {
      if (worker === null || closed) return;
      clearTimeout(refreshing);
      // What it cannot compute now, who asks next is told.
      refreshing = setTimeout(() => void call("refresh")().catch(() => {}), SETTLED_MS);
    },
    async close() {
      closed = true;
      clearTimeout(refreshing);
      await worker?.terminate();
    },
  };
}

const gone = () =>
  new PtccError("unavailable", "patterns_unavailable", "This cannot be computed now. Try again.");
