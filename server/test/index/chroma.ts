// A real Chroma for tests, and ways to wait for something without sleeping for luck.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pino from "pino";
import { bindingProblem } from "../../src/index/chroma-binding.js";
import {
  type ChromaProcess,
  type ChromaTimings,
  startChroma,
} from "../../src/index/chroma-process.js";

export const silent = pino({ level: "silent" });

/** Polls until the condition holds; rejects after the deadline, naming what was waited for. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  deadlineMs = 60_000,
): Promise<void> {
  const deadline = Date.now() + deadlineMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited ${deadlineMs} ms in vain: ${what}`);
    await sleep(20);
  }
}

/** Starts Chroma in a temporary folder; `end` stops it and deletes the folder. */
export async function testChroma(timings?: Partial<ChromaTimings>) {
  const problem = bindingProblem();
  if (problem) throw new Error(`${problem} Run \`npm ci\` on Linux x64 with glibc 2.34 or later.`);
  const root = await mkdtemp(join(tmpdir(), "ptcc-chroma-"));
  const folder = join(root, "chroma");
  const start = () => startChroma({ folder, log: silent, ...(timings && { timings }) });
  let chroma: ChromaProcess = start();
  const ready = () => until("Chroma is ready", () => chroma.state === "ready");
  await ready();
  return {
    folder,
    get chroma() {
      return chroma;
    },
    url: () => chroma.url(),
    ready,
    /** Stops it and starts another on the same folder; `meanwhile` runs while there is none. */
    async restart(meanwhile: () => Promise<void>) {
      await chroma.stop();
      await meanwhile();
      chroma = start();
      await ready();
    },
    async end() {
      await chroma.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}
