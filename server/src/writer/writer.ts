// The server's side of the one writer: its operations as promises.
import { once } from "node:events";
import { PtccError } from "../errors.js";
import type { TellProgress } from "../sync/sync-progress.js";
import { spawnModuleWorker } from "../worker-thread.js";
import {
  type Answer,
  type Call,
  fromFault,
  type Greeting,
  type Progress,
  type WriterData,
} from "./messages.js";
import type { OperationName, WriterOperations } from "./operations.js";

/** Each operation in its turn, one at a time, in the order of the calls. */
export type Writer = {
  [Name in OperationName]: (
    ...args: Parameters<WriterOperations[Name]>
  ) => Promise<ReturnType<WriterOperations[Name]>>;
} & {
  /** Carries out what was asked already, then ends the thread. */
  close(): Promise<void>;
};

/**
 * Starts the writer's thread on a database file, creating and migrating it. What it writes is tagged by
 * the concept map that `concepts` names; `tell` hears how far a sync is while it goes on.
 * @throws PtccError `configuration` where the file cannot be written
 */
export async function startWriter(
  file: string,
  concepts: WriterData["concepts"] = {},
  tell: TellProgress = () => {},
): Promise<Writer> {
  const worker = spawnModuleWorker(import.meta.url, "./writer-thread", {
    name: "writer",
    workerData: { file, concepts } satisfies WriterData,
  });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const greeting = (await once(worker, "message"))[0] as Greeting;
  if ("failed" in greeting) {
    await worker.terminate();
    throw fromFault(greeting.failed);
  }
  let ended = false;
  const end = () => {
    ended = true;
    for (const { reject } of waiting.values()) reject(gone());
    waiting.clear();
  };
  worker.on("error", end);
  worker.on("exit", end);
  worker.on("message", (answer: Answer | Progress) => {
    if ("progress" in answer) return tell(answer.progress);
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("fault" in answer) call?.reject(fromFault(answer.fault));
    else call?.resolve(answer.value);
  });

  let lastId = 0;
  const call =
    (operation: OperationName) =>
    (...args: unknown[]) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(gone());
        const message: Call = { id: ++lastId, operation, args };
        waiting.set(message.id, { resolve, reject });
        worker.postMessage(message);
      });
  const close = async () => {
    if (ended) return;
    const exited = once(worker, "exit");
    worker.postMessage("close");
    await exited;
  };
  return new Proxy({ close } as Writer, {
    get: (target, name) =>
      // A promise is told from a value by `then`, which is no operation.
      name === "close" || name === "then" ? Reflect.get(target, name) : call(name as OperationName),
  });
}

const gone = () =>
  new PtccError("unavailable", "store_unavailable", "The writer has stopped. Restart the server.");
