// A thread's operations as promises, on the server's side.
import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import type { PtccError } from "./errors.js";
import { type Answer, type Call, fromFault, type Greeting, type News } from "./thread-messages.js";

export type AnyOperations = Record<string, (...args: never[]) => unknown>;

/**
 * Each operation in its turn, one at a time, in the order of the calls. An argument that is an
 * ArrayBuffer is handed over, not copied: the caller must not use it afterwards.
 */
export type Remote<Operations extends AnyOperations> = {
  [Name in keyof Operations]: (
    ...args: Parameters<Operations[Name]>
  ) => Promise<Awaited<ReturnType<Operations[Name]>>>;
} & {
  /** Carries out what was asked already, then ends the thread. */
  close(): Promise<void>;
};

/**
 * Waits until the thread serves (see serve-operations.ts) and returns its operations.
 * @param gone what is thrown once it has ended
 * @param hear is told the news of the thread
 * @throws PtccError where the thread could not begin
 */
export async function callOperations<Operations extends AnyOperations>(
  worker: Worker,
  gone: () => PtccError,
  hear: (news: unknown) => void = () => {},
): Promise<Remote<Operations>> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const ending = once(worker, "exit").then(() => {
    throw gone();
  });
  const [greeting] = (await Promise.race([once(worker, "message"), ending])) as [Greeting];
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
  worker.on("message", (answer: Answer | News) => {
    if ("news" in answer) return hear(answer.news);
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("fault" in answer) call?.reject(fromFault(answer.fault));
    else call?.resolve(answer.value);
  });

  let lastId = 0;
  const call =
    (operation: string) =>
    (...args: unknown[]) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(gone());
        const message: Call = { id: ++lastId, operation, args };
        waiting.set(message.id, { resolve, reject });
        const handedOver = args.filter((argument) => argument instanceof ArrayBuffer);
        worker.postMessage(message, handedOver);
      });
  const close = async () => {
    if (ended) return;
    const exited = once(worker, "exit");
    worker.postMessage("close");
    await exited;
  };
  return new Proxy({ close } as Remote<Operations>, {
    get: (target, name) =>
      // A promise is told from a value by `then`, which is no operation.
      name === "close" || name === "then" ? Reflect.get(target, name) : call(String(name)),
  });
}
