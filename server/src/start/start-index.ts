// Starts what finds notes by meaning.
import { join } from "node:path";
import type { ConceptSource } from "../concepts/load-concepts.js";
import { conceptPhrases } from "../concepts/question-concepts.js";
import type { Config } from "../config.js";
import { createConceptNearness } from "../index/concept-nearness.js";
import { createEmbedder } from "../index/embeddings/embedder.js";
import { shippedPhraseVectors } from "../index/embeddings/phrase-file.js";
import { createIndexReader, readPhraseVectors } from "../index/index-reader.js";
import { createIndexer } from "../index/indexer.js";
import { createMeaningSearch } from "../index/meaning.js";
import { completeSwitch, openPrevious } from "../index/model-change.js";
import { createModelSwitch } from "../index/model-switch.js";
import { readServingModel, storedModels } from "../index/serving-model.js";
import { startVectors } from "../index/start-vectors.js";
import type { Log } from "../log.js";
import type { Db } from "../store/open.js";
import { storeId } from "../store/open.js";
import type { Writer } from "../writer/writer.js";
import type { Closer } from "./closing.js";

interface Given {
  reader: Db;
  writer: Writer;
  log: Log;
}

/** Starts the embedding model, its vectors and the indexer that fills them, and what searches with them. */
export async function startIndex(
  config: Config,
  { reader, writer, concepts, log }: Given & { concepts: ConceptSource },
  closers: Closer[],
) {
  const common = { modelsFolder: join(config.dataDir, "models") };
  const embedder = createEmbedder(config.embeddings, {
    ...common,
    baseUrl: config.embeddingsBaseUrl ?? undefined,
  });
  closers.push(() => embedder.close());
  const kept = await startVectors({ ...config, namespace: storeId(reader), log });
  const { chroma } = kept;
  if (chroma) closers.push(() => chroma.stop());
  const vectors = await kept.open(embedder.model);
  closers.push(() => vectors.close());
  const indexReader = createIndexReader(reader);
  const indexer = createIndexer({ reader: indexReader, writer, embedder, vectors, log });
  closers.push(() => indexer.stop());
  chroma?.onChange(() => indexer.vectorsChanged());
  const meaning = createMeaningSearch({ embedder, vectors, reader: indexReader });
  const models = createModelSwitch(
    { model: embedder.model, nearestPassages: meaning.nearestPassages },
    await openPrevious({ ...common, present: embedder.model, vectors: kept, reader, closers }),
  );
  const nearness = createConceptNearness({
    embedder,
    store: {
      phraseVectors: async (model) => readPhraseVectors(reader, model),
      savePhraseVectors: (model, items) => writer.savePhraseVectors(model, items),
    },
    phrases: conceptPhrases(concepts.tree()),
    shipped: shippedPhraseVectors(embedder.model),
    log,
  });
  return { embedder, kept, vectors, chroma, indexer, meaning, models, nearness };
}

/** Has the model that is configured now take over once its vectors are complete, and its words compared with concepts. */
export async function completeIndex(
  { embedder, kept, indexer, models, nearness }: Awaited<ReturnType<typeof startIndex>>,
  config: Config,
  { reader, writer, log }: Given,
  signal: AbortSignal,
): Promise<void> {
  const present = {
    spec: config.embeddings,
    base_url: config.embeddingsBaseUrl,
    model: embedder.model,
  };
  // Where nothing is stored, nothing is to be completed.
  if (readServingModel(reader) === null && storedModels(reader).length === 0)
    await writer.saveServingModel(present);
  const parts = { reader, writer, indexer, vectors: kept, models, log, signal };
  void completeSwitch(parts, present).then(() => nearness.prepare(signal));
}
