// The worker's side of worker-embedder: loads a model once, then embeds batch after batch.
import { parentPort } from "node:worker_threads";
import { stepBack } from "../../step-back.js";
import { unitVector } from "./unit-vector.js";

export interface EmbedRequest {
  texts: string[];
}

/** Unit vectors in the order of the texts, or the name of the model's error (never its message,
 * which might quote the text). */
export type EmbedAnswer = { vectors: Float32Array[] } | { error: string };

/** One batch to vectors of any length, in order. */
export type Model = (texts: string[]) => Promise<ArrayLike<number>[]>;

/** Answers every request of the parent, one at a time. A model that cannot be loaded ends the worker. */
export async function serveEmbeddings(load: () => Promise<Model>): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error("serveEmbeddings runs in a worker thread only");
  stepBack();
  const loading = load();
  port.on("message", async ({ texts }: EmbedRequest) => {
    const model = await loading;
    let answer: EmbedAnswer;
    try {
      answer = { vectors: (await model(texts)).map(unitVector) };
    } catch (error) {
      answer = { error: error instanceof Error ? error.name : "unknown error" };
    }
    port.postMessage(answer);
  });
  await loading;
}
