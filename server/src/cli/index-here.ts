// Brings the stored vectors up to date from the command line, where no server is there to do it.
import { join } from "node:path";
import { SingleBar } from "cli-progress";
import type { Config } from "../config.js";
import { createEmbedder } from "../index/embeddings/embedder.js";
import { createIndexReader } from "../index/index-reader.js";
import { saveEmbeddings } from "../index/index-writer.js";
import type { Embedder } from "../index/ports.js";
import { findServer } from "../presence.js";
import type { Db } from "../store/open.js";

const BATCH = 64;

/** The embedder that the configuration names. */
export function embedderOf(config: Config): Embedder {
  return createEmbedder(config.embeddings, {
    baseUrl: config.embeddingsBaseUrl ?? undefined,
    modelsFolder: join(config.dataDir, "models"),
  });
}

/**
 * Embeds the sentences that have no vector yet, with a progress bar on standard error, unless a server
 * runs on the data folder: it has noticed the import and does so itself. The vector index is a
 * projection that the next start of the server completes.
 */
export async function indexUnlessServed(db: Db, config: Config): Promise<void> {
  if ((await findServer(config.dataDir)) !== null) return;
  const embedder = embedderOf(config);
  try {
    await embedMissing(db, embedder);
  } finally {
    await embedder.close();
  }
}

/** Embeds every sentence in use that this model has not embedded, each once. */
export async function embedMissing(db: Db, embedder: Embedder): Promise<void> {
  const reader = createIndexReader(db);
  const missing = db.$client
    .prepare(
      `SELECT id FROM passages p WHERE uses > 0 AND NOT EXISTS
         (SELECT 1 FROM embeddings e WHERE e.passage_id = p.id AND e.model = ?) ORDER BY id`,
    )
    .pluck()
    .all(embedder.model) as number[];
  if (missing.length === 0) return;
  const bar = new SingleBar({
    format: "indexing {bar} {value}/{total} sentences",
    stream: process.stderr,
    noTTYOutput: false,
  });
  bar.start(missing.length, 0);
  try {
    for (let i = 0; i < missing.length; i += BATCH) {
      const batch = await reader.passages(missing.slice(i, i + BATCH));
      const vectors = await embedder.embed(batch.map(({ text }) => text));
      const items = batch.flatMap(({ id }, index) => {
        const vector = vectors[index];
        return vector ? [{ id, vector }] : [];
      });
      saveEmbeddings(db, embedder.model, items);
      bar.increment(batch.length);
    }
  } finally {
    bar.stop();
  }
}
