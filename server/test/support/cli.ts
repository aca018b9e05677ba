// The command line as after a build: transpiled once, each call a process of its own.
import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Db, databaseFile, openForReading } from "../../src/store/open.js";
import {
  bareEnvironment,
  type Ended,
  type Environment,
  Program,
  temporaryFolder,
} from "./process.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

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

export interface BuiltCli {
  /** The command line in an empty folder, with an environment. */
  open(env?: Environment): Promise<Cli>;
  end(): Promise<void>;
}

export async function buildCli(): Promise<BuiltCli> {
  const dist = await mkdtemp(join(tmpdir(), "ptcc-cli-built-"));
  await build({
    absWorkingDir: root,
    entryPoints: ["server/src/**/*.ts", "shared/*.ts"],
    outdir: dist,
    outbase: root,
    format: "esm",
    platform: "node",
    logLevel: "silent",
  });
  for (const folder of ["server/src/store/migrations", "server/src/concepts/lexicon"])
    await cp(join(root, folder), join(dist, folder), { recursive: true });
  await symlink(join(root, "node_modules"), join(dist, "node_modules"));
  await writeFile(join(dist, "package.json"), '{"type":"module"}');
  return {
    open: (env = {}) => openCli(join(dist, "server/src/cli/main.js"), env),
    end: () => rm(dist, { recursive: true, force: true }),
  };
}

async function openCli(main: string, env: Environment): Promise<Cli> {
  const folder = await temporaryFolder();
  const dataDir = join(folder, "data");
  const run = (...args: string[]) =>
    new Program([main, ...args], {
      cwd: folder,
      env: { ...bareEnvironment(), DATA_DIR: dataDir, ...env },
    }).ended;
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
