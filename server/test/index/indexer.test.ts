// The indexer on stores in memory: what it embeds, what it waits for, what it reports.
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { createIndexer, type Indexer } from "../../src/index/indexer.js";
import { silent, until } from "./chroma.js";
import { away, hashEmbedder, refused } from "./hash-embedder.js";
import { memoryStore } from "./memory-store.js";
import { memoryVectors } from "./memory-vectors.js";
import { range } from "./vectors.js";

/** Retries come at once, or, where a test wants to see what waits, practically never. */
const QUICK = { checkEvery: 5, backoff: { first: 1, last: 2 } };
const NEVER = { checkEvery: 1e8, backoff: { first: 1e8, last: 1e8 } };

const running: Indexer[] = [];
afterEach(async () => {
  for (const indexer of running.splice(0)) await indexer.stop();
});

function setUp(passages: readonly number[] = [], timings = NEVER) {
  const store = memoryStore();
  for (const id of passages) store.use(id, `passage ${id}`);
  const embedder = hashEmbedder();
  const vectors = memoryVectors();
  const start = () => {
    const { reader, writer } = store;
    const options = { reader, writer, embedder, vectors, log: silent, timings };
    const indexer = createIndexer({ ...options, clock: () => Date.parse("2025-01-01T00:01:00Z") });
    running.push(indexer);
    return indexer;
  };
  return { store, embedder, vectors, start };
}

test("what waits on the outbox is embedded, put into the index, and settled", async () => {
  const { store, embedder, vectors, start } = setUp(range(1, 150));
  const indexer = start();
  expect(await indexer.idle()).toBe("empty");
  expect([...vectors.held.keys()].sort((a, b) => a - b)).toEqual(range(1, 150));
  expect(store.pending()).toBe(0);
  expect([...embedder.times.values()]).toEqual(range(1, 150).map(() => 1));
  expect(await indexer.state()).toEqual({
    pending: 0,
    lag_seconds: 0,
    available: true,
    embedded: 150,
    failing: 0,
    last_error: null,
  });
});

test("a poke brings what was committed since, and what went goes", async () => {
  const { store, vectors, start } = setUp([1, 2]);
  const indexer = start();
  await indexer.idle();
  store.use(3, "passage 3");
  store.drop(1);
  indexer.poke();
  expect(await indexer.idle()).toBe("empty");
  expect([...vectors.held.keys()].sort()).toEqual([2, 3]);
});

test("a passage that went and came back is embedded once", async () => {
  const { store, embedder, start } = setUp([1]);
  const indexer = start();
  await indexer.idle();
  store.drop(1);
  indexer.poke();
  await indexer.idle();
  store.use(1, "passage 1");
  indexer.poke();
  await indexer.idle();
  expect(embedder.times.get("passage 1")).toBe(1);
});

test("an entry whose passage is gone is settled", async () => {
  const { store, vectors, start } = setUp();
  await store.writer.enqueue({ upsert: [77], remove: [] });
  expect(await start().idle()).toBe("empty");
  expect(store.pending()).toBe(0);
  expect(vectors.held.size).toBe(0);
});

test("while the vector index is away passages are embedded, and wait", async () => {
  const { store, embedder, vectors, start } = setUp(range(1, 100));
  vectors.isAway = () => true;
  const indexer = start();
  expect(await indexer.idle()).toBe("blocked");
  expect(embedder.times.size).toBe(100);
  expect(store.pending()).toBe(100);
  expect(await indexer.state()).toMatchObject({
    pending: 100,
    lag_seconds: 60,
    available: false,
    embedded: 100,
    last_error: expect.stringContaining("vector index"),
  });
  store.use(101, "passage 101");
  indexer.poke();
  expect(await indexer.idle()).toBe("blocked");
  expect(embedder.times.size).toBe(101);
  vectors.isAway = () => false;
  indexer.vectorsChanged();
  expect(await indexer.idle()).toBe("empty");
  expect(vectors.held.size).toBe(101);
  expect((await indexer.state()).last_error).toBeNull();
  expect(Math.max(...embedder.times.values())).toBe(1);
});

