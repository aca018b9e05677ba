// What the server does when its database cannot be written, or holds a row that cannot be read.
import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ErrorAnswer, Receipt, StatusAnswer } from "../../../shared/wire.js";
import { type Db, databaseFile, openForReading, openForWriting } from "../../src/store/open.js";
import { addSource, type Source } from "../../src/store/sources.js";
import { toFault } from "../../src/thread-messages.js";
import { ServerHome, type ServerProcess } from "../support/process.js";
import { startTestServer, type TestServer } from "../support/server.js";
import { pushRows, signedPost, snapshotBody } from "../support/signed.js";
import { memoryStore, push, pushSource, SEED } from "../support/store.js";

/** Pupils with long notes: some megabytes, more than any limit here leaves room for. */
const MANY = Array.from({ length: 300 }, (_, i) => [
  `Pupil N${i}`,
  "3A",
  "3",
  "North",
  "2",
  `Note ${i}. ${`Sentence about ${i} `.repeat(40)}`,
  "",
]);

const MORE = [...SEED, ["Dora Evans", "4B", "4", "North", "1", "Likes maps", ""]];

const pushMany = (url: string, source: Source) =>
  signedPost(url, source, "snapshot", snapshotBody(MANY, { sequence: 2 }));

/** What is in the store of a source: runs, pupils, and what it was last accepted as. */
function holding(db: Db, source: Pick<Source, "id">) {
  const one = (sql: string) => db.$client.prepare(sql).raw().all(source.id);
  return {
    runs: one("SELECT id, status FROM runs WHERE source_id = ?"),
    pupils: one("SELECT id, version FROM students WHERE source_id = ?"),
    accepted: one("SELECT last_sequence, snapshot_hash FROM sources WHERE id = ?"),
  };
}

/** Asked of a connection of its own: FTS5's part of the check goes by what a connection read before. */
function integrity(dataDir: string): unknown {
  const db = openForReading(databaseFile(dataDir));
  try {
    return db.$client.pragma("integrity_check", { simple: true });
  } finally {
    db.$client.close();
  }
}

function expectUnavailable(answer: { status: number; body: ErrorAnswer }) {
  expect(answer).toMatchObject({ status: 503, body: { error: { code: "store_unavailable" } } });
  expect(answer.body.error.message).toContain("Nothing was changed");
}

describe("a full disk", () => {
  test("ends the transaction as SQLite's FULL, which is 503; with room again the same push is done", () => {
    const db = memoryStore();
    const source = { id: pushSource(db) };
    push(db, source.id, SEED);
    const before = holding(db, source);
    const pages = db.$client.pragma("page_count", { simple: true }) as number;
    db.$client.pragma(`max_page_count = ${pages + 20}`);
    let fault: unknown;
    try {
      push(db, source.id, MANY);
    } catch (error) {
      fault = toFault(error);
    }
    expect(fault).toMatchObject({ kind: "unavailable", code: "store_unavailable" });
    expect((fault as { message: string }).message).toContain("SQLITE_FULL");
    expect(holding(db, source)).toEqual(before);
    expect(db.$client.pragma("integrity_check", { simple: true })).toBe("ok");
    db.$client.pragma("max_page_count = 1073741823");
    expect(push(db, source.id, MANY).counts.created).toBe(MANY.length);
  });

  // The kernel's limit on a process's files is met like a full disk, and needs no disk of its own.
  describe.runIf(process.platform === "linux")("under a running server", () => {
    let home: ServerHome;
    let server: ServerProcess;
    let db: Db;
    let source: Source;
    beforeEach(async () => {
      home = await ServerHome.make({ VECTOR_INDEX: "sqlite" });
      server = await home.start();
      db = openForWriting(databaseFile(home.dataDir));
      source = addSource(db, { name: "Mr P", kind: "push" });
    });
    afterEach(async () => {
      db?.$client.close();
      await home?.end();
    });

    const limitFiles = (limit: number | "unlimited") =>
      promisify(execFile)("prlimit", [`--pid=${server.program.child.pid}`, `--fsize=${limit}:`]);

    test("is 503 without an acknowledgement; status is still answered, and with room again all goes on", async () => {
      await pushRows(server.publicUrl, source, SEED);
      const before = holding(db, source);
      const { size } = await stat(`${databaseFile(home.dataDir)}-wal`);
      await limitFiles(size + 200_000);
      for (let attempt = 0; attempt < 2; attempt++)
        expectUnavailable(await pushMany(server.publicUrl, source));
      expect(holding(db, source)).toEqual(before);
      expect(integrity(home.dataDir)).toBe("ok");
      const status = await signedPost<StatusAnswer>(server.publicUrl, source, "status", {});
      expect(status.body).toMatchObject({ last_sequence: 1, pupils: 3 });

      await limitFiles("unlimited");
      const answer = await pushMany(server.publicUrl, source);
      expect(answer).toMatchObject({ status: 200, body: { counts: { created: MANY.length } } });
      expect(integrity(home.dataDir)).toBe("ok");
      expect(server.program.running).toBe(true);
    });
  });
});

