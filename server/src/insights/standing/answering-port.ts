// What the thread that answers standing questions asks of the server: all that lives beside the store.
import type { MessagePort } from "node:worker_threads";
import type { Neighbour } from "../../index/ports.js";
import type { NearestConcept } from "../../search/find-meaning.js";

/** Search by meaning, and whether it knows all; arguments and answers are plain, so that they can be sent. */
export interface ServerSide {
  nearestPassages(
    text: string,
    k: number,
    among: readonly number[] | null,
  ): Promise<{ neighbours: readonly Neighbour[] | null; model: string }>;
  nearestConcept: NearestConcept;
  indexIsLevel(): Promise<boolean>;
}

interface Asked {
  id: number;
  name: keyof ServerSide;
  args: never[];
}

type Told = { id: number; value: unknown } | { id: number; failed: string };

/** Answers what the other end of the port asks. */
export function serveSide(port: MessagePort, side: ServerSide): void {
  port.on("message", ({ id, name, args }: Asked) => {
    const say = (told: Told) => port.postMessage(told);
    (side[name] as (...given: never[]) => Promise<unknown>)(...args).then(
      (value) => say({ id, value }),
      (error: Error) => say({ id, failed: error.message }),
    );
  });
}

/** The other end: the server's side as promises. */
export function askSide(port: MessagePort): ServerSide {
  const waiting = new Map<number, (told: Told) => void>();
  let lastId = 0;
  port.on("message", (told: Told) => {
    waiting.get(told.id)?.(told);
    waiting.delete(told.id);
  });
  const ask =
    (name: keyof ServerSide) =>
    (...args: unknown[]) =>
      new Promise<never>((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, (told) =>
          "failed" in told ? reject(new Error(told.failed)) : resolve(told.value as never),
        );
        port.postMessage({ id, name, args });
      });
  return {
    nearestPassages: ask("nearestPassages"),
    nearestConcept: ask("nearestConcept"),
    indexIsLevel: ask("indexIsLevel"),
  };
}
