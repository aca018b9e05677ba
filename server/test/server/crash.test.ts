// How a running server ends, asked to or not, and what is there when it starts again.
import { once } from "node:events";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Receipt } from "../../../shared/wire.js";
import { databaseFile, openForReading, openForWriting } from "../../src/store/open.js";
import { addSource, type Source } from "../../src/store/sources.js";
import { addToken } from "../../src/store/tokens.js";
import { until } from "../index/chroma.js";
import { launchCli, processesOn, ServerHome, type ServerProcess } from "../support/process.js";
import { pushRows } from "../support/signed.js";
import { HEADER, SEED } from "../support/store.js";

/** The server's own deadline, and time for a busy machine to see it. */
const END_MS = 60_000;

let home: ServerHome;
beforeEach(async () => {
  home = await ServerHome.make({ VECTOR_INDEX: "chroma" });
});
afterEach(() => home?.end());

function withStore<T>(use: (db: ReturnType<typeof openForWriting>) => T): T {
  const db = openForWriting(databaseFile(home.dataDir));
  try {
    return use(db);
  } finally {
    db.$client.close();
  }
}

const newSource = () => withStore((db) => addSource(db, { name: "Mr P", kind: "push" }));

/** Pushes changing sheets without a pause until the server is gone; tells each acknowledged one. */
async function pushUntilGone(
  server: ServerProcess,
  source: Source,
  acknowledged: Receipt[],
): Promise<void> {
  for (let sequence = 1; ; sequence++) {
    const rows = Array.from({ length: 20 + sequence }, (_, i) => [
      `Pupil N${i}`,
      "3A",
      "3",
      "Campus A",
      "2",
      `Note ${i} of push ${sequence % 3}`,
      "",
    ]);
    try {
      acknowledged.push(await pushRows(server.publicUrl, source, rows, { sequence }));
    } catch {
      return;
    }
  }
}

/** What is in the store is what was acknowledged last, or one push that was committed after it. */
function expectNothingLost(source: Source, acknowledged: Receipt[]): void {
  const db = openForReading(databaseFile(home.dataDir));
  try {
    const query = (sql: string) => db.$client.prepare(sql).pluck();
    expect(query("PRAGMA integrity_check").get()).toBe("ok");
    expect(query("PRAGMA foreign_key_check").all()).toEqual([]);
    const runs = query("SELECT id FROM runs").all();
    expect(runs).toEqual(expect.arrayContaining(acknowledged.map(({ run_id }) => run_id)));
    const last = acknowledged.at(-1)?.sequence ?? 0;
    const stored = query("SELECT last_sequence FROM sources WHERE id = ?").get(source.id);
    expect([last, last + 1]).toContain(stored);
    const pupils = query("SELECT count(*) FROM students WHERE state <> 'removed'").get();
    expect(pupils).toBe(20 + Number(stored));
  } finally {
    db.$client.close();
  }
}

const level = (server: ServerProcess) =>
  until(
    "the index is level with the store",
    async () => {
      const { pending, vectors, passages } = (await server.readyz()).index;
      return pending === 0 && vectors === passages && passages > 0;
    },
    60_000,
  );

test("after a kill -9 under load the database is whole, no acknowledged push is lost, and the index catches up", async () => {
  const first = await home.start();
  const source = newSource();
  const acknowledged: Receipt[] = [];
  const pushing = pushUntilGone(first, source, acknowledged);
  await until("some pushes are acknowledged", () => acknowledged.length >= 5);
  first.program.kill("SIGKILL");
  await pushing;
  expectNothingLost(source, acknowledged);
  const second = await home.start();
  await level(second);
  const sequence = 1_000;
  const receipt = await pushRows(second.publicUrl, source, SEED, { sequence, dry_run: true });
  expect(receipt.status).toBe("partial");
});

test("after a kill -9 its Chroma ends too", async () => {
  const server = await home.start();
  await until("Chroma runs", async () => (await processesOn(home.folder)).length > 0);
  server.program.kill("SIGKILL");
  await server.program.ended;
  await until(
    "Chroma has ended",
    async () => (await processesOn(home.folder)).length === 0,
    END_MS,
  );
});

describe("SIGTERM", () => {
  test("under load ends with 0, keeps what was acknowledged, and leaves no Chroma and no trace of running", async () => {
    const server = await home.start();
    const source = newSource();
    const acknowledged: Receipt[] = [];
    const pushing = pushUntilGone(server, source, acknowledged);
    await until("some pushes are acknowledged", () => acknowledged.length >= 5);
    server.program.kill("SIGTERM");
    expect(await endOf(server)).toMatchObject({ code: 0, signal: null, stderr: "" });
    await pushing;
    expectNothingLost(source, acknowledged);
    expect(await processesOn(home.folder)).toEqual([]);
    expect(await readdir(home.dataDir)).not.toContain("server.json");
  });

  test("waits for no connection that does not end: idle, or with half a request", async () => {
    const server = await home.start();
    const { port, hostname } = new URL(server.publicUrl);
    const sockets = [0, 1].map(() => connect(Number(port), hostname));
    for (const socket of sockets) {
      await once(socket, "connect");
      socket.on("error", () => {});
    }
    sockets[1]?.write(
      "POST /v1/sources/x/status HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{",
    );
    await fetch(`${server.publicUrl}/`);
    server.program.kill("SIGTERM");
    expect(await endOf(server)).toMatchObject({ code: 0 });
    for (const socket of sockets) socket.destroy();
  });

  test("given twice ends at once, with 1, and still leaves no Chroma", async () => {
    const server = await home.start();
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.on("error", () => {});
    await once(socket, "connect");
    socket.write("POST /v1/ask HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
    await until("Chroma runs", async () => (await processesOn(home.folder)).length > 0);
    server.program.kill("SIGTERM");
    await until("it is stopping", () => server.program.stdout.includes("PTCC is stopping"));
    server.program.kill("SIGTERM");
    expect(await endOf(server)).toMatchObject({ code: 1 });
    await until("no Chroma is left", async () => (await processesOn(home.folder)).length === 0);
    socket.destroy();
  });

  const endOf = async (server: ServerProcess) => {
    await until("the server has ended", () => !server.program.running, END_MS);
    return server.program.ended;
  };
});

test("an import by another process is noticed, indexed and answered from", async () => {
  const server = await home.start();
  const { token } = withStore((db) => addToken(db, { name: "Mr A", role: "analyst" }));
  const file = join(home.folder, "pupils.csv");
  await writeFile(file, [HEADER, ...SEED].map((row) => row.join(",")).join("\n"));
  const { code, stderr } = await launchCli(home.folder, home.environment, ["import", file]).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  await level(server);
  const { index } = await server.readyz();
  expect(index).toMatchObject({ passages: 3, vectors: 3 });
  const answer = await fetch(`${server.url}/v1/search?q=anxiety`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const found = (await answer.json()) as { students: { name: string }[]; meaning: boolean };
  expect(found.meaning).toBe(true);
  expect(found.students[0]?.name).toBe("Alice Johnson");
});

test("in a folder that all may read, what the server writes is for its own user alone", async () => {
  await mkdir(home.dataDir, { mode: 0o755 });
  const server = await home.start();
  const source = newSource();
  await pushRows(server.publicUrl, source, SEED);
  await level(server);
  for (const name of await readdir(home.dataDir)) {
    const { mode } = await stat(join(home.dataDir, name));
    expect(`${name} ${(mode & 0o077).toString(8)}`).toBe(`${name} 0`);
  }
});
