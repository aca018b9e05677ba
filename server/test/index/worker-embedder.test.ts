// Embedders whose model runs in a worker: order, crashes, refusals, and what stays unsaid.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { createTransformers } from "../../src/index/embeddings/transformers.js";
import { createWorkerEmbedder } from "../../src/index/embeddings/worker-embedder.js";
import type { Embedder } from "../../src/index/ports.js";
import { spawnModuleWorker } from "../../src/worker-thread.js";

const open: Embedder[] = [];
afterEach(async () => {
  for (const embedder of open.splice(0)) await embedder.close();
});

function workerEmbedder(fixture = "crashing-worker") {
  const spawn = () => spawnModuleWorker(import.meta.url, `./fixtures/${fixture}`);
  const embedder = createWorkerEmbedder({ model: "m", spawn });
  open.push(embedder);
  return embedder;
}

const lengthVector = (text: string) => {
  const size = Math.hypot(text.length, 1);
  return Float32Array.of(text.length / size, 1 / size);
};

test("one unit vector per text comes back in order, over more than one batch", async () => {
  const embedder = workerEmbedder();
  expect(embedder.dimensions).toBe(0);
  const texts = Array.from({ length: 40 }, (_, i) => "x".repeat(i + 1));
  expect(await embedder.embed(texts)).toEqual(texts.map(lengthVector));
  expect(await embedder.embed([])).toEqual([]);
  expect(embedder.dimensions).toBe(2);
});

test("an urgent call overtakes the batches that wait", async () => {
  const embedder = workerEmbedder();
  const order: string[] = [];
  const indexing = embedder.embed(Array.from({ length: 200 }, () => "a")).then(() => {
    order.push("indexing");
  });
  const question = embedder.embed(["b"], { urgent: true }).then(() => order.push("question"));
  await Promise.all([indexing, question]);
  expect(order).toEqual(["question", "indexing"]);
});

test("a crash rejects the call it happened in, others and later ones go on", async () => {
  const embedder = workerEmbedder();
  const crashing = embedder.embed(["crash"]);
  const other = embedder.embed(["hello"]);
  await expect(crashing).rejects.toMatchObject({
    kind: "unavailable",
    code: "embedder_unavailable",
  });
  expect(await other).toEqual([lengthVector("hello")]);
  expect(await embedder.embed(["again"])).toEqual([lengthVector("again")]);
});

test.each(["refuse", "zero"])(
  "a text that the model cannot take (%s) is refused, unquoted",
  async (text) => {
    const embedder = workerEmbedder();
    const error = await embedder.embed([text]).catch((e: unknown) => e);
    expect(error).toMatchObject({ kind: "unprocessable", code: "embedding_refused" });
    expect(String(error)).not.toContain(text === "refuse" ? "cannot embed" : "zero");
    expect(await embedder.embed(["fine"])).toEqual([lengthVector("fine")]);
  },
);

test("a model that cannot be loaded rejects each call as unavailable", async () => {
  const embedder = workerEmbedder("unloadable-worker");
  for (const text of ["a", "b"]) {
    await expect(embedder.embed([text])).rejects.toMatchObject({ kind: "unavailable" });
  }
});

test("closing rejects what waits and what comes later", async () => {
  const embedder = workerEmbedder();
  const waiting = [embedder.embed(["a"]), embedder.embed(["b"])].map((call) =>
    expect(call).rejects.toMatchObject({ kind: "unavailable" }),
  );
  await embedder.close();
  await Promise.all(waiting);
  await expect(embedder.embed(["c"])).rejects.toMatchObject({ kind: "unavailable" });
});

test("transformers runs the installed package with mean pooling, the model and the folder", async () => {
  const library = fileURLToPath(new URL("./fixtures/fake-transformers.mjs", import.meta.url));
  const embedder = createTransformers({
    model: "some/model",
    folder: "/models",
    resolve: () => library,
  });
  open.push(embedder);
  expect(embedder.model).toBe("transformers:some/model");
  const [vector] = await embedder.embed(["abcd"]);
  expect(vector).toEqual(Float32Array.of(4, 1, 1).map((x) => x / Math.hypot(4, 1, 1)));
});

test("transformers without its package says how to install it", async () => {
  const manifest = await readFile(new URL("../../../package.json", import.meta.url), "utf8");
  expect(manifest).not.toContain("@huggingface/transformers");
  expect(() => createTransformers({ model: "some/model", folder: "/models" })).toThrow(
    /npm install @huggingface\/transformers/,
  );
});
