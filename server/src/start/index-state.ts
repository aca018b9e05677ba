// Tells how far the index has come, as the console and the API show it.
import type { IndexState } from "../http/context.js";
import type { ChromaProcess } from "../index/chroma-process.js";
import type { Indexer } from "../index/indexer.js";
import type { ModelSwitch } from "../index/model-switch.js";
import type { Embedder, VectorIndex } from "../index/ports.js";
import type { Db } from "../store/open.js";
import { settledWithin } from "./settled-within.js";

/** How long the count of vectors may take before a status goes without it. */
const COUNT_MS = 1_000;

export async function readIndexState(parts: {
  indexer: Indexer;
  vectors: VectorIndex;
  chroma: ChromaProcess | null;
  embedder: Embedder;
  models: ModelSwitch;
  reader: Db;
}): Promise<IndexState> {
  const { indexer, vectors, chroma, embedder, models, reader } = parts;
  const { pending, lag_seconds, available, embedded } = await indexer.state();
  const usable = available && chroma?.state !== "down" && chroma?.state !== "starting";
  const count = usable ? await settledWithin(COUNT_MS, vectors.count()) : null;
  const passages = reader.$client
    .prepare("SELECT count(*) FROM passages WHERE uses > 0")
    .pluck()
    .get() as number;
  return {
    kind: vectors.kind,
    chroma: chroma?.state ?? (vectors.kind === "chroma" ? (usable ? "ready" : "down") : null),
    model: embedder.model,
    serving: models.model,
    pending,
    lag_seconds: Math.round(lag_seconds * 10) / 10,
    available: usable,
    embedded,
    vectors: count,
    passages,
  };
}
