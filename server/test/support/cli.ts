// The command line as after a build, each call a process of its own.
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Db, databaseFile, openForReading } from "../../src/store/open.js";
import { type Ended, type Environment, launchCli, temporaryFolder } from "./process.js";

export interface Cli {
  /** Where it runs; `data` below it is its data folder. */
  folder: string;
  run(...args: string[]): Promise<Ended>;
  /** Runs with `--json`, requires that it succeeds, and parses what it prints. */
  json<T>(...args: string[]): Promise<T>;
  /** Runs with `--json`, requires that it fails with 1, and parses the error. */
  fault(...args: string[]): Promise<{ code: string; message: string }>;
  /** Writes a file below the folder; returns its path. */
  file(name: string, content: string | Uint8Array): Promise<string>;
  /** What a query finds in the store, first column only. */
  query(sql: string): unknown[];
  end(): Promise<void>;
}

/** The command line in an empty folder, with an environment. */
export async function openCli(env: Environment = {}): Promise<Cli> {
  const folder = await temporaryFolder();
  const dataDir = join(folder, "data");
  const run = (...args: string[]) => launchCli(folder, { DATA_DIR: dataDir, ...env }, args).ended;
  return {
    folder,
    run,
    async json<T>(...args: string[]) {
      const { code, stdout, stderr } = await run(...args, "--json");
      if (code !== 0) throw new Error(`ptcc ${args.join(" ")} exited with ${code}: ${stderr}`);
      return JSON.parse(stdout) as T;
    },
    async fault(...args: string[]) {
      const { code, stdout, stderr } = await run(...args, "--json");
      if (code !== 1 || stdout !== "")
        throw new Error(`ptcc ${args.join(" ")} exited with ${code}: ${stdout}${stderr}`);
      return (JSON.parse(stderr) as { error: { code: string; message: string } }).error;
    },
    async file(name, content) {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
    query: (sql) => reading(dataDir, (db) => db.$client.prepare(sql).pluck().all()),
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

function reading<T>(dataDir: string, use: (db: Db) => T): T {
  const db = openForReading(databaseFile(dataDir));
  try {
    return use(db);
  } finally {
    db.$client.close();
  }
}
