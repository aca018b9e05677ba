// A thread that pushes sheets, as the add-on does from elsewhere: what it takes is not the server's.
import { parentPort } from "node:worker_threads";
import type { Source } from "../server/src/store/sources.js";
import { rowsOf } from "./ask-school.js";
import { pushSheet } from "./push.js";

export interface Push {
  url: string;
  source: Source;
  sequence: number;
  pupils: number;
  /** Which notes say more than at first: every so many-th row's, another one each round. */
  changed?: { every: number; round: number } | undefined;
}

let rows: string[][] = [];

/** The sheet of the push: made here, because handing over so many rows would keep its sender waiting. */
function sheetOf({ pupils, changed }: Push): string[][] {
  if (rows.length !== pupils) rows = rowsOf(0, pupils);
  if (!changed) return rows;
  const { every, round } = changed;
  return rows.map((cells, i) =>
    i % every === round % every
      ? cells.map((cell, column) => (column === 5 ? `${cell} Seen again in round ${round}.` : cell))
      : cells,
  );
}

parentPort?.on("message", async (push: Push) => {
  const { ms } = await pushSheet(push.url, push.source, sheetOf(push), push.sequence);
  parentPort?.postMessage(ms);
});
