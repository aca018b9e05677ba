// The vector index in a real Chroma: the suite, and what happens while Chroma is away.
import { createServer } from "node:net";
import { ChromaClient } from "chromadb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createChromaVectors } from "../../src/index/vectors/chroma-vectors.js";
import { testChroma } from "./chroma.js";
import { vectorIndexSuite } from "./vector-index-suite.js";
import { passageVectors, range, unitVector } from "./vectors.js";

let chroma: Awaited<ReturnType<typeof testChroma>>;
beforeAll(async () => {
  chroma = await testChroma();
});
afterAll(() => chroma?.end());

const open = (model: string, namespace = "store-1", url = () => chroma.url()) =>
  createChromaVectors({ url, model, namespace });

vectorIndexSuite("chroma", (model, namespace) => open(model, namespace));

function client() {
  const { hostname, port } = new URL(chroma.url() ?? "");
  const place = { host: hostname, port: Number(port), ssl: false };
  return new ChromaClient({ ...place, tenant: "default_tenant", database: "default_database" });
}

test("a collection that vanished is made anew, empty, and takes vectors again", async () => {
  const index = open("vanishing");
  await index.upsert(passageVectors([1, 2]));
  const [gone] = (await client().listCollections()).filter((c) => c.name.includes("vanishing"));
  await client().deleteCollection({ name: gone?.name ?? "" });
  expect(await index.count()).toBe(0);
  await index.upsert(passageVectors([3]));
  expect(await index.ids()).toEqual([3]);
});

test("nothing but ids and vectors is stored in Chroma", async () => {
  const index = open("bare");
  await index.upsert(passageVectors([1, 2]));
  const [collection] = (await client().listCollections()).filter((c) => c.name.includes("bare"));
  const records = await collection?.get({ include: ["documents", "metadatas", "uris"] });
  expect(records).toMatchObject({ ids: ["1", "2"], documents: [null, null] });
  expect(records?.metadatas).toEqual([null, null]);
});

test("every id of several thousand is listed", async () => {
  const index = open("many");
  await index.upsert(passageVectors(range(1, 3_000)));
  expect(await index.ids()).toEqual(range(1, 3_000));
});

test("while there is no address every call rejects as unavailable", async () => {
  const index = open("away", "store-1", () => null);
  const calls = [
    () => index.upsert(passageVectors([1])),
    () => index.remove([1]),
    () => index.nearest(unitVector(1), 1),
    () => index.nearest(unitVector(1), 1, [1]),
    () => index.ids(),
    () => index.count(),
  ];
  for (const call of calls) {
    await expect(call()).rejects.toMatchObject({
      kind: "unavailable",
      code: "vector_index_unavailable",
    });
  }
});

test("an address where nobody listens, and one that never answers, reject as unavailable", async () => {
  const mute = createServer(() => {}).listen(0, "127.0.0.1");
  await new Promise((resolve) => mute.once("listening", resolve));
  const address = mute.address();
  const port = typeof address === "object" && address ? address.port : 0;
  for (const url of [`http://127.0.0.1:${port}`, "http://127.0.0.1:1"]) {
    const index = createChromaVectors({
      url: () => url,
      model: "m",
      namespace: "s",
      timeoutMs: 100,
    });
    await expect(index.count()).rejects.toMatchObject({ code: "vector_index_unavailable" });
  }
  mute.close();
});

test("the address may change between two calls", async () => {
  let url: string | null = null;
  const index = open("moving", "store-1", () => url);
  await expect(index.count()).rejects.toMatchObject({ kind: "unavailable" });
  url = chroma.url();
  expect(await index.count()).toBe(0);
});
