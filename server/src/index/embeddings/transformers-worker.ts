// The worker that runs a model of the school's choice with Transformers.js.
import { workerData } from "node:worker_threads";
import { serveEmbeddings } from "./worker-loop.js";

/** What transformers.ts hands over. */
export interface TransformersTask {
  /** The address of the installed package's entry module. */
  library: string;
  model: string;
  /** Where downloaded models are kept. */
  folder: string;
}

/** The little that is used of `@huggingface/transformers`, which is not among our dependencies. */
interface Transformers {
  env: { cacheDir: string };
  pipeline(
    task: "feature-extraction",
    model: string,
  ): Promise<
    (
      texts: string[],
      options: { pooling: "mean"; normalize: boolean },
    ) => Promise<{ tolist(): number[][] }>
  >;
}

const task = workerData as TransformersTask;

await serveEmbeddings(async () => {
  const library = (await import(task.library)) as Transformers;
  library.env.cacheDir = task.folder;
  const extract = await library.pipeline("feature-extraction", task.model);
  return async (texts) => (await extract(texts, { pooling: "mean", normalize: true })).tolist();
});
