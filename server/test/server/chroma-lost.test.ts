// A running server whose real Chroma is killed or loses its folder: nothing stops, and all of it comes back.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openForWriting } from "../../src/store/open.js";
import { addSource, type Source } from "../../src/store/sources.js";
import { addToken } from "../../src/store/tokens.js";
import { until } from "../index/chroma.js";
import { processesOn, ServerHome, type ServerProcess } from "../support/process.js";
import { pushRows } from "../support/signed.js";
import { SEED } from "../support/store.js";

const CATCH_UP_MS = 60_000;

let home: ServerHome;
let server: ServerProcess;
let source: Source;
let token: string;
let sequence = 0;
beforeAll(async () => {
  home = await ServerHome.make({ VECTOR_INDEX: "chroma" });
  server = await home.start();
  const db = openForWriting(join(home.dataDir, "ptcc.sqlite"));
  source = addSource(db, { name: "Mr P", kind: "push" });
  token = addToken(db, { name: "Mr A", role: "analyst" }).token;
  db.$client.close();
  await push(SEED);
  await level(3);
});
afterAll(() => home?.end());

const push = (rows: string[][]) =>
  pushRows(server.publicUrl, source, rows, { sequence: ++sequence });

/** Waits until Chroma holds as many vectors as the store has sentences, and nothing waits. */
const level = (sentences: number) =>
  until(
    `the index holds ${sentences} vectors`,
    async () => {
      const { index, chroma } = await server.readyz();
      const { pending, vectors, passages } = index;
      return chroma === "ready" && pending === 0 && vectors === sentences && passages === sentences;
    },
    CATCH_UP_MS,
  );

async function ask(question: string) {
  const answer = await fetch(`${server.url}/v1/ask`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ question }),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { students: { name: string }[] };
}

async function search(words: string) {
  const answer = await fetch(`${server.url}/v1/search?q=${words}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { students: { name: string }[]; meaning: boolean };
}

/** Kills each Chroma that the server starts; returns how to let one live. */
function keepChromaAway(): () => Promise<void> {
  let released = false;
  const killing = (async () => {
    while (!released) {
      for (const pid of await processesOn(home.dataDir)) kill(pid);
      await sleep(20);
    }
  })();
  return async () => {
    released = true;
    await killing;
  };
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

test("with Chroma, a question is answered by meaning", async () => {
  const answer = await ask("who needs help with worries?");
  expect(answer.students[0]?.name).toBe("Alice Johnson");
  expect((await search("anxiety")).meaning).toBe(true);
});

test("without Chroma pushes are acknowledged and questions answered, marked as without meaning; then the index catches up by itself", async () => {
  const release = keepChromaAway();
  try {
    await until("the server knows that Chroma is away", async () => {
      const { ready, index } = await server.readyz();
      return ready && !index.available;
    });
    const receipt = await push([
      ...SEED,
      ["Dana White", "3A", "3", "Campus A", "2", "Wears a hearing aid", ""],
    ]);
    expect(receipt).toMatchObject({ status: "success", counts: { created: 1 } });
    expect((await server.readyz()).index).toMatchObject({ passages: 4, vectors: null });
    const found = await search("hearing");
    expect(found).toMatchObject({ meaning: false, students: [{ name: "Dana White" }] });
    expect(await ask("who has anxiety?")).toMatchObject({
      meaning: false,
      students: [{ name: "Alice Johnson" }],
      answer: expect.stringMatching(/meaning is not available/),
    });
    expect(await ask("how many pupils are in 3A?")).toMatchObject({ count: 3 });
  } finally {
    await release();
  }
  await level(4);
  expect((await search("anxiety")).meaning).toBe(true);
});

test("a folder deleted while Chroma runs is rebuilt, and nothing is embedded again", async () => {
  const { embedded } = (await server.readyz()).index;
  const before = server.chromaPid();
  await rm(join(home.dataDir, "chroma"), { recursive: true });
  await until("another Chroma runs", () => server.chromaPid() !== before, CATCH_UP_MS);
  await level(4);
  expect((await server.readyz()).index.embedded).toBe(embedded);
});

test("a folder deleted while the server is stopped is rebuilt, and nothing is embedded again", async () => {
  server.program.kill("SIGTERM");
  expect(await server.program.ended).toMatchObject({ code: 0 });
  await rm(join(home.dataDir, "chroma"), { recursive: true });
  server = await home.start();
  await level(4);
  expect((await server.readyz()).index.embedded).toBe(0);
});
