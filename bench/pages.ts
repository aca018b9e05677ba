// `npm run bench:pages`: what the data of each page of the console costs, and how long a push keeps pages waiting.
// Usage: npm run bench:pages -- [pupils] [chroma]
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { addSource } from "../server/src/store/sources.js";
import { addToken } from "../server/src/store/tokens.js";
import { spawnModuleWorker } from "../server/src/worker-thread.js";
import { rowsOf } from "./ask-school.js";
import { watchLoop } from "./loop-delay.js";
import { type Known, PAGES } from "./page-paths.js";
import type { Push } from "./pusher.js";
import { startMeasuredServer } from "./server.js";

const pupils = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 20_000);
/** How often each page is asked for; the first time warms up. */
const ROUNDS = 15;
/** Pupils about whom something was written. */
const WRITTEN_ABOUT = 40;
const NOTES = 5;

const say = (line = "") => process.stdout.write(`${line}\n`);
const ms = (value: number) => value.toFixed(value < 9.95 ? 1 : 0).padStart(7);

const server = await startMeasuredServer(process.argv.includes("chroma") ? "chroma" : "sqlite");
const pusher = spawnModuleWorker(import.meta.url, "./pusher");
const loop = watchLoop();
try {
  const source = addSource(server.db, { name: "Mr P", kind: "push" });
  const { token } = addToken(server.db, { name: "Mr A", role: "admin" });
  const rows = rowsOf(0, pupils);
  let sequence = 1;

  say(`${pupils} pupils; milliseconds.`);
  say(`\n${"event loop".padEnd(28)}   push   longest      p99   of an idle thread`);
  await watched("idle", () => sleep(5_000));
  await watched("first push", () => push(rows));
  const known = await writeEntries();
  for (const round of [1, 2, 3])
    await watched(`1 % changed, ${round}`, () =>
      push(rows.map((cells, i) => (i % 100 === round ? changed(cells, round) : cells))),
    );
  await measurePages(known);

  function changed(cells: readonly string[], round: number): string[] {
    return cells.map((cell, column) =>
      column === 5 ? `${cell} Seen again in round ${round}.` : cell,
    );
  }

  /** Until the sheet is stored, its sentences indexed and its pupils assessed; how long the receipt took. */
  async function push(sheet: string[][]): Promise<number> {
    pusher.postMessage({
      url: server.url,
      source,
      rows: sheet,
      sequence: sequence++,
    } satisfies Push);
    const [receipt] = (await once(pusher, "message")) as [number];
    await server.level();
    await server.assessed();
    return receipt;
  }

  async function watched(what: string, work: () => Promise<number | undefined>) {
    loop.reset();
    const receipt = await work();
    const { here, idle } = await loop.read();
    const took = receipt === undefined ? "".padStart(7) : ms(receipt);
    say(`${what.padEnd(28)}${took}   ${ms(here.longest)}  ${ms(here.p99)}   ${ms(idle.longest)}`);
  }

  async function api(path: string, body?: unknown): Promise<Record<string, unknown>> {
    const answer = await fetch(`${server.apiUrl}/v1${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as Record<string, unknown>;
  }

  /** Has something stand on every page. */
  async function writeEntries(): Promise<Known> {
    const list = await api(`/students?limit=${WRITTEN_ABOUT}`);
    const students = list.students as { id: string; class_code: string }[];
    for (const { id } of students)
      for (let n = 0; n < NOTES; n++) {
        await api(`/students/${id}/logs`, { kind: "behaviour", text: `Argued at lunch, ${n}.` });
        await api(`/students/${id}/follow-ups`, { text: `Ring home, ${n}.`, due: "2020-01-31" });
      }
    await api("/ask", { question: "who needs support with reading?" });
    await server.level();
    await server.assessed();
    const [run] = (await api("/runs?limit=1")).runs as { id: string }[];
    const [pupil] = students;
    if (!run || !pupil) throw new Error("the school is empty");
    return { pupil: pupil.id, classCode: pupil.class_code, run: run.id, cursor: list.next_cursor };
  }

  async function measurePages(found: Known) {
    say(`\n${"page".padEnd(44)}    p50      p95       kB`);
    for (const [page, pathOf] of Object.entries(PAGES)) {
      const path = pathOf(found);
      const times: number[] = [];
      let size = 0;
      for (let round = 0; round <= ROUNDS; round++) {
        const started = performance.now();
        const answer = await fetch(`${server.apiUrl}/v1${path}`, {
          headers: { authorization: `Bearer ${token}` },
        });
        size = (await answer.arrayBuffer()).byteLength;
        if (!answer.ok) throw new Error(`${page}: ${answer.status}`);
        if (round > 0) times.push(performance.now() - started);
      }
      times.sort((a, b) => a - b);
      const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
      say(`${page.padEnd(44)}${ms(at(0.5))}  ${ms(at(0.95))}  ${ms(size / 1000)}`);
    }
  }
} finally {
  await pusher.terminate();
  await loop.close();
  await server.close();
}
