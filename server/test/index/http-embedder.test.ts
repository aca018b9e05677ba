// The embedder over an OpenAI-compatible server, against a real HTTP server on loopback.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { createHttpEmbedder } from "../../src/index/embeddings/http.js";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

interface Asked {
  path: string | undefined;
  body: { model: string; input: string[] };
}

async function serve(answer: (asked: Asked, response: ServerResponse) => void) {
  const asked: Asked[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const one = { path: request.url, body: (await json(request)) as Asked["body"] };
    asked.push(one);
    answer(one, response);
  }).listen(0, "127.0.0.1");
  servers.push(server);
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { asked, baseUrl: `http://127.0.0.1:${port}/v1/` };
}

/** Answers as OpenAI does, in reverse order, each text by its length. */
const embedByLength = ({ body }: Asked, response: ServerResponse) => {
  const data = body.input.map((text, index) => ({ index, embedding: [text.length, 0, 0] }));
  response.end(JSON.stringify({ object: "list", data: data.reverse() }));
};

test("texts go out in batches with the model's name, and vectors come back in order at unit length", async () => {
  const { asked, baseUrl } = await serve((one, response) => {
    const data = one.body.input.map((text, index) => ({ index, embedding: [Number(text), 4] }));
    response.end(JSON.stringify({ data: data.reverse() }));
  });
  const embedder = createHttpEmbedder({ model: "nomic", baseUrl });
  expect([embedder.model, embedder.dimensions]).toEqual(["http:nomic", 0]);
  const texts = Array.from({ length: 20 }, (_, i) => String(i));
  const vectors = await embedder.embed(texts);
  expect(vectors[3]).toEqual(Float32Array.of(0.6, 0.8));
  expect(vectors).toHaveLength(20);
  expect(embedder.dimensions).toBe(2);
  expect(asked.map((one) => one.path)).toEqual(["/v1/embeddings", "/v1/embeddings"]);
  expect(asked.map((one) => one.body.model)).toEqual(["nomic", "nomic"]);
  expect(asked.flatMap((one) => one.body.input)).toEqual(texts);
});

test.each([
  [400, "unprocessable"],
  [413, "unprocessable"],
  [404, "unavailable"],
  [500, "unavailable"],
])("an answer of %i is %s, and what the server said is not repeated", async (status, kind) => {
  const { baseUrl } = await serve((one, response) => {
    response.writeHead(status).end(`bad: ${one.body.input}`);
  });
  const error = await createHttpEmbedder({ model: "m", baseUrl })
    .embed(["Alice"])
    .catch((e) => e);
  expect(error).toMatchObject({ kind });
  expect(String(error)).toContain(String(status));
  expect(String(error)).not.toContain("Alice");
});

test.each([
  ["no JSON", "<html>"],
  ["another shape", '{"embeddings":[]}'],
  ["too few vectors", '{"data":[]}'],
  ["words for numbers", '{"data":[{"index":0,"embedding":["a"]}]}'],
])("an answer with %s is unavailable", async (_, text) => {
  const { baseUrl } = await serve((_asked, response) => response.end(text));
  await expect(createHttpEmbedder({ model: "m", baseUrl }).embed(["a"])).rejects.toMatchObject({
    kind: "unavailable",
  });
});

test("a vector of zeros is refused, and another number of dimensions is unavailable", async () => {
  const { baseUrl } = await serve(embedByLength);
  const embedder = createHttpEmbedder({ model: "m", baseUrl });
  await expect(embedder.embed([""])).rejects.toMatchObject({ kind: "unprocessable" });
  let dimensions = 2;
  const changing = await serve((_asked, response) => {
    const embedding = Array.from({ length: dimensions++ }, () => 1);
    response.end(JSON.stringify({ data: [{ index: 0, embedding }] }));
  });
  const other = createHttpEmbedder({ model: "m", baseUrl: changing.baseUrl });
  await other.embed(["a"]);
  await expect(other.embed(["a"])).rejects.toMatchObject({ kind: "unavailable" });
});

test("nobody there, no answer in time, and a closed embedder are unavailable", async () => {
  const nobody = createHttpEmbedder({ model: "m", baseUrl: "http://127.0.0.1:1/v1" });
  await expect(nobody.embed(["a"])).rejects.toMatchObject({ kind: "unavailable" });
  const { baseUrl } = await serve(() => {});
  const slow = createHttpEmbedder({ model: "m", baseUrl, timeoutMs: 50 });
  await expect(slow.embed(["a"])).rejects.toMatchObject({ kind: "unavailable" });
  const closing = createHttpEmbedder({ model: "m", baseUrl });
  const call = closing.embed(["a"]);
  await closing.close();
  await expect(call).rejects.toMatchObject({ kind: "unavailable" });
});
