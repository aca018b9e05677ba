// What stops a start: one clear line each, exit code 1, and nothing left behind.
import { once } from "node:events";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { until } from "../index/chroma.js";
import {
  type Environment,
  launchServer,
  launchUnderShell,
  processesOn,
  ServerHome,
} from "../support/process.js";

let home: ServerHome;
beforeEach(async () => {
  home = await ServerHome.make({ VECTOR_INDEX: "sqlite" });
});
afterEach(() => home?.end());

/** Starts a server that must not start; returns what it says. */
async function refusedStart(env: Environment): Promise<string> {
  const program = launchServer(home.folder, { ...home.environment, ...env });
  const { code, signal, stderr } = await program.ended;
  expect({ code, signal }).toEqual({ code: 1, signal: null });
  expect(stderr).toMatch(/^PTCC cannot start\.\n/);
  expect(stderr).not.toMatch(/\n\s+at /);
  return stderr.trim().split("\n").slice(1).join("\n");
}

async function busyPort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { port: String(port), free: () => server.close() };
}

test.each(["PORT", "PUBLIC_PORT"])("%s in use is named with the way out", async (name) => {
  const { port, free } = await busyPort();
  try {
    const words = await refusedStart({ [name]: port });
    expect(words).toBe(
      `${name}: port ${port} is in use. Stop the other program or set ${name} to another port.`,
    );
    expect(await readdir(home.dataDir)).not.toContain("server.json");
  } finally {
    free();
  }
});

test("with a port in use, the Chroma that was started already is ended", async () => {
  const { port, free } = await busyPort();
  try {
    await refusedStart({ PORT: port, VECTOR_INDEX: "chroma" });
    expect(await readdir(home.dataDir)).toContain("chroma");
    expect(await processesOn(home.folder)).toEqual([]);
  } finally {
    free();
  }
});

test("an address of another machine is named", async () => {
  const words = await refusedStart({ HOST: "192.0.2.1" });
  expect(words).toMatch(/192\.0\.2\.1 is not an address of this machine. Set HOST/);
});

test("a file in the data folder's place is named", async () => {
  const file = join(home.folder, "taken");
  await writeFile(file, "not a folder");
  const words = await refusedStart({ DATA_DIR: file });
  expect(words).toBe(
    `DATA_DIR: cannot write ${file}. Make the folder writable or set DATA_DIR to another.`,
  );
});

test("a folder in the database's place is named", async () => {
  await mkdir(join(home.dataDir, "ptcc.sqlite"), { recursive: true });
  const words = await refusedStart({});
  expect(words).toContain("DATA_DIR: cannot write");
});

test("a database file that is none is named and left as it was", async () => {
  await mkdir(home.dataDir);
  const file = join(home.dataDir, "ptcc.sqlite");
  await writeFile(file, "this is no database, and too long to be one");
  const words = await refusedStart({});
  expect(words).toMatch(/ptcc\.sqlite is damaged.*restore it from a backup/);
  expect(await readFile(file, "utf8")).toMatch(/^this is no database/);
});

test("wrong values are told all at once, one line each, and nothing is created", async () => {
  const words = await refusedStart({ PORT: "eighty", TIME_ZONE: "Mars", LOG_LEVEL: "loud" });
  expect(words.split("\n")).toEqual([
    "PORT is not a port number.",
    "TIME_ZONE is not a time zone such as Europe/London.",
    "LOG_LEVEL is not one of trace, debug, info, warn, error, silent.",
  ]);
  expect(await readdir(home.folder)).toEqual([]);
});

test("of two servers started at once on one folder one runs, and the other says so", async () => {
  const programs = [0, 1].map(() => launchServer(home.folder, home.environment));
  try {
    const [refused] = await Promise.race(
      programs.map(async (program) => [await program.ended, program] as const),
    );
    expect(refused).toMatchObject({ code: 1, signal: null });
    expect(refused.stderr).toContain(`a PTCC server already runs on ${home.dataDir}`);
    const [runs, ...others] = programs.filter(({ running }) => running);
    expect(others).toEqual([]);
    await until("the other is ready", () => runs?.stdout.includes("PTCC is ready") ?? false);
  } finally {
    for (const program of programs) program.kill("SIGKILL");
    await Promise.all(programs.map(({ ended }) => ended));
  }
});

test("a second server on the same folder is refused, and the first serves on", async () => {
  const first = await home.start();
  const words = await refusedStart({});
  expect(words).toContain(`a PTCC server already runs on ${home.dataDir} (${first.url})`);
  expect((await first.readyz()).ready).toBe(true);
});

test("a server that npm runs stops when npm's shell is gone, which passes no signal on", async () => {
  const env = { ...home.environment, npm_lifecycle_event: "start" };
  const shell = launchUnderShell(home.folder, env);
  await until("it is ready", () => shell.stdout.includes("PTCC is ready"), 120_000);
  shell.kill("SIGTERM");
  // The pipe ends with the last that writes to it, which is the server.
  const { stdout } = await shell.ended;
  expect(stdout).toContain("npm is gone");
  expect(await readdir(home.dataDir)).not.toContain("server.json");
});

test("a fault in the school's own concepts is named with its place", async () => {
  const file = join(home.folder, "concepts.yaml");
  await writeFile(file, "concepts: { asthma: { wrds: puffer }, hairdo: { words: bob } }");
  expect(await refusedStart({ CONCEPTS_FILE: file })).toContain("concepts.asthma");
  expect(await refusedStart({ CONCEPTS_FILE: `${file}.old` })).toBe(
    `CONCEPTS_FILE: ${file}.old cannot be read: there is no such file.`,
  );
});
