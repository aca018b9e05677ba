// An embedder over any OpenAI-compatible server, such as Ollama on the school's own machine.
import { z } from "zod";
import type { Embedder } from "../ports.js";
import { embedderUnavailable, embeddingRefused } from "./errors.js";
import { unitVector } from "./unit-vector.js";

const BATCH = 16;
const TIMEOUT_MS = 120_000; // a server may first have to load the model
const answerSchema = z.object({
  data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()) })),
});

/**
 * Asks `POST {baseUrl}/embeddings` with `{model, input}`. The number of dimensions is learned from
 * the first answer and is 0 until then.
 * Rejects as `unavailable` while the server cannot be reached or does not know the model, and as
 * `unprocessable` where it refuses the texts (400, 413, 422). No answer's body goes into an error: it might
 * quote the text.
 */
export function createHttpEmbedder(options: {
  model: string;
  baseUrl: string;
  timeoutMs?: number;
}): Embedder {
  const { model, timeoutMs = TIMEOUT_MS } = options;
  const url = `${options.baseUrl.replace(/\/+$/, "")}/embeddings`;
  const closing = new AbortController();
  let dimensions = 0;

  async function ask(input: string[]): Promise<unknown> {
    let status: number;
    try {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ model, input }),
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)]),
      });
      if (answer.ok) return await answer.json();
      await answer.body?.cancel();
      status = answer.status;
    } catch (cause) {
      const name = cause instanceof Error ? cause.name : "unknown error";
      throw embedderUnavailable(`no usable answer from EMBEDDINGS_BASE_URL (${name})`, cause);
    }
    if ([400, 413, 422].includes(status)) throw embeddingRefused(`its server answered ${status}`);
    throw embedderUnavailable(`the server at EMBEDDINGS_BASE_URL answered ${status}`);
  }

  /** Reads an answer: one vector per text, in order, all of the length first seen. */
  function read(answer: unknown, count: number): Float32Array[] {
    const parsed = answerSchema.safeParse(answer);
    if (!parsed.success || parsed.data.data.length !== count) {
      throw embedderUnavailable("the answer from EMBEDDINGS_BASE_URL is no list of embeddings");
    }
    return parsed.data.data
      .sort((a, b) => a.index - b.index)
      .map(({ embedding }) => {
        dimensions ||= embedding.length;
        if (embedding.length !== dimensions) {
          throw embedderUnavailable("the model at EMBEDDINGS_BASE_URL has changed its dimensions");
        }
        try {
          return unitVector(embedding);
        } catch {
          throw embeddingRefused("its server returned a vector of zeros");
        }
      });
  }

  return {
    model: `http:${model}`,
    get dimensions() {
      return dimensions;
    },
    // Requests of different calls run side by side, so an urgent one waits for no other.
    async embed(texts) {
      const vectors: Float32Array[] = [];
      for (let i = 0; i < texts.length; i += BATCH) {
        const batch = texts.slice(i, i + BATCH);
        vectors.push(...read(await ask(batch), batch.length));
      }
      return vectors;
    },
    async close() {
      closing.abort();
    },
  };
}
