// Goes from one embedding model to another: the old one's vectors answer until the new one's are complete.
import { setTimeout as sleep } from "node:timers/promises";
import type { Indexer } from "./indexer.js";
import type { MeaningSearch } from "./meaning.js";

/** Search by meaning with one model's vectors. */
export interface ModelSearch {
  model: string;
  nearestPassages: MeaningSearch["nearestPassages"];
}

export interface ModelSwitch extends Pick<MeaningSearch, "nearestPassages"> {
  /** The model that answers now. */
  readonly model: string;
  /** Has the present model answer from now on. */
  complete(): void;
}

/** @param previous the model that answered before, where that is another one and can still be asked */
export function createModelSwitch(present: ModelSearch, previous: ModelSearch | null): ModelSwitch {
  let serving = previous ?? present;
  return {
    get model() {
      return serving.model;
    },
    nearestPassages: (text, k, among) => serving.nearestPassages(text, k, among),
    complete() {
      serving = present;
    },
  };
}

/** How often an index that could not be completed is looked at again. */
const AGAIN_MS = 1_000;

/** Resolves to true when every sentence has a vector by the present model; to false where `signal` ends it first. */
export async function indexComplete(indexer: Indexer, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    if ((await indexer.idle()) === "empty") return true;
    await sleep(AGAIN_MS, undefined, { signal }).catch(() => undefined);
  }
  return false;
}