test("the vector index is tried again by itself", async () => {
  const { vectors, start } = setUp([1], QUICK);
  let tries = 0;
  vectors.isAway = () => ++tries < 5;
  start();
  await until("the passage is there", () => vectors.held.has(1));
});

test("pokes do not put off the retry", async () => {
  const timings = { checkEvery: 1e8, backoff: { first: 50, last: 50 } };
  const { vectors, start } = setUp([1], timings);
  vectors.isAway = () => true;
  const indexer = start();
  await indexer.idle();
  vectors.isAway = () => false;
  await until("the passage is there", () => {
    indexer.poke();
    return vectors.held.has(1);
  });
});

test("an index that lost everything is rebuilt with no text embedded", async () => {
  const { embedder, vectors, start } = setUp(range(1, 200));
  const indexer = start();
  await indexer.idle();
  embedder.times.clear();
  vectors.held.clear();
  indexer.vectorsChanged();
  expect(await indexer.idle()).toBe("empty");
  expect(vectors.held.size).toBe(200);
  expect(embedder.times.size).toBe(0);
  await indexer.stop();
  vectors.held.clear();
  await start().idle();
  expect(vectors.held.size).toBe(200);
  expect(embedder.times.size).toBe(0);
});

test("an index that loses a vector unnoticed is put right at the next check", async () => {
  const { vectors, start } = setUp(range(1, 20), QUICK);
  await start().idle();
  vectors.held.delete(7);
  await until("it is back", () => vectors.held.has(7));
});

test("reconciling says what it added and removed, and leaves alone what waits", async () => {
  const { store, vectors, start } = setUp([1, 2, 3]);
  const indexer = start();
  await indexer.idle();
  vectors.held.delete(2);
  vectors.held.set(99, new Float32Array(64));
  store.use(4, "passage 4");
  expect(await indexer.reconcile()).toEqual({ added: 1, removed: 1 });
  await indexer.idle();
  expect([...vectors.held.keys()].sort()).toEqual([1, 2, 3, 4]);
  vectors.isAway = () => true;
  await expect(indexer.reconcile()).rejects.toMatchObject({ kind: "unavailable" });
});

test("a text that the model refuses stops no other, is reported without its words, and tried again", async () => {
  const { store, embedder, vectors, start } = setUp(range(1, 40));
  const bad = "passage 5";
  embedder.failWith = (texts) => (texts.includes(bad) ? refused() : null);
  const indexer = start();
  expect(await indexer.idle()).toBe("blocked");
  expect(vectors.held.size).toBe(39);
  expect(store.pending()).toBe(1);
  const state = await indexer.state();
  expect(state).toMatchObject({ pending: 1, failing: 1, available: true });
  expect(state.last_error).not.toContain(bad);
  embedder.failWith = () => null;
  indexer.vectorsChanged();
  expect(await indexer.idle()).toBe("empty");
  expect(await indexer.state()).toMatchObject({ failing: 0, last_error: null });
});

test("a text on which the model crashes stops no other", async () => {
  const { embedder, vectors, start } = setUp(range(1, 200), QUICK);
  embedder.failWith = (texts) => (texts.some((t) => /^passage (7|8|9)$/.test(t)) ? away() : null);
  start();
  await until("all others are there", () => vectors.held.size === 197);
});

test("while the model is away what is embedded already still reaches the index", async () => {
  const { store, embedder, vectors, start } = setUp(range(1, 3));
  const indexer = start();
  await indexer.idle();
  embedder.failWith = away;
  store.use(4, "passage 4");
  store.drop(1);
  vectors.held.delete(2);
  indexer.vectorsChanged();
  expect(await indexer.idle()).toBe("blocked");
  expect([...vectors.held.keys()].sort()).toEqual([2, 3]);
  expect(store.pending()).toBe(1);
});

