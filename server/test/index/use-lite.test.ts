// The bundled model, really running in its worker.
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEmbedder } from "../../src/index/embeddings/embedder.js";
import type { Embedder } from "../../src/index/ports.js";
import { exactNearest } from "../../src/index/vectors/exact.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = createEmbedder("use-lite", { modelsFolder: "unused" });
});
afterAll(() => embedder.close());

const NOTES = ["Anxiety support needed", "No additional support", "EHCP review scheduled"];

test("it names its model and version, and gives unit vectors of 512 dimensions", async () => {
  expect(embedder.model).toMatch(/^use-lite@\d+\.\d+\.\d+$/);
  expect(embedder.dimensions).toBe(512);
  for (const vector of await embedder.embed(NOTES)) {
    expect(vector).toHaveLength(512);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  }
});

test("worries are nearest to anxiety", async () => {
  const [query = new Float32Array()] = await embedder.embed(["who needs help with worries?"], {
    urgent: true,
  });
  const vectors = await embedder.embed(NOTES);
  const candidates = vectors.map((vector, id) => ({ id, vector }));
  expect(exactNearest(query, candidates, 1)[0]?.id).toBe(0);
});

test("a text has the same vector whatever stands beside it, empty ones included", async () => {
  const [alone = new Float32Array()] = await embedder.embed(["EHCP review scheduled"]);
  const together = await embedder.embed(["", "🙂", "x".repeat(5_000), "EHCP review scheduled"]);
  expect(together).toHaveLength(4);
  const candidates = together.slice(3).map((vector, id) => ({ id, vector }));
  expect(exactNearest(alone, candidates, 1)[0]?.similarity).toBeCloseTo(1, 6);
  expect(await embedder.embed([""])).toHaveLength(1);
});

test("a question is answered while a long indexing call runs", async () => {
  let indexed = false;
  const indexing = embedder
    .embed(Array.from({ length: 96 }, (_, i) => `Reads with an adult on day ${i}.`))
    .then(() => {
      indexed = true;
    });
  await embedder.embed(["who reads with an adult?"], { urgent: true });
  expect(indexed).toBe(false);
  await indexing;
});
