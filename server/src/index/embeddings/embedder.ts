// Builds the embedder that EMBEDDINGS names.
import { PtccError } from "../../errors.js";
import type { Embedder } from "../ports.js";
import { createHttpEmbedder } from "./http.js";
import { withQueryCache } from "./query-cache.js";
import { createTransformers } from "./transformers.js";
import { createUseLite } from "./use-lite.js";

const ALLOWED = "use-lite, transformers:MODEL, or http:MODEL with EMBEDDINGS_BASE_URL";

export interface EmbedderOptions {
  /** EMBEDDINGS_BASE_URL: the part before `/embeddings`, e.g. `http://127.0.0.1:11434/v1`. */
  baseUrl?: string | undefined;
  /** Where `transformers` keeps the models that it downloads. */
  modelsFolder: string;
}

/**
 * Builds the embedder for a spec: `use-lite`, `transformers:MODEL` or `http:MODEL`.
 * Throws a `configuration` error that names what is allowed or missing.
 */
export function createEmbedder(spec: string, options: EmbedderOptions): Embedder {
  return withQueryCache(parse(spec, options));
}

function parse(spec: string, { baseUrl, modelsFolder }: EmbedderOptions): Embedder {
  if (spec === "use-lite") return createUseLite();
  const [, way, model] = /^(transformers|http):(.+)$/.exec(spec) ?? [];
  if (way === "transformers" && model) return createTransformers({ model, folder: modelsFolder });
  if (way === "http" && model) {
    if (!baseUrl) throw wrong(`EMBEDDINGS=${spec} needs EMBEDDINGS_BASE_URL.`);
    return createHttpEmbedder({ model, baseUrl });
  }
  throw wrong(`EMBEDDINGS is ${JSON.stringify(spec)}; it can be ${ALLOWED}.`);
}

const wrong = (message: string) => new PtccError("configuration", "wrong_embeddings", message);
