// An embedder whose model runs in a worker thread, so that the event loop stays free.
import type { Worker } from "node:worker_threads";
import type { PtccError } from "../../errors.js";
import type { Embedder } from "../ports.js";
import { embedderUnavailable, embeddingRefused } from "./errors.js";
import type { EmbedAnswer, EmbedRequest } from "./worker-loop.js";

/** Texts per request to the worker: what a person who asks a question may have to wait for. */
const BATCH = 16;
const BATCH_TIMEOUT_MS = 120_000; // a model's first batch may have to load it from a slow disk

interface Batch {
  call: { failed: boolean };
  texts: string[];
  resolve: (vectors: Float32Array[]) => void;
  reject: (error: PtccError) => void;
}

/**
 * Starts the worker at once, so that the model is loaded by the time of the first question, and
 * sends it batch after batch, urgent ones first. When the worker dies, the call whose batch it was
 * working on is rejected as unavailable, and a new worker takes the next.
 * @param options.dimensions where known; else learned from the first answer, and 0 until then
 */
export function createWorkerEmbedder(options: {
  model: string;
  dimensions?: number;
  spawn: () => Worker;
}): Embedder {
  let dimensions = options.dimensions ?? 0;
  let worker: Worker | null = null;
  let current: { batch: Batch; timer: NodeJS.Timeout } | null = null;
  let closed = false;
  const urgent: Batch[] = [];
  const patient: Batch[] = [];

  function start(): Worker {
    const started = options.spawn();
    let reason = "its worker ended";
    started.on("message", (answer: EmbedAnswer) => {
      if ("error" in answer) finish((batch) => batch.reject(embeddingRefused(answer.error)));
      else finish((batch) => batch.resolve(answer.vectors));
    });
    started.on("error", (error) => {
      reason = `its worker failed (${error.name})`;
    });
    started.on("exit", () => {
      if (worker === started) worker = null;
      finish((batch) => batch.reject(embedderUnavailable(reason)));
    });
    return started;
  }

  function finish(settle: (batch: Batch) => void) {
    if (current === null) return;
    const { batch, timer } = current;
    clearTimeout(timer);
    current = null;
    settle(batch);
    next();
  }

  function next() {
    if (current !== null || closed) return;
    let batch = urgent.shift() ?? patient.shift();
    while (batch?.call.failed) batch = urgent.shift() ?? patient.shift();
    if (batch === undefined) return;
    worker ??= start();
    const asked = worker;
    const timer = setTimeout(() => void asked.terminate(), BATCH_TIMEOUT_MS);
    current = { batch, timer };
    asked.postMessage({ texts: batch.texts } satisfies EmbedRequest);
  }

  worker = start();
  return {
    model: options.model,
    get dimensions() {
      return dimensions;
    },
    async embed(texts, { urgent: isUrgent = false } = {}) {
      if (closed) throw embedderUnavailable("it is closed");
      const call = { failed: false };
      const parts: Promise<Float32Array[]>[] = [];
      for (let i = 0; i < texts.length; i += BATCH) {
        const part = texts.slice(i, i + BATCH);
        parts.push(
          new Promise((resolve, reject) => {
            (isUrgent ? urgent : patient).push({ call, texts: part, resolve, reject });
          }),
        );
      }
      next();
      try {
        const vectors = (await Promise.all(parts)).flat();
        dimensions = vectors[0]?.length ?? dimensions;
        return vectors;
      } catch (error) {
        call.failed = true; // its other batches need not be embedded any more
        throw error;
      }
    },
    async close() {
      closed = true;
      for (const batch of [...urgent.splice(0), ...patient.splice(0)]) {
        batch.reject(embedderUnavailable("it is closed"));
      }
      await worker?.terminate();
    },
  };
}
