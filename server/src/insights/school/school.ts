// Computes over the whole school in a thread of its own: the server's side.
import type { Worker } from "node:worker_threads";
import { PtccError } from "../../errors.js";
import { callOperations, type Remote } from "../../operations-thread.js";
import { spawnModuleWorker } from "../../worker-thread.js";
import type { Theme } from "../patterns/follow.js";
import type { SchoolOperations } from "./school-operations.js";
import type { SchoolThreadData } from "./school-thread.js";

/** After a commit, others mostly follow: what was computed is brought level once they have passed. */
const SETTLED_MS = 1_000;

/** Each operation in its turn. The thread is started when it is first asked. */
export type School = Omit<Remote<SchoolOperations>, "refresh"> & {
  /** Something was committed: what was asked for last is computed again behind it. */
  poke(): void;
};

/** @param file the database, which exists */
export function createSchool(file: string, themes: readonly Theme[]): School {
  let worker: Worker | null = null;
  let started: Promise<Remote<SchoolOperations>> | null = null;
  let closed = false;
  let refreshing: NodeJS.Timeout | undefined;

  const start = () => {
    const spawned = spawnModuleWorker(import.meta.url, "./school-thread", {
      name: "school",
      workerData: { file, themes } satisfies SchoolThreadData,
    });
    worker = spawned;
    spawned.once("exit", () => {
      worker = null;
      started = null; // the next call starts another
    });
    return callOperations<SchoolOperations>(spawned, gone);
  };
  const operations = async () => {
    if (closed) throw gone();
    started ??= start();
    return started;
  };
  return {
    patterns: async (request) => (await operations()).patterns(request),
    patternPupils: async (request, query) => (await operations()).patternPupils(request, query),
    doctor: async () => (await operations()).doctor(),
    poke() {
      if (started === null || closed) return;
      clearTimeout(refreshing);
      // What it cannot compute now, who asks next is told.
      const refresh = async () => (await operations()).refresh();
      refreshing = setTimeout(() => void refresh().catch(() => {}), SETTLED_MS);
    },
    // What it is computing takes seconds, and nobody is there any more to be told.
    async close() {
      closed = true;
      clearTimeout(refreshing);
      await worker?.terminate();
    },
  };
}

const gone = () =>
  new PtccError("unavailable", "patterns_unavailable", "This cannot be computed now. Try again.");
