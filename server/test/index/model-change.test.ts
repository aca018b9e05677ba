// Another embedding model: the earlier one's vectors answer until the new one's are there.
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseConfig } from "../../src/config.js";
import { createLog } from "../../src/log.js";
import { type RunningServer, startServer } from "../../src/start.js";
import { databaseFile, openForWriting } from "../../src/store/open.js";
import { addToken } from "../../src/store/tokens.js";
import { push, pushSource, SEED } from "../support/store.js";
import { until } from "./chroma.js";

let folder: string;
let model: Awaited<ReturnType<typeof standIn>>;
let server: RunningServer;
let token: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ptcc-model-"));
  const db = openForWriting(databaseFile(folder));
  push(db, pushSource(db), SEED);
  token = addToken(db, { name: "Mr A", role: "analyst" }).token;
  db.$client.close();
  model = await standIn();
});

afterEach(async () => {
  model.release();
  await server.close();
  model.close();
  await rm(folder, { recursive: true, force: true });
});

test("the earlier model answers until the new one has embedded everything, and is then forgotten", async () => {
  server = await start("http:earlier");
  await until("the index is level", async () => (await index()).vectors === 3);
  await until("the model is noted", () => servingModel() === "http:earlier");
  await server.close();

  model.hold();
  server = await start("http:later");
  expect(await index()).toMatchObject({ model: "http:later", serving: "http:earlier", pending: 3 });
  expect(await ask()).toEqual({ model: "http:earlier", meaning: true });

  model.release();
  await until("the new model answers", async () => (await index()).serving === "http:later");
  expect(await ask()).toEqual({ model: "http:later", meaning: true });
  await until("the earlier vectors are gone", () => storedModels().join() === "http:later");
});

test("a model that can be reached no longer leaves words to answer", async () => {
  server = await start("http:earlier");
  await until("the model is noted", () => servingModel() === "http:earlier");
  await server.close();
  model.hold();
  model.refuse("earlier");
  server = await start("http:later");
  expect(await ask()).toEqual({ model: null, meaning: false });
});

const start = (embeddings: string) =>
  startServer(
    parseConfig({
      PORT: "0",
      PUBLIC_PORT: "0",
      DATA_DIR: folder,
      VECTOR_INDEX: "sqlite",
      EMBEDDINGS: embeddings,
      EMBEDDINGS_BASE_URL: model.url,
    }),
    createLog("silent"),
  );

async function index(): Promise<Record<string, unknown>> {
  const answer = await fetch(`${server.url}/readyz`);
  return ((await answer.json()) as { index: Record<string, unknown> }).index;
}

async function ask(): Promise<{ model: unknown; meaning: unknown }> {
  const answer = await fetch(`${server.url}/v1/ask`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ question: "who is anxious?" }),
  });
  const said = (await answer.json()) as { model: unknown; meaning: unknown };
  return { model: said.model, meaning: said.meaning };
}

const read = (sql: string): unknown[] => {
  const db = openForWriting(databaseFile(folder));
  const values = db.$client.prepare(sql).pluck().all();
  db.$client.close();
  return values;
};
const storedModels = () => read("SELECT DISTINCT model FROM embeddings");
const servingModel = () =>
  read("SELECT value ->> 'model' FROM meta WHERE key = 'serving_model'").at(0);

/** An OpenAI-compatible server: texts of the model `later` wait while it holds. */
async function standIn() {
  let release = () => {};
  let held = Promise.resolve();
  let refused = "";
  const http = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const asked = JSON.parse(Buffer.concat(chunks).toString()) as {
      model: string;
      input: string[];
    };
    if (asked.model === refused) return outgoing.writeHead(503).end();
    if (asked.model === "later") await held;
    const data = asked.input.map((text, i) => ({ index: i, embedding: letters(text) }));
    outgoing.setHeader("content-type", "application/json");
    return outgoing.end(JSON.stringify({ data }));
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    hold() {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
    refuse(name: string) {
      refused = name;
    },
    close() {
      http.closeAllConnections();
      http.close();
    },
  };
}

/** How often each letter stands in a text. */
const letters = (text: string) =>
  Array.from(
    { length: 26 },
    (_, i) => text.toLowerCase().split(String.fromCharCode(97 + i)).length,
  );
