// PTCC's own Chroma: started, watched, restarted, stopped, and never left behind.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test } from "vitest";
import { type ChromaState, startChroma } from "../../src/index/chroma-process.js";
import { silent, testChroma, until } from "./chroma.js";

const QUICK = { watchEvery: 50, heartbeatTimeout: 1_000, stopGrace: 500 };
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function quickChroma() {
  const started = await testChroma(QUICK);
  ends.push(started.end);
  return started;
}

async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), "ptcc-process-"));
  ends.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test("it answers on loopback once it is ready, and its data lies in its folder", async () => {
  const { chroma, folder } = await quickChroma();
  expect(chroma.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${chroma.url()}/api/v2/heartbeat`)).ok).toBe(true);
  expect(existsSync(join(folder, "chroma.sqlite3"))).toBe(true);
});

test("stopping ends the process, and it has no address any more", async () => {
  const { chroma } = await quickChroma();
  const pid = chroma.pid ?? 0;
  await chroma.stop();
  expect(isAlive(pid)).toBe(false);
  expect([chroma.url(), chroma.state, chroma.pid]).toEqual([null, "down", null]);
  await chroma.stop();
});

test("stopping while it starts leaves no process", async () => {
  const chroma = startChroma({ folder: await temporaryFolder(), log: silent, timings: QUICK });
  await until("the child exists", () => chroma.pid !== null);
  const pid = chroma.pid ?? 0;
  await chroma.stop();
  expect(isAlive(pid)).toBe(false);
});

test("when it is killed it is started again, and each change of state is told", async () => {
  const { chroma } = await quickChroma();
  const states: ChromaState[] = [];
  const unsubscribe = chroma.onChange((state) => states.push(state));
  const pid = chroma.pid ?? 0;
  process.kill(pid, "SIGKILL");
  await until("it is ready again", () => states.includes("ready"));
  expect(states).toEqual(["down", "starting", "ready"]);
  expect(chroma.pid).not.toBe(pid);
  unsubscribe();
  await chroma.stop();
  expect(states).toHaveLength(3);
});

test("when it hangs it is killed and started again", async () => {
  const { chroma, ready } = await quickChroma();
  const pid = chroma.pid ?? 0;
  process.kill(pid, "SIGSTOP");
  await until("the hanging process is gone", () => !isAlive(pid));
  await ready();
  expect(chroma.pid).not.toBe(pid);
});

test("when its folder is deleted it starts afresh with an empty one", async () => {
  const { chroma, folder, ready } = await quickChroma();
  const pid = chroma.pid ?? 0;
  await rm(folder, { recursive: true });
  await until("another process runs", () => chroma.pid !== null && chroma.pid !== pid);
  await ready();
  expect(existsSync(join(folder, "chroma.sqlite3"))).toBe(true);
});

test("data on which Chroma does not start is deleted, and it starts afresh", async () => {
  const folder = join(await temporaryFolder(), "chroma");
  await mkdir(folder);
  await writeFile(
    join(folder, "chroma.sqlite3"),
    "no database, and long enough to be taken for one",
  );
  const timings = { ...QUICK, backoff: { first: 10, last: 10 } };
  const chroma = startChroma({ folder, log: silent, timings });
  ends.push(chroma.stop);
  await until("it is ready", () => chroma.state === "ready");
  expect(await readFile(join(folder, "chroma.sqlite3"), "latin1")).toMatch(/^SQLite format 3/);
});

test("a folder that cannot be made leaves it down, and it is tried again", async () => {
  const file = join(await temporaryFolder(), "file");
  await writeFile(file, "");
  const backoff = { first: 10, last: 10 };
  const chroma = startChroma({ folder: join(file, "x"), log: silent, timings: { backoff } });
  ends.push(chroma.stop);
  const states: ChromaState[] = [];
  chroma.onChange((state) => states.push(state));
  await until("it was tried thrice", () => states.filter((s) => s === "starting").length > 2);
  expect(states).not.toContain("ready");
  await rm(file);
  await until("it is ready", () => chroma.state === "ready");
});

test("it ends when its parent is killed, and has nothing of the parent's environment", async () => {
  const folder = await temporaryFolder();
  const module = new URL("../../src/index/chroma-process.ts", import.meta.url).href;
  const program = join(folder, "parent.mjs");
  await writeFile(
    program,
    `import { startChroma } from ${JSON.stringify(module)};
     const log = { debug() {}, info() {}, warn() {} };
     const chroma = startChroma({ folder: ${JSON.stringify(join(folder, "data"))}, log });
     chroma.onChange((state) => state === "ready" && console.log(chroma.pid));`,
  );
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const parent = spawn(process.execPath, ["--import", tsx, program], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { PTCC_TEST_SECRET: "x" },
  });
  ends.push(async () => parent.kill("SIGKILL"));
  const [line] = await once(createInterface({ input: parent.stdout }), "line");
  const pid = Number(line);
  expect(isAlive(pid)).toBe(true);
  if (process.platform === "linux") {
    expect(await readFile(`/proc/${pid}/environ`, "utf8")).not.toContain("PTCC_TEST_SECRET");
  }
  parent.kill("SIGKILL");
  await until("Chroma is gone", () => !isAlive(pid));
});
