// The server that is measured: as `npm start` builds it, on a folder of its own, with a free embedding model.

import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { parseConfig } from "../server/src/config.js";
import { createLog } from "../server/src/log.js";
import { startServer } from "../server/src/start.js";
import { type Db, databaseFile, openForWriting } from "../server/src/store/open.js";

/** Answers as an OpenAI-compatible server does, with vectors that cost next to nothing to make. */
const FREE_MODEL = `
  const { createServer } = require("node:http");
  const { parentPort } = require("node:worker_threads");
  let texts = 0;
  let failAfter = Infinity;
  parentPort.on("message", (command) => {
    if (command === "count") parentPort.postMessage(texts);
    else failAfter = command.failAfter;
  });
  createServer(async (incoming, outgoing) => {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { input } = JSON.parse(Buffer.concat(chunks).toString());
    if (texts + input.length > failAfter) return outgoing.writeHead(503).end();
    texts += input.length;
    const data = input.map((text, index) => {
      let seed = 7;
      for (let i = 0; i < text.length; i++) seed = (Math.imul(seed, 31) + text.charCodeAt(i)) | 0;
      const embedding = Array.from({ length: 64 }, (_, i) => Math.sin(seed + i) + 0.01);
      return { index, embedding };
    });
    outgoing.setHeader("content-type", "application/json");
    outgoing.end(JSON.stringify({ data }));
  }).listen(0, "127.0.0.1", function () { parentPort.postMessage(this.address().port); });`;

export interface MeasuredServer {
  /** Where sheets are pushed to. */
  url: string;
  /** Console and API. */
  apiUrl: string;
  db: Db;
  /** Texts that the model has embedded so far. */
  embedded(): Promise<number>;
  /** Has the model refuse once it has embedded so many texts in all. */
  failAfter(texts: number): void;
  /** Resolves when every pupil that is due has been assessed, and standing questions are answered. */
  assessed(): Promise<void>;
  /** Resolves when the index is level with the store; rejects where it cannot be. */
  level(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it; the model runs in a thread of its own, as another process would. */
export async function startMeasuredServer(
  vectorIndex: "chroma" | "sqlite",
): Promise<MeasuredServer> {
  const folder = await mkdtemp(join(tmpdir(), "ptcc-bench-"));
  const model = new Worker(FREE_MODEL, { eval: true });
  const [port] = (await once(model, "message")) as [number];
  const config = parseConfig({
    PORT: "0",
    PUBLIC_PORT: "0",
    DATA_DIR: folder,
    VECTOR_INDEX: vectorIndex,
    EMBEDDINGS: "http:free",
    EMBEDDINGS_BASE_URL: `http://127.0.0.1:${port}`,
  });
  const server = await startServer(config, createLog("silent"));
  const db = openForWriting(databaseFile(folder));
  const blocked = async () => (await server.indexer.idle()) === "blocked";
  return {
    url: server.publicUrl,
    apiUrl: server.url,
    db,
    async embedded() {
      const answer = once(model, "message");
      model.postMessage("count");
      return (await answer)[0] as number;
    },
    failAfter: (texts) => model.postMessage({ failAfter: texts }),
    async assessed() {
      await server.risk.idle();
      await server.standing.idle();
    },
    async level() {
      const deadline = Date.now() + 300_000;
      while (await blocked()) {
        if (Date.now() > deadline) throw new Error("the index did not become level in 5 minutes");
        // The next try is up to the indexer; this asks for it at once.
        server.indexer.vectorsChanged();
      }
    },
    async close() {
      db.$client.close();
      await server.close();
      await model.terminate();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
