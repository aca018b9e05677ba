// Tells other processes of this machine that a server runs on a data folder, and where.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PtccError } from "./errors.js";

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

/** @throws PtccError `configuration`: two servers would start two Chromas on one folder and damage it */
export async function refuseSecondServer(dataDir: string): Promise<void> {
  const url = await findServer(dataDir);
  if (url !== null)
    throw new PtccError(
      "configuration",
      "already_running",
      `DATA_DIR: a PTCC server already runs on ${dataDir} (${url}). Stop it, or set DATA_DIR to another folder.`,
    );
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
