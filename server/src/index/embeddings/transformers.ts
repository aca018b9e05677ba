// An embedder over Transformers.js, an optional package that the school installs itself.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { PtccError } from "../../errors.js";
import { spawnModuleWorker } from "../../worker-thread.js";
import type { Embedder } from "../ports.js";
import type { TransformersTask } from "./transformers-worker.js";
import { createWorkerEmbedder } from "./worker-embedder.js";

const PACKAGE = "@huggingface/transformers";
const resolveFromHere = (name: string) => createRequire(import.meta.url).resolve(name);

/**
 * Runs a feature-extraction model with mean pooling. The library downloads the model at its first
 * use and keeps it in `folder`.
 * Throws a `configuration` error where the package is not installed.
 */
export function createTransformers(options: {
  model: string;
  folder: string;
  resolve?: (name: string) => string;
}): Embedder {
  const { model, folder, resolve = resolveFromHere } = options;
  let library: string;
  try {
    library = pathToFileURL(resolve(PACKAGE)).href;
  } catch (cause) {
    throw new PtccError(
      "configuration",
      "embeddings_package_missing",
      `EMBEDDINGS=transformers:${model} needs a package that is not installed: npm install ${PACKAGE}`,
      undefined,
      { cause },
    );
  }
  const workerData: TransformersTask = { library, model, folder };
  return createWorkerEmbedder({
    model: `transformers:${model}`,
    spawn: () => spawnModuleWorker(import.meta.url, "./transformers-worker", { workerData }),
  });
}
