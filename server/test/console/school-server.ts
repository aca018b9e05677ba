// A running server with one school's sheets in it, for tests that look at the console.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { parseConfig } from "../../src/config.js";
import { createLog } from "../../src/log.js";
import { type RunningServer, type Surroundings, startServer } from "../../src/start.js";
import { type Db, databaseFile, openForWriting } from "../../src/store/open.js";
import { addToken } from "../../src/store/tokens.js";
import { PATIENT } from "../support/server.js";

export interface SchoolServer extends RunningServer {
  /** Mr A's. */
  token: string;
  /** A connection of another process's kind, to push and change things with. */
  db: Db;
}

/** Starts a server on free ports with a store of its own; `close` removes all of it. */
export async function serveSchool(
  env: Record<string, string> = {},
  surroundings: Surroundings = PATIENT,
): Promise<SchoolServer> {
  const folder = await mkdtemp(join(tmpdir(), "ptcc-console-"));
  const config = parseConfig({
    PORT: "0",
    PUBLIC_PORT: "0",
    DATA_DIR: folder,
    VECTOR_INDEX: "sqlite",
    ...env,
  });
  const server = await startServer(config, createLog("silent"), surroundings);
  const db = openForWriting(databaseFile(folder));
  return {
    ...server,
    db,
    token: addToken(db, { name: "Mr A", role: "analyst" }).token,
    close: async () => {
      db.$client.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Signs the page's context in as the form of `/sign-in` does; no page is loaded. */
export async function openSession(page: Page, { url, token }: SchoolServer): Promise<void> {
  const answer = await page.context().request.post(`${url}/sign-in`, {
    form: { token },
    headers: { origin: url },
    maxRedirects: 0,
  });
  if (answer.status() !== 303) throw new Error(`Signing in was answered with ${answer.status()}`);
}

/** Signs in, and stands at the page of questions. */
export async function signIn(page: Page, server: SchoolServer): Promise<void> {
  await openSession(page, server);
  await page.goto(`${server.url}/`);
}
