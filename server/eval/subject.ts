// What is measured: a whole server over one split's sheets, started in a folder of its own.
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Config, parseConfig } from "../src/config.js";
import { createLog } from "../src/log.js";
import { readTable } from "../src/sources/read-file.js";
import { takenAtOf } from "../src/sources/taken-at.js";
import { startServer } from "../src/start.js";
import { type Db, databaseFile, openForWriting } from "../src/store/open.js";
import { addSource } from "../src/store/sources.js";
import { addToken } from "../src/store/tokens.js";
import { syncSnapshot } from "../src/sync/sync-snapshot.js";
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
const LIMIT = 500;
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
  const sheets = importSheets(db, school, config);
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

function importSheets(db: Db, school: School, { timeZone }: Config): Map<string, string> {
  const names = [...new Set(school.states.map(({ sheet }) => sheet))];
  const ids = new Map(names.map((name) => [name, addSource(db, { name, kind: "file" }).id]));
  for (const { sheet, day, file } of school.states) {
    const table = readTable({ name: basename(file), bytes: readFileSync(file), sheetName: null });
    const takenAt = takenAtOf(day, timeZone, new Date());
    syncSnapshot(db, {
      sourceId: ids.get(sheet) ?? "",
      way: "file",
      reason: "import",
      sequence: null,
      dryRun: false,
      tab: null,
      ...table,
      ...(takenAt === null ? {} : { takenAt }),
      hints: [],
      delivery: null,
    });
  }
  return new Map([...ids].map(([name, id]) => [id, name]));
}
