// The indexer with a real Chroma that is killed, and whose folder is deleted.
import { rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createIndexer, type Indexer } from "../../src/index/indexer.js";
import type { VectorIndex } from "../../src/index/ports.js";
import { createChromaVectors } from "../../src/index/vectors/chroma-vectors.js";
import { silent, testChroma, until } from "./chroma.js";
import { type HashEmbedder, hashEmbedder } from "./hash-embedder.js";
import { memoryStore } from "./memory-store.js";
import { range } from "./vectors.js";

let chroma: Awaited<ReturnType<typeof testChroma>>;
beforeAll(async () => {
  chroma = await testChroma({ watchEvery: 50, stopGrace: 500 });
});
afterAll(() => chroma?.end());

let store: ReturnType<typeof memoryStore>;
let embedder: HashEmbedder;
let vectors: VectorIndex;
let indexer: Indexer;
let tests = 0;
beforeEach(async () => {
  store = memoryStore();
  embedder = hashEmbedder();
  const url = () => chroma.url();
  vectors = createChromaVectors({ url, model: embedder.model, namespace: `store-${tests++}` });
  for (const id of range(1, 150)) store.use(id, `passage ${id}`);
  indexer = createIndexer({
    reader: store.reader,
    writer: store.writer,
    embedder,
    vectors,
    log: silent,
    timings: { checkEvery: 1e8, backoff: { first: 20, last: 100 } },
  });
  await indexer.idle();
  embedder.times.clear();
});
afterEach(() => indexer.stop());

const whole = (count: number) => async () =>
  store.pending() === 0 && (await vectors.count().catch(() => -1)) === count;

test("after a kill -9 the index catches up by itself", async () => {
  const pid = chroma.chroma.pid ?? 0;
  process.kill(pid, "SIGKILL");
  await until("Chroma is known to be gone", () => chroma.url() === null);
  store.use(151, "passage 151");
  indexer.poke();
  await until("the index is whole", whole(151));
  expect(chroma.chroma.pid).not.toBe(pid);
  expect([...embedder.times]).toEqual([["passage 151", 1]]);
});

test("a folder deleted while Chroma runs is rebuilt with no text embedded", async () => {
  const unsubscribe = chroma.chroma.onChange(() => indexer.vectorsChanged());
  const pid = chroma.chroma.pid;
  await rm(chroma.folder, { recursive: true });
  await until("another Chroma runs", () => chroma.chroma.pid !== pid && chroma.url() !== null);
  await until("the index is whole", whole(150));
  expect(await vectors.ids()).toEqual(range(1, 150));
  expect(embedder.times.size).toBe(0);
  unsubscribe();
});

test("a folder deleted while Chroma is stopped is rebuilt with no text embedded", async () => {
  await chroma.restart(() => rm(chroma.folder, { recursive: true }));
  indexer.vectorsChanged();
  await until("the index is whole", whole(150));
  expect(embedder.times.size).toBe(0);
});
