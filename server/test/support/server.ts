// A whole server in the test's own process, on free ports and a data folder of its own.
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Config, parseConfig } from "../../src/config.js";
import { createLog } from "../../src/log.js";
import { type RunningServer, startServer } from "../../src/start.js";
import { type Db, databaseFile, openForWriting } from "../../src/store/open.js";
import { addSource, type Source } from "../../src/store/sources.js";
import { addToken, type Role } from "../../src/store/tokens.js";

export interface TestServer extends RunningServer {
  dataDir: string;
  /** A connection as another process has it, the command line's. */
  db: Db;
  /** Every line of the log so far. */
  lines: string[];
  source(name?: string): Source;
  token(role?: Role): { id: string; token: string };
}

/** Nothing is shown as it was before: however busy the machine is, what a page computes is waited for. */
export const PATIENT = { patienceMs: 60_000 };

/** Free ports, vectors in SQLite, and nothing of the environment. */
function testConfig(dataDir: string, overrides: Partial<Config> = {}): Config {
  const environment = { PORT: "0", PUBLIC_PORT: "0", DATA_DIR: dataDir, VECTOR_INDEX: "sqlite" };
  return { ...parseConfig(environment), ...overrides };
}

/** Starts a server; `close` ends it and deletes its folder. */
export async function startTestServer(overrides: Partial<Config> = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "ptcc-server-"));
  const lines: string[] = [];
  const log = createLog("trace", { write: (line: string) => void lines.push(line) });
  const server = await startServer(testConfig(dataDir, overrides), log, PATIENT);
  const db = openForWriting(databaseFile(dataDir));
  return {
    ...server,
    dataDir,
    db,
    lines,
    source: (name = "Mr P") => addSource(db, { name, kind: "push" }),
    token: (role = "analyst") => addToken(db, { name: "Mr A", role }),
    close: async () => {
      db.$client.close();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Does something and returns the names of the tables whose content differs afterwards. */
export async function tablesChangedBy(
  server: TestServer,
  act: () => Promise<unknown>,
): Promise<string[]> {
  // What was pushed before is indexed meanwhile, and would be taken for a change.
  await server.indexer.idle();
  await server.risk.idle();
  await server.standing.idle();
  const before = tableHashes(server.db);
  await act();
  await server.indexer.idle();
  await server.risk.idle();
  await server.standing.idle();
  const after = tableHashes(server.db);
  return Object.keys(after).filter((table) => after[table] !== before[table]);
}

/** A hash of every table's rows, those of the full-text index included. */
function tableHashes(db: Db): Record<string, string> {
  const tables = db.$client
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  const hashOf = (table: string) =>
    createHash("sha256")
      .update(JSON.stringify(db.$client.prepare(`SELECT * FROM "${table}"`).raw().all()))
      .digest("hex");
  return Object.fromEntries(tables.map((table) => [table, hashOf(table)]));
}

/** An answer's JSON to a `GET`, with a token where one is given. */
export async function getJson(url: string, token?: string) {
  const answer = await fetch(url, token ? { headers: { authorization: `Bearer ${token}` } } : {});
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as unknown };
}
