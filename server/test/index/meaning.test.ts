// Search by meaning on stores in memory.
import { expect, test } from "vitest";
import { createMeaningSearch } from "../../src/index/meaning.js";
import type { Neighbour } from "../../src/index/ports.js";
import { exactNearest } from "../../src/index/vectors/exact.js";
import { MarkedIds } from "../../src/store/marked-ids.js";
import { away, hashEmbedder } from "./hash-embedder.js";
import { memoryStore } from "./memory-store.js";
import { memoryVectors } from "./memory-vectors.js";
import { range } from "./vectors.js";

/** Sums of the same products in another order differ in the last digits. */
const rounded = (neighbours: Neighbour[] | null) =>
  neighbours?.map(({ id, similarity }) => [id, similarity.toFixed(6)]);

function some(ids: readonly number[]): MarkedIds {
  const marked = new MarkedIds(0);
  for (const id of ids) marked.add(id);
  return marked;
}

async function setUp(count: number) {
  const { reader, writer } = memoryStore();
  const embedder = hashEmbedder();
  const vectors = memoryVectors();
  const ids = range(1, count);
  const made = await embedder.embed(ids.map((id) => `note ${id} of pupil ${id % 7}`));
  const items = made.map((vector, i) => ({ id: i + 1, vector }));
  await writer.saveEmbeddings(embedder.model, items);
  await vectors.upsert(items);
  const search = createMeaningSearch({ embedder, vectors, reader, timeoutMs: 5_000 });
  const exactly = async (text: string, k: number, among = ids) => {
    const [query = new Float32Array()] = await embedder.embed([text]);
    const allowed = new Set(among);
    return exactNearest(
      query,
      items.filter((item) => allowed.has(item.id)),
      k,
    );
  };
  return { embedder, vectors, search, exactly };
}

test("without a restriction the vector index is asked", async () => {
  const { search, exactly } = await setUp(100);
  expect(await search.nearestPassages("note 42", 5)).toEqual(await exactly("note 42", 5));
});

test("a small subset is compared exactly, and the vector index is not needed", async () => {
  const { search, exactly, vectors } = await setUp(100);
  vectors.isAway = () => true;
  const among = range(20, 60);
  expect(rounded(await search.nearestPassages("note 42", 5, some(among)))).toEqual(
    rounded(await exactly("note 42", 5, among)),
  );
  expect(await search.nearestPassages("note 42", 5, some([]))).toEqual([]);
});

test("of a large subset those of the nearest of all are given that are among it, best first", async () => {
  const { search, exactly } = await setUp(13_000);
  const among = range(1, 12_000);
  const all = await exactly("note 42 of pupil 0", 20, range(1, 13_000));
  const found = await search.nearestPassages("note 42 of pupil 0", 20, some(among));
  expect(rounded(found)).toEqual(rounded(all.filter(({ id }) => id <= 12_000)));
  expect(found?.length).toBeGreaterThan(5);
});

test("a large subset with none of the nearest of all is compared exactly", async () => {
  const { search, exactly } = await setUp(13_000);
  const text = "note 42 of pupil 0";
  const nearest = await exactly(text, 20, range(1, 13_000));
  const among = range(1, 13_000).filter((id) => nearest.every((one) => one.id !== id));
  expect(rounded(await search.nearestPassages(text, 5, some(among)))).toEqual(
    rounded(await exactly(text, 5, among)),
  );
});

test("null says that meaning is not to be had: index away, model away, or too slow", async () => {
  const { search, vectors, embedder } = await setUp(10);
  vectors.isAway = () => true;
  expect(await search.nearestPassages("note", 5)).toBeNull();
  embedder.failWith = away;
  expect(await search.nearestPassages("note", 5, some([1]))).toBeNull();
  const { reader } = memoryStore();
  const stuck = { ...hashEmbedder(), embed: () => new Promise<Float32Array[]>(() => {}) };
  const slow = createMeaningSearch({ embedder: stuck, vectors, reader, timeoutMs: 20 });
  expect(await slow.nearestPassages("note", 5)).toBeNull();
});
