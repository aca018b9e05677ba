// The vector index in Chroma. Nothing but passage ids and vectors is ever sent to it.
import { ChromaClient, ChromaNotFoundError, type Collection } from "chromadb";
import type { Neighbour, VectorIndex } from "../ports.js";
import { within } from "../time-limit.js";
import { collectionName, vectorIndexUnavailable } from "./collection.js";
import { byNearness } from "./exact.js";

/** Records per request; Chroma takes 50 to 250 best. */
const BATCH = 100;
/** Listing every id takes longer than a single look-up. */
const LISTING_FACTOR = 6;

/**
 * Opens the collection of one model's vectors; it is created when first needed, and again when it
 * has vanished, empty, so that a reindex fills it.
 * @param options.url where Chroma is now, null while it is down; asked at every call, since the port
 *   of our own Chroma changes at each start
 * @param options.namespace identifies the store whose passage ids these are
 * @param options.timeoutMs for one request
 */
export function createChromaVectors(options: {
  url: () => string | null;
  model: string;
  namespace: string;
  timeoutMs?: number;
}): VectorIndex {
  const { timeoutMs = 10_000 } = options;
  const name = collectionName(options.model, options.namespace);
  let opened: { url: string; collection: Promise<Collection> } | null = null;

  function open(url: string): Promise<Collection> {
    if (opened?.url !== url) {
      opened = {
        url,
        collection: clientOf(url).getOrCreateCollection({
          name,
          embeddingFunction: null,
          configuration: { hnsw: { space: "cosine" } },
        }),
      };
    }
    return opened.collection;
  }

  async function attempt<T>(ms: number, use: (collection: Collection) => Promise<T>): Promise<T> {
    const url = options.url();
    if (url === null) throw vectorIndexUnavailable();
    try {
      return await within(ms, open(url).then(use), () => new Error(`no answer in ${ms} ms`));
    } catch (error) {
      opened = null; // a handle that failed is not trusted again
      throw error;
    }
  }

  /** Runs one request under its time-out; where the collection has vanished, once more on a new one. */
  async function request<T>(use: (collection: Collection) => Promise<T>, ms = timeoutMs) {
    try {
      return await attempt(ms, use).catch((error: unknown) => {
        if (error instanceof ChromaNotFoundError) return attempt(ms, use);
        throw error;
      });
    } catch (error) {
      throw vectorIndexUnavailable(error);
    }
  }

  return {
    kind: "chroma",
    async upsert(items) {
      for (const batch of batches(items)) {
        const ids = batch.map((item) => String(item.id));
        const embeddings = batch.map((item) => Array.from(item.vector));
        await request((collection) => collection.upsert({ ids, embeddings }));
      }
    },
    async remove(ids) {
      for (const batch of batches(ids)) {
        await request((collection) => collection.delete({ ids: batch.map(String) }));
      }
    },
    async nearest(vector, k, among) {
      if (k < 1) return [];
      const query = (collection: Collection, ids?: string[]) =>
        nearestIn(collection, vector, k, ids);
      if (among === undefined) return request((collection) => query(collection));
      return request(async (collection) => {
        if (among.length === 0) return [];
        // A query that names an id which Chroma does not hold fails with "Error finding id".
        const { ids } = await collection.get({ ids: [...new Set(among)].map(String), include: [] });
        return ids.length === 0 ? [] : query(collection, ids);
      });
    },
    async ids() {
      const { ids } = await request(
        (collection) => collection.get({ include: [] }),
        timeoutMs * LISTING_FACTOR,
      );
      return ids.map(Number).sort((a, b) => a - b);
    },
    count: () => request((collection) => collection.count()),
    async drop() {
      const url = options.url();
      if (url === null) throw vectorIndexUnavailable();
      opened = null;
      try {
        const gone = clientOf(url).deleteCollection({ name });
        await within(timeoutMs, gone, () => new Error(`no answer in ${timeoutMs} ms`));
      } catch (error) {
        if (!(error instanceof ChromaNotFoundError)) throw vectorIndexUnavailable(error);
      }
    },
    async close() {
      opened = null;
    },
  };
}

function clientOf(url: string): ChromaClient {
  const { hostname, port, protocol } = new URL(url);
  const ssl = protocol === "https:";
  return new ChromaClient({
    host: hostname,
    port: Number(port) || (ssl ? 443 : 80),
    ssl,
    tenant: "default_tenant",
    database: "default_database",
  });
}

async function nearestIn(
  collection: Collection,
  vector: Float32Array,
  k: number,
  ids?: string[],
): Promise<Neighbour[]> {
  const answer = await collection.query({
    queryEmbeddings: [Array.from(vector)],
    nResults: k,
    include: ["distances"],
    ...(ids && { ids }),
  });
  const distances = answer.distances[0] ?? [];
  const neighbours = (answer.ids[0] ?? []).map((id, i) => ({
    id: Number(id),
    similarity: Math.max(-1, Math.min(1, 1 - (distances[i] ?? 2))),
  }));
  return neighbours.sort(byNearness);
}

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let i = 0; i < items.length; i += BATCH) yield items.slice(i, i + BATCH);
}
