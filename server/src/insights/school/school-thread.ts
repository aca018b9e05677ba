// The thread that computes over the whole school, with its own connection, so that nobody waits for it but who asks.
import { parentPort, workerData } from "node:worker_threads";
import { openForReading } from "../../store/open.js";
import type { Theme } from "../patterns/follow.js";
import { schoolOperations } from "./school-operations.js";

/** What the thread is started with. */
export interface SchoolThreadData {
  /** The database. */
  file: string;
  themes: readonly Theme[];
}

export interface SchoolCall {
  id: number;
  operation: string;
  args: unknown[];
}

export type SchoolAnswer = { id: number; value: unknown } | { id: number; failed: string };

const port = parentPort;
if (!port) throw new Error("the school is computed over in a worker thread");
const { file, themes } = workerData as SchoolThreadData;
const operations: Record<string, (...args: never[]) => unknown> = schoolOperations(
  openForReading(file),
  new Map(themes.map((theme) => [theme.id, theme])),
);
port.on("message", ({ id, operation, args }: SchoolCall) => {
  let answer: SchoolAnswer;
  try {
    answer = { id, value: operations[operation]?.(...(args as never[])) };
  } catch (error) {
    answer = { id, failed: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(answer);
});
