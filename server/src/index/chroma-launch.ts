// Starts and ends one Chroma child process.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import type { Logger } from "pino";
import { bindingPath } from "./chroma-binding.js";

/** Starts Chroma on a loopback port with its data under `folder`; its output is logged at debug. */
export function spawnChroma(folder: string, port: number, log: Logger): ChildProcess {
  const child = spawn(process.execPath, [...childEntry(), bindingPath(), folder, String(port)], {
    stdio: ["pipe", "pipe", "pipe"],
    // Its own process group: Ctrl-C ends the server, and the server ends Chroma.
    detached: process.platform !== "win32",
    windowsHide: true,
    // Nothing of the server's environment, which holds secrets that Chroma has no use for.
    env: { ANONYMIZED_TELEMETRY: "FALSE" },
  });
  child.stdin.on("error", () => {});
  for (const output of [child.stdout, child.stderr]) {
    createInterface({ input: output }).on("line", (line) => {
      const text = stripVTControlCharacters(line).trim();
      if (/[a-z]{2}/i.test(text)) log.debug({ chroma: text }, "Chroma says"); // not its banner
    });
  }
  return child;
}

/** Node's arguments that run chroma-child, from TypeScript source or from a built tree. */
function childEntry(): string[] {
  const entry = (extension: string) =>
    fileURLToPath(new URL(`./chroma-child${extension}`, import.meta.url));
  if (!import.meta.url.endsWith(".ts")) return [entry(".js")];
  const tsx = createRequire(import.meta.url).resolve("tsx");
  return ["--import", pathToFileURL(tsx).href, entry(".ts")];
}

/** A loopback port that the operating system holds free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no free port was found");
  return address.port;
}

const isGone = (child: ChildProcess) =>
  child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/** Why a child that is gone went. */
export function exitReason(child: ChildProcess): string {
  if (child.signalCode) return `it was ended by ${child.signalCode}`;
  return child.exitCode === null ? "it could not be started" : `it exited with ${child.exitCode}`;
}

/** Ends a child with SIGTERM, and with SIGKILL after so many milliseconds. */
export async function endChild(child: ChildProcess, grace: number): Promise<void> {
  if (isGone(child)) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), grace);
  await exited;
  clearTimeout(timer);
}
