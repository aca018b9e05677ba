// Runs the demo with its steps until it has ended or a person ends it, and closes everything.
import { setTimeout as sleep } from "node:timers/promises";
import open from "open";
import { PtccError } from "../errors.js";
import { whenOrphaned } from "../orphan.js";
import { Closers } from "./closers.js";
import { choosePorts, type WantedPorts } from "./ports.js";
import { type Demo, setUp } from "./set-up.js";
import { StepFailed, Steps } from "./steps.js";
import { walk } from "./walk.js";

/** How long a step under way may take to come to its end once all is to stop. */
const STEP_END_MS = 10_000;
const CLOSE_MS = 12_000;

export interface DemoOptions extends WantedPorts {
  /** Walk the journey without a person, and end. */
  once: boolean;
}

const print = (line: string) => console.log(line);

/** Returns the exit code: 0 where each step held, or a person ended it. */
export async function runDemo(options: DemoOptions): Promise<number> {
  const stopping = new AbortController();
  const { signal } = stopping;
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(name, () => stopping.abort());
  whenOrphaned(() => stopping.abort());
  // Nobody reads any more: the terminal is closed, or a pipe has seen enough.
  process.stdout.on("error", () => stopping.abort());
  const isPerson = process.stdout.isTTY === true && !process.env.CI;
  const closers = new Closers();
  const steps = new Steps(print, signal);
  const journey = (async () => {
    const ports = await choosePorts(options);
    const demo = await setUp(steps, closers, ports, process.stdout.isTTY === true);
    if (options.once) await walk(steps, demo);
    else await stayOpen(demo, signal, isPerson);
  })();
  const code = await outcome(journey, signal);
  const unclosed = await closers.closeAll(CLOSE_MS);
  for (const name of unclosed) console.error(`${name} could not be closed in time.`);
  if (code === 0 && options.once && !signal.aborted)
    print("Each step held; all is closed and gone.");
  return unclosed.length > 0 ? 1 : code;
}

/** 0 where the journey came to its end or was ended by the person, else 1 after saying why. */
async function outcome(journey: Promise<void>, signal: AbortSignal): Promise<number> {
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve());
  }).then(() => {
    print("\nEnding…");
    return sleep(STEP_END_MS, undefined, { ref: false });
  });
  try {
    await Promise.race([journey, stopped]);
    return 0;
  } catch (error) {
    if (signal.aborted) return 0;
    const isKnown = error instanceof StepFailed || error instanceof PtccError;
    console.error(isKnown ? error.message : error);
    return 1;
  }
}

async function stayOpen(
  { sheetUrl, consoleUrl }: Demo,
  signal: AbortSignal,
  isPerson: boolean,
): Promise<void> {
  print(`
  Mr P's sheet    ${sheetUrl}
  Mr A's console  ${consoleUrl}

  Try this:
  - In the console, ask “Who needs help with worries?”, and follow a name to its evidence.
  - In the sheet, change a note or a class, and ask again: the answer follows within a second or so.
  - Type “high” as a support level, and look at PTCC > Sync status in the sheet and at Sync in the console.
  - Delete 20 rows at once: nothing is removed until Mr P confirms.

  Ctrl-C ends it all; nothing is kept.
`);
  if (isPerson) for (const url of [sheetUrl, consoleUrl]) await open(url);
  await new Promise((resolve) => signal.addEventListener("abort", resolve));
}
