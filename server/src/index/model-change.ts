// What a start with another embedding model does: the earlier one is opened beside it, and deleted afterwards.
import { PtccError } from "../errors.js";
import type { Log } from "../log.js";
import type { Db } from "../store/open.js";
import { createEmbedder } from "./embeddings/embedder.js";
import { createIndexReader } from "./index-reader.js";
import type { Indexer } from "./indexer.js";
import { createMeaningSearch } from "./meaning.js";
import { indexComplete, type ModelSearch, type ModelSwitch } from "./model-switch.js";
import { readServingModel, type ServingModel, storedModels } from "./serving-model.js";
import type { Vectors } from "./start-vectors.js";

/** Vectors of an earlier model that are deleted in one transaction. */
const FORGOTTEN = 2_000;

/**
 * Opens the model that answered before another one was configured; null where it is the same, or can
 * no longer be reached.
 * @param options.closers takes what has to be closed at the end
 */
export async function openPrevious(options: {
  present: string;
  modelsFolder: string;
  vectors: Pick<Vectors, "open">;
  reader: Db;
  closers: (() => unknown)[];
}): Promise<ModelSearch | null> {
  const { present, modelsFolder, vectors, reader, closers } = options;
  const before = readServingModel(reader);
  if (before === null || before.model === present) return null;
  try {
    const baseUrl = before.base_url ?? undefined;
    const embedder = createEmbedder(before.spec, { baseUrl, modelsFolder });
    closers.push(() => embedder.close());
    const index = await vectors.open(before.model);
    closers.push(() => index.close());
    const parts = { embedder, vectors: index, reader: createIndexReader(reader) };
    return {
      model: before.model,
      nearestPassages: createMeaningSearch(parts).nearestPassages,
    };
  } catch (error) {
    if (!(error instanceof PtccError)) throw error;
    return null;
  }
}

/** What the end of a change writes. */
interface ModelWriter {
  saveServingModel(serving: ServingModel): Promise<void>;
  /** Returns whether any may be left. */
  forgetEmbeddings(model: string, limit: number): Promise<boolean>;
}

/** Once the present model's vectors are complete they answer, and those of all others are deleted. Never rejects. */
export async function completeSwitch(
  parts: {
    reader: Db;
    writer: ModelWriter;
    indexer: Indexer;
    vectors: Pick<Vectors, "open">;
    models: ModelSwitch;
    log: Log;
    signal: AbortSignal;
  },
  present: ServingModel,
): Promise<void> {
  const { reader, writer, indexer, vectors, models, log, signal } = parts;
  const { model } = present;
  try {
    if (!(await indexComplete(indexer, signal))) return;
    if (readServingModel(reader)?.model !== model) await writer.saveServingModel(present);
    if (models.model !== model) log.info({ model }, "Another embedding model answers now");
    models.complete();
    for (const other of storedModels(reader).filter((one) => one !== model)) {
      const index = await vectors.open(other);
      await index.drop();
      await index.close();
      while (!signal.aborted && (await writer.forgetEmbeddings(other, FORGOTTEN)));
    }
  } catch (error) {
    const reason = error instanceof PtccError ? error.message : "unknown";
    if (!signal.aborted) log.warn({ reason }, "Vectors of an earlier model are still there");
  }
}