test("an unexpected failure of the store is reported by its name only, and tried again", async () => {
  const { store, vectors, start } = setUp([1], QUICK);
  const { saveEmbeddings } = store.writer;
  store.writer.saveEmbeddings = async () => {
    throw new RangeError("passage 1");
  };
  const indexer = start();
  expect(await indexer.idle()).toBe("blocked");
  expect((await indexer.state()).last_error).toBe("RangeError");
  store.writer.saveEmbeddings = saveEmbeddings;
  await until("the passage is there", () => vectors.held.has(1));
});

test("progress runs from the first step to the whole", async () => {
  const { start } = setUp(range(1, 100));
  const indexer = start();
  const seen: { done: number; total: number }[] = [];
  indexer.onProgress((progress) => seen.push(progress));
  await indexer.idle();
  expect(seen.at(-1)).toEqual({ done: 100, total: 100 });
  expect(seen.length).toBeGreaterThan(5);
  expect(seen.map((p) => p.done)).toEqual(seen.map((p) => p.done).sort((a, b) => a - b));
});

test("stopping ends at the next small step, and the next start goes on from there", async () => {
  const { store, embedder, vectors, start } = setUp(range(1, 500));
  const indexer = start();
  let stopped: Promise<void> | undefined;
  indexer.onProgress(() => {
    stopped ??= indexer.stop();
  });
  await until("it has begun", () => stopped !== undefined);
  await stopped;
  expect(embedder.times.size).toBeLessThan(500);
  expect(await start().idle()).toBe("empty");
  expect([store.pending(), vectors.held.size]).toEqual([0, 500]);
  expect(Math.max(...embedder.times.values())).toBe(1);
});

test("two models have each passage embedded once each", async () => {
  const { store, embedder, vectors, start } = setUp([1, 2]);
  await start().idle();
  const other = hashEmbedder("hash@2");
  const { reader, writer } = store;
  const fresh = memoryVectors();
  const indexer = createIndexer({ reader, writer, embedder: other, vectors: fresh, log: silent });
  running.push(indexer);
  await indexer.idle();
  expect([...embedder.times.values(), ...other.times.values()]).toEqual([1, 1, 1, 1]);
  expect([vectors.held.size, fresh.held.size]).toEqual([2, 2]);
});

test("whatever is committed and whatever fails, in the end the index holds what is in use, each text embedded once", async () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant("use" as const), id: fc.nat(30) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("drop" as const), id: fc.nat(30) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("wait" as const), id: fc.nat(3) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom("lose" as const, "restart" as const, "changed" as const),
        id: fc.nat(30),
      }),
    },
  );
  // Failures come as a pattern over the calls: true is a call that fails.
  const pattern = fc.array(fc.boolean(), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40 }),
      pattern,
      pattern,
      async (steps, vectorFaults, embedderFaults) => {
        const { store, embedder, vectors, start } = setUp([], QUICK);
        vectors.isAway = () => vectorFaults.pop() ?? false;
        let kind = 0;
        embedder.failWith = () => {
          if (!embedderFaults.pop()) return null;
          return kind++ % 2 ? away() : refused();
        };
        let indexer = start();
        for (const { do: what, id } of steps) {
          if (what === "use") store.use(id, `passage ${id}`);
          else if (what === "drop") store.drop(id);
          else if (what === "lose") vectors.held.delete(id);
          else if (what === "changed") indexer.vectorsChanged();
          else if (what === "restart") {
            await indexer.stop();
            indexer = start();
          } else for (let i = 0; i < id; i++) await new Promise(setImmediate);
          indexer.poke();
        }
        await until("the index holds what is in use", () => {
          const held = [...vectors.held.keys()].sort((a, b) => a - b);
          return store.pending() === 0 && held.join() === store.idsInUse().join();
        });
        await indexer.stop();
        expect(Math.max(0, ...embedder.times.values())).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 60 },
  );
});