describe("in a server's own process", () => {
  let server: TestServer;
  let source: Source;
  beforeAll(async () => {
    server = await startTestServer();
  });
  beforeEach(async () => {
    source = server.source();
    await pushRows(server.publicUrl, source, SEED);
    expect(await server.indexer.idle()).toBe("empty");
  });
  afterAll(() => server?.close());

  test("a database locked by another process for longer than the wait is 503; pages go on, and the next push is done", async () => {
    const before = holding(server.db, source);
    server.db.$client.exec("BEGIN IMMEDIATE");
    const pushing = pushMany(server.publicUrl, source);
    const status = await signedPost<StatusAnswer>(server.publicUrl, source, "status", {});
    expect(status).toMatchObject({ status: 200, body: { pupils: 3 } });
    expectUnavailable(await pushing);
    server.db.$client.exec("ROLLBACK");
    expect(holding(server.db, source)).toEqual(before);
    expect(integrity(server.dataDir)).toBe("ok");
    const receipt: Receipt = await pushRows(server.publicUrl, source, MORE, { sequence: 3 });
    expect(receipt.counts).toMatchObject({ created: 1, pupils: 4 });
  });

  const enqueue = (passageId: unknown, op = "upsert") =>
    server.db.$client
      .prepare("INSERT INTO outbox (passage_id, op, created_at) VALUES (?, ?, ?)")
      .run(passageId, op, "2026-01-01T00:00:00.000Z");

  const expectLevel = async () => {
    expect(await server.indexer.idle()).toBe("empty");
    expect(await server.indexState()).toMatchObject({ pending: 0, vectors: 4, passages: 4 });
    expect(integrity(server.dataDir)).toBe("ok");
  };

  test.each([
    ["names no passage", 999_999],
    ["has a text for an id", "not a number"],
    ["has bytes for an id", Buffer.from([0, 255, 7])],
    ["has an id below all", -1],
  ])("an outbox row that %s stops nothing and is settled", async (_what, id) => {
    enqueue(id);
    const receipt = await pushRows(server.publicUrl, source, MORE, { sequence: 2 });
    expect(receipt.status).toBe("success");
    await expectLevel();
  });

  test.each([
    ["of no whole number of floats", Buffer.from([1, 2, 3])],
    ["cut to half its length", Buffer.alloc(1024, 1)],
    ["of zeros", Buffer.alloc(2048)],
  ])("a stored vector %s is made again and stops no other", async (_what, blob) => {
    const { $client } = server.db;
    const id = $client.prepare("SELECT min(passage_id) FROM embeddings").pluck().get();
    $client.prepare("UPDATE embeddings SET vector = ? WHERE passage_id = ?").run(blob, id);
    enqueue(id);
    await pushRows(server.publicUrl, source, MORE, { sequence: 2 });
    await expectLevel();
    const sizes = $client.prepare("SELECT DISTINCT length(vector) FROM embeddings").pluck().all();
    expect(sizes).toEqual([2048]);
  });
});
