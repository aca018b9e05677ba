// The server as a process of its own, and other programs run to their end.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { IndexState } from "../../src/http/context.js";
import { until } from "../index/chroma.js";
import { builtFile } from "./built-file.js";

/** A started server is ready, or has ended, within this time, even on a busy machine. */
const READY_MS = 120_000;

const source = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

export type Environment = Record<string, string>;

/** Only what a program needs to run; nothing of the tester's own settings. */
const bareEnvironment = (): Environment => ({ PATH: process.env.PATH ?? "" });

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "ptcc-process-"));
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** A child process whose output is kept. */
export class Program {
  stdout = "";
  stderr = "";
  readonly ended: Promise<Ended>;
  readonly child: ChildProcess;

  constructor(args: string[], options: { cwd: string; env: Environment }) {
    const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (chunk: Buffer) => {
      this.stdout += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
    this.child = child;
    this.ended = once(child, "close").then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
      stdout: this.stdout,
      stderr: this.stderr,
    }));
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

/** Starts the server as it was built for all tests, and returns at once. */
export function launchServer(cwd: string, env: Environment): Program {
  return launch("main", cwd, env);
}

/** Starts the command line `ptcc`. */
export function launchCli(cwd: string, env: Environment, args: string[]): Program {
  return launch("cli/main", cwd, env, args);
}

function launch(name: string, cwd: string, env: Environment, args: string[] = []): Program {
  const main = builtFile(`server/src/${name}.js`);
  return new Program([main, ...args], { cwd, env: { ...bareEnvironment(), ...env } });
}

/**
 * Starts the server from its source, as `npm start` does, as the child of another program, which passes
 * no signal on: npm's shell.
 */
export function launchUnderShell(cwd: string, env: Environment): Program {
  const shell =
    "require('child_process').spawn(process.execPath, process.argv.slice(1), { stdio: 'inherit' })";
  const args = ["-e", shell, "--", "--import", tsx, source];
  return new Program(args, { cwd, env: { ...bareEnvironment(), ...env } });
}

export interface ServerProcess {
  program: Program;
  url: string;
  publicUrl: string;
  readyz(): Promise<{ ready: boolean; index: IndexState; chroma: string | null }>;
  /** The process id of the Chroma that became ready last. */
  chromaPid(): number;
}

/** Waits until a launched server answers; where it ends before, tells what it said. */
async function serverReady(program: Program): Promise<ServerProcess> {
  const announced = () => logLines(program).find(({ msg }) => msg === "PTCC is ready");
  await until(
    "the server is ready",
    async () => {
      if (!program.running) throw new Error(`the server ended: ${program.stderr}`);
      const url = announced()?.url;
      return url !== undefined && (await fetch(`${url}/healthz`)).ok;
    },
    READY_MS,
  );
  const url = String(announced()?.url);
  return {
    program,
    url,
    publicUrl: String(announced()?.public_url),
    readyz: async () =>
      (await (await fetch(`${url}/readyz`)).json()) as Awaited<ReturnType<ServerProcess["readyz"]>>,
    chromaPid: () => {
      const ready = logLines(program).findLast(({ chroma_pid }) => chroma_pid !== undefined);
      if (!ready) throw new Error("no Chroma was ready");
      return Number(ready.chroma_pid);
    },
  };
}

/** The processes whose command line names a folder: those that a server on it has started. */
export async function processesOn(folder: string): Promise<number[]> {
  const lines = existsSync("/proc/self/cmdline") ? await linuxCommands() : await commands();
  return lines.filter(({ command }) => command.includes(folder)).map(({ pid }) => pid);
}

async function linuxCommands() {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    pids.map(async (pid) => {
      // A process may end while it is looked at.
      const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
      return { pid: Number(pid), command };
    }),
  );
}

async function commands() {
  const { stdout } = await promisify(execFile)("ps", ["-eo", "pid=,args="]);
  return stdout.split("\n").map((line) => ({ pid: Number.parseInt(line, 10), command: line }));
}

/** A data folder, and the servers that a test runs on it one after another. */
export class ServerHome {
  private readonly programs: Program[] = [];

  private constructor(
    readonly folder: string,
    private readonly env: Environment,
  ) {}

  static async make(env: Environment = {}): Promise<ServerHome> {
    return new ServerHome(await temporaryFolder(), env);
  }

  get dataDir(): string {
    return join(this.folder, "data");
  }

  get environment(): Environment {
    return { PORT: "0", PUBLIC_PORT: "0", DATA_DIR: this.dataDir, ...this.env };
  }

  async start(env: Environment = {}): Promise<ServerProcess> {
    const program = launchServer(this.folder, { ...this.environment, ...env });
    this.programs.push(program);
    return serverReady(program);
  }

  /** Ends what still runs and deletes the folder. */
  async end(): Promise<void> {
    for (const program of this.programs) {
      program.kill("SIGKILL");
      await program.ended;
    }
    await until("no Chroma is left", async () => (await processesOn(this.folder)).length === 0);
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The lines of JSON that a program has logged so far. */
function logLines({ stdout }: { stdout: string }): Record<string, unknown>[] {
  const whole = stdout.slice(0, stdout.lastIndexOf("\n") + 1);
  return whole
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
