// What is measured: a whole server over one split's sheets, started in a folder of its own.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseConfig } from "../src/config.js";
import { createLog } from "../src/log.js";
import { startServer } from "../src/start.js";
import { databaseFile, openForWriting } from "../src/store/open.js";
import { addToken } from "../src/store/tokens.js";
import { importSheets } from "./import-sheets.js";
import type { School } from "./pupils.js";

export interface Student {
  name: string;
  class_code: string;
  source_id: string;
}

/** What `POST /v1/ask` says, as far as it is marked. */
export interface Answer {
  answer: string;
  kind: string;
  count: number | null;
  value: string | number | (string | number | null)[] | null;
  table?: Record<string, number> | null;
  students: Student[];
  understood: string;
  abstained: boolean;
}

export interface Subject {
  ask(question: string, now: string): Promise<Answer>;
  search(query: string): Promise<Student[]>;
  /** The name of a source, which is a sheet's. */
  sheetOf(sourceId: string): string;
  /** What `EMBEDDINGS` and `VECTOR_INDEX` came to. */
  model: string;
  close(): Promise<void>;
}

export interface SubjectOptions {
  vectors: "sqlite" | "chroma";
}

/** More pupils than any split has. */
export const LIMIT = 500;
const SEARCH_LIMIT = 20;

/** Imports every state of every sheet as `ptcc import --taken-at` does, starts the server, and waits for its index. */
export async function startSubject(school: School, options: SubjectOptions): Promise<Subject> {
  const dataDir = await mkdtemp(join(tmpdir(), "ptcc-eval-"));
  const config = parseConfig({
    PORT: "0",
    PUBLIC_PORT: "0",
    DATA_DIR: dataDir,
    VECTOR_INDEX: options.vectors,
  });
  const db = openForWriting(databaseFile(dataDir));
  const sheets = importSheets(db, school, config.timeZone);
  const { token } = addToken(db, { name: "Evaluation", role: "analyst" });
  db.$client.close();
  const server = await startServer(config, createLog("silent"));
  const close = async () => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  if ((await server.indexer.idle()) !== "empty") {
    await close();
    throw new Error("The index could not be built");
  }
  const call = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const response = await fetch(`${server.url}${path}`, { ...init, headers });
    if (!response.ok) throw new Error(`${path.split("?")[0]}: ${response.status}`);
    return (await response.json()) as unknown;
  };
  return {
    ask: async (question, now) =>
      (await call("/v1/ask", {
        method: "POST",
        body: JSON.stringify({ question, now, limit: LIMIT }),
      })) as Answer,
    search: async (query) => {
      const q = encodeURIComponent(query);
      const found = await call(`/v1/search?q=${q}&limit=${SEARCH_LIMIT}`);
      return (found as { students: Student[] }).students;
    },
    sheetOf: (sourceId) => sheets.get(sourceId) ?? "",
    model: (await server.indexState()).model,
    close,
  };
}
