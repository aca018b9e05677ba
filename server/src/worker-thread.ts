// Starts a module of ours in a worker thread, from TypeScript source and from a built tree alike.
import { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * Starts the module `name` (a path without extension, relative to the caller) in a worker thread:
 * `.ts` where the caller itself is TypeScript (tsx, vitest), else `.js`.
 * @param callerUrl the caller's own `import.meta.url`
 * A module that cannot be loaded shows as the worker's `error` event, as Node's own workers do.
 */
export function spawnModuleWorker(
  callerUrl: string,
  name: string,
  options: Pick<WorkerOptions, "workerData" | "name" | "transferList" | "resourceLimits"> = {},
): Worker {
  // The parent's execArgv holds its own loaders and inspector flags, which are not for workers.
  const settings: WorkerOptions = { ...options, execArgv: [] };
  if (!callerUrl.endsWith(".ts")) return new Worker(new URL(`${name}.js`, callerUrl), settings);
  const module = new URL(`${name}.ts`, callerUrl).href;
  return new Worker(new URL("./worker-typescript.mjs", import.meta.url), {
    ...settings,
    argv: [module],
  });
}
