// A thread that pushes sheets, as the add-on does from elsewhere: what it takes is not the server's.
import { parentPort } from "node:worker_threads";
import type { Source } from "../server/src/store/sources.js";
import { pushSheet } from "./push.js";

export interface Push {
  url: string;
  source: Source;
  rows: string[][];
  sequence: number;
}

parentPort?.on("message", async ({ url, source, rows, sequence }: Push) => {
  const { ms } = await pushSheet(url, source, rows, sequence);
  parentPort?.postMessage(ms);
});
