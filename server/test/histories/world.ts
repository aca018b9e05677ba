// What a history runs in: a real server, faulty ways to and from it, and ways to look at what it holds.

import { join } from "node:path";
import { ChromaClient } from "chromadb";
import { WorkerPool } from "../../../addon/local/worker-pool.js";
import type { VectorIndex } from "../../src/index/ports.js";
import { createChromaVectors } from "../../src/index/vectors/chroma-vectors.js";
import { collectionName } from "../../src/index/vectors/collection.js";
import { createSqliteVectors } from "../../src/index/vectors/sqlite-vectors.js";
import type { RunningServer } from "../../src/start.js";
import { type Db, databaseFile, openForWriting, storeId } from "../../src/store/open.js";
import { addToken } from "../../src/store/tokens.js";
import { type testChroma, until } from "../index/chroma.js";
import { ServerHome, type ServerProcess } from "../support/process.js";
import { startTestServer } from "../support/server.js";
import { startEmbeddingServer } from "./embedding-server.js";
import { FaultyWay } from "./faulty-way.js";

const MODEL = "words-of-tests";
/** How long a history waits for what was to happen to the index. */
const INDEXING_MS = 3_000;

export interface World {
  /** From the sheets to the server. */
  readonly push: FaultyWay;
  /** From the server to Chroma; null where vectors are kept in SQLite. */
  readonly vectors: FaultyWay | null;
  /** From the server to the embedding model. */
  readonly embeddings: FaultyWay;
  /** Where the sheets' scripts run, one history after another. */
  readonly scripts: WorkerPool;
  /** How often what came about in the histories so far. */
  readonly tally: Map<string, number>;
  /** The database, as another process has it. */
  readonly db: Db;
  /** Console and API, where the server is now. */
  url(): string;
  /** An analyst's token. */
  readonly token: string;
  /** Resolves when a server that crashed is there again. */
  up(): Promise<void>;
  /** Loses all vectors. */
  wipeVectors(): Promise<void>;
  /** What the watcher of our own Chroma does when that goes or comes. */
  vectorsChanged(): void;
  /** Resolves when the index is level, or what was to happen on its ways has happened, or soon. */
  indexing(): Promise<void>;
  /** Resolves when the index is level with the store; then the ids that it holds. */
  heldVectors(): Promise<number[]>;
  end(): Promise<void>;
}

type Chroma = Awaited<ReturnType<typeof testChroma>>;

async function openWays() {
  const model = await startEmbeddingServer();
  const push = await new FaultyWay().open();
  const embeddings = await new FaultyWay().open();
  embeddings.target = model.url;
  const scripts = new WorkerPool();
  const close = async () => {
    await scripts.close();
    for (const way of [push, embeddings, model]) await way.close();
  };
  return { push, embeddings, scripts, close };
}

const tokenOf = (db: Db) => addToken(db, { name: "Mr A", role: "analyst" }).token;

/** A server in this process, its vectors in SQLite, or in the Chroma given. */
export async function calmWorld(chroma: Chroma | null = null): Promise<World> {
  const { push, embeddings, scripts, close } = await openWays();
  const vectors = chroma && (await new FaultyWay().open());
  if (vectors && chroma) vectors.target = chroma.url() ?? "";
  const server = await startTestServer({
    embeddings: `http:${MODEL}`,
    embeddingsBaseUrl: embeddings.url,
    ...(vectors ? { vectorIndex: "chroma", chromaUrl: vectors.url } : {}),
  });
  push.target = server.publicUrl;
  const { db } = server;
  const index = chroma
    ? chromaOf(chroma, db)
    : createSqliteVectors({
        ...indexNames(db),
        file: join(server.dataDir, "vectors.sqlite"),
      });
  return {
    push,
    vectors,
    embeddings,
    scripts,
    tally: new Map(),
    db,
    url: () => server.url,
    token: tokenOf(db),
    up: async () => {},
    wipeVectors: async () => {
      if (chroma) await wipe(chroma, db);
      else await index.remove(await index.ids());
    },
    vectorsChanged: () => server.indexer.vectorsChanged(),
    indexing: async () => {},
    heldVectors: () => whenLevel(server, index),
    async end() {
      await index.close();
      await server.close();
      await vectors?.close();
      await close();
    },
  };
}

async function whenLevel(server: RunningServer, index: VectorIndex): Promise<number[]> {
  // What the minute's check would do, now.
  server.indexer.vectorsChanged();
  const outcome = await server.indexer.idle();
  if (outcome !== "empty") {
    const { last_error } = await server.indexer.state();
    throw new Error(`the index is not level: ${last_error}`);
  }
  return index.ids();
}

/** A server as a process of its own, which each fault of kind "crash" kills; it is started again. */
export async function crashWorld(chroma: Chroma): Promise<World> {
  const { push, embeddings, scripts, close } = await openWays();
  const vectors = await new FaultyWay().open();
  vectors.target = chroma.url() ?? "";
  const home = await ServerHome.make({
    EMBEDDINGS: `http:${MODEL}`,
    EMBEDDINGS_BASE_URL: embeddings.url,
    CHROMA_URL: vectors.url,
  });
  let server: ServerProcess;
  const start = async () => {
    server = await home.start();
    push.target = server.publicUrl;
  };
  await start();
  let starting: Promise<void> = Promise.resolve();
  let crashing: Promise<void> | null = null;
  const crash = () => {
    crashing ??= (async () => {
      await starting;
      server.program.kill("SIGKILL");
      await server.program.ended;
      starting = start();
      crashing = null;
    })();
    return crashing;
  };
  for (const way of [push, embeddings, vectors]) way.crash = crash;
  const db = openForWriting(databaseFile(home.dataDir));
  const index = chromaOf(chroma, db);
  const up = async () => {
    await crashing;
    await starting;
  };
  const isLevel = async () => {
    const { pending, vectors: held, passages } = (await server.readyz()).index;
    return pending === 0 && held === passages;
  };
  return {
    push,
    vectors,
    embeddings,
    scripts,
    tally: new Map(),
    db,
    url: () => server.url,
    token: tokenOf(db),
    up,
    wipeVectors: () => wipe(chroma, db),
    vectorsChanged: () => {},
    async indexing() {
      const met = () => embeddings.faults.length + vectors.faults.length === 0;
      // A model that is away is not waited for.
      await until("the index is level", async () => met() || (await isLevel()), INDEXING_MS).catch(
        () => {},
      );
    },
    async heldVectors() {
      await until("the index is level with the store", isLevel, 60_000);
      return index.ids();
    },
    async end() {
      // A server that could not be started again has failed a history already.
      await up().catch(() => {});
      db.$client.close();
      await home.end();
      await vectors.close();
      await close();
    },
  };
}

const indexNames = (db: Db) => ({ model: `http:${MODEL}`, namespace: storeId(db) });

const chromaOf = (chroma: Chroma, db: Db) =>
  createChromaVectors({ ...indexNames(db), url: () => chroma.url() });

async function wipe(chroma: Chroma, db: Db): Promise<void> {
  const { hostname, port } = new URL(chroma.url() ?? "");
  const client = new ChromaClient({ host: hostname, port: Number(port), ssl: false });
  const { model, namespace } = indexNames(db);
  // It may have been wiped before, or never been filled.
  await client.deleteCollection({ name: collectionName(model, namespace) }).catch(() => {});
}
