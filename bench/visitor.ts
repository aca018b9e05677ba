// A thread that looks at one page after another, as people do from elsewhere: what it takes is not the server's.
import { performance } from "node:perf_hooks";
import { parentPort } from "node:worker_threads";

export interface Visit {
  urls: string[];
  headers: Record<string, string>;
}

let visiting = false;

async function visit({ urls, headers }: Visit): Promise<number[]> {
  const times: number[] = [];
  visiting = true;
  while (visiting)
    for (const url of urls) {
      const started = performance.now();
      const answer = await fetch(url, { headers });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${answer.status}`);
      times.push(performance.now() - started);
    }
  return times;
}

/** Visits until it is told to stop, and says how long each visit took, in milliseconds. */
parentPort?.on("message", async (message: Visit | "stop") => {
  if (message === "stop") visiting = false;
  else parentPort?.postMessage(await visit(message));
});
