// Tells other processes of this machine that a server runs on a data folder, and where.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PtccError } from "./errors.js";
import { openFile } from "./store/open.js";

interface Presence {
  pid: number;
  /** Console and API. */
  url: string;
}

const ANSWER_MS = 1_000;
const presenceFile = (dataDir: string) => join(dataDir, "server.json");

/** Writes where the server is; returns how to take it back. */
export function announce(dataDir: string, url: string): () => void {
  const presence: Presence = { pid: process.pid, url };
  writeFileSync(presenceFile(dataDir), JSON.stringify(presence), { mode: 0o600 });
  return () => rmSync(presenceFile(dataDir), { force: true });
}

/** The address of the server that runs on this folder; null where none answers. */
export async function findServer(dataDir: string): Promise<string | null> {
  const presence = readPresence(dataDir);
  if (presence === null || !isAlive(presence.pid)) return null;
  try {
    const answer = await fetch(`${presence.url}/healthz`, {
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return answer.ok ? presence.url : null;
  } catch {
    return null;
  }
}

/**
 * Holds a data folder for one server: two would start two Chromas on it and damage it. The hold is
 * SQLite's lock on an empty file, which the system lets go of however the process ends. Returns how
 * to let it go.
 * @throws PtccError `configuration` `already_running`, `data_dir_unwritable`
 */
export async function holdFolder(dataDir: string): Promise<() => void> {
  const lock = openFile(join(dataDir, "server.lock"));
  try {
    lock.pragma("busy_timeout = 0");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    const url = await findServer(dataDir);
    throw new PtccError(
      "configuration",
      "already_running",
      `DATA_DIR: a PTCC server already runs on ${dataDir}${url ? ` (${url})` : ""}. Stop it, or set DATA_DIR to another folder.`,
      undefined,
      { cause },
    );
  }
  return () => lock.close();
}

function readPresence(dataDir: string): Presence | null {
  try {
    return JSON.parse(readFileSync(presenceFile(dataDir), "utf8")) as Presence;
  } catch {
    // No server was here, or it was killed while it wrote.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
