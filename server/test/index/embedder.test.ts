// EMBEDDINGS: what it may be, and how questions are remembered.
import { expect, test } from "vitest";
import { PtccError } from "../../src/errors.js";
import { createEmbedder } from "../../src/index/embeddings/embedder.js";
import { withQueryCache } from "../../src/index/embeddings/query-cache.js";
import { away, hashEmbedder } from "./hash-embedder.js";

test.each(["", "use", "USE-LITE", "http:", "transformers:", "openai:x"])(
  "EMBEDDINGS=%j stops the start and names what is allowed",
  (spec) => {
    const attempt = () => createEmbedder(spec, { modelsFolder: "m", baseUrl: "http://127.0.0.1" });
    expect(attempt).toThrow(PtccError);
    expect(attempt).toThrow(/use-lite, transformers:MODEL, or http:MODEL/);
  },
);

test("EMBEDDINGS=http:MODEL without EMBEDDINGS_BASE_URL stops the start and says so", () => {
  expect(() => createEmbedder("http:nomic", { modelsFolder: "m" })).toThrow(
    /needs EMBEDDINGS_BASE_URL/,
  );
});

test("EMBEDDINGS=http:MODEL keeps a model's own colon", async () => {
  const options = { modelsFolder: "m", baseUrl: "http://127.0.0.1:1" };
  const embedder = createEmbedder("http:nomic-embed-text:v1.5", options);
  expect(embedder.model).toBe("http:nomic-embed-text:v1.5");
  await embedder.close();
});

/** An embedder that notes each call. */
function noting() {
  const inner = hashEmbedder();
  const calls: string[][] = [];
  const embed = inner.embed;
  inner.embed = (texts, options) => {
    calls.push(texts);
    return embed(texts, options);
  };
  return { inner, calls };
}

test("a question asked again is not embedded again until it is among the oldest", async () => {
  const { inner, calls } = noting();
  const cached = withQueryCache(inner, 2);
  const ask = (text: string) => cached.embed([text], { urgent: true });
  const first = await ask("a");
  expect(await ask("a")).toEqual(first);
  expect(calls).toEqual([["a"]]);
  for (const text of ["b", "a", "c", "a", "b"]) await ask(text);
  expect(calls).toEqual([["a"], ["b"], ["c"], ["b"]]);
});

test("passages are not remembered", async () => {
  const { inner, calls } = noting();
  const cached = withQueryCache(inner);
  await cached.embed(["a", "b"]);
  await cached.embed(["a", "b"]);
  expect(calls).toHaveLength(2);
});

test("a failure is not remembered", async () => {
  const { inner } = noting();
  inner.failWith = away;
  const cached = withQueryCache(inner);
  await expect(cached.embed(["a"], { urgent: true })).rejects.toThrow();
  inner.failWith = () => null;
  expect(await cached.embed(["a"], { urgent: true })).toHaveLength(1);
});
