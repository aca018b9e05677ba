// `npm run bench:pages`: what each page of the console and its data cost, and how long a push keeps pages waiting.
// Usage: npm run bench:pages -- [pupils] [chroma]
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { SESSION_COOKIE } from "../server/src/http/auth.js";
import { addSource } from "../server/src/store/sources.js";
import { addToken, openSession } from "../server/src/store/tokens.js";
import { spawnModuleWorker } from "../server/src/worker-thread.js";
import { watchLoop } from "./loop-delay.js";
import { DATA, FILES, type Known, PAGES, QUESTIONS } from "./page-paths.js";
import type { Push } from "./pusher.js";
import { startMeasuredServer } from "./server.js";
import type { Visit } from "./visitor.js";

const pupils = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 20_000);
/** How often each page is asked for, after a first time that is told apart. */
const ROUNDS = 15;
/** A file of the whole school takes seconds. */
const ROUNDS_OF_FILES = 3;
/** Pupils about whom something was written. */
const WRITTEN_ABOUT = 40;
const NOTES = 5;
/** Pages that somebody looks at while a sheet is pushed; each costs a few milliseconds itself. */
const VISITED = ["/students?limit=50", "/follow-ups", "/sources", "/students?q=zofia"];

const say = (line = "") => process.stdout.write(`${line}\n`);
const ms = (value: number) =>
  (Number.isNaN(value) ? "" : value.toFixed(value < 9.95 ? 1 : 0)).padStart(8);
const at = (times: number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0;

const server = await startMeasuredServer(process.argv.includes("chroma") ? "chroma" : "sqlite");
const pusher = spawnModuleWorker(import.meta.url, "./pusher");
const visitor = spawnModuleWorker(import.meta.url, "./visitor");
const loop = watchLoop();
try {
  const source = addSource(server.db, { name: "Mr P", kind: "push" });
  const { id: tokenId, token } = addToken(server.db, { name: "Mr A", role: "admin" });
  const authorization = `Bearer ${token}`;
  const cookie = `${SESSION_COOKIE}=${openSession(server.db, tokenId).session}`;
  let sequence = 1;

  say(`${pupils} pupils; milliseconds.`);
  say(`\n${"event loop".padEnd(30)}receipt longest  worked     p99    idle   page p50     p95`);
  await watched("idle", () => sleep(5_000));
  await watched("first push", () => push());
  const known = await writeEntries();
  for (const round of [1, 2, 3])
    await watched(`1 % changed, ${round}`, () => push({ every: 100, round }));
  for (const round of [4, 5, 6])
    await watched(`1 % changed beside pages, ${round}`, () => push({ every: 100, round }), VISITED);
  await watched("all changed beside pages", () => push({ every: 1, round: 7 }), VISITED);
  say(`\n${"data (/v1)".padEnd(40)}   first     p50     p95     CPU    loop      kB`);
  await measure(known, DATA, { base: `${server.apiUrl}/v1`, headers: { authorization } });
  for (const question of QUESTIONS) await measureQuestion(question);
  say(`\n${"page".padEnd(40)}   first     p50     p95     CPU    loop      kB`);
  await measure(known, PAGES, { base: server.apiUrl, headers: { cookie } });
  say(`\n${"file".padEnd(40)}   first     p50     p95     CPU    loop      kB`);
  await measure(
    known,
    FILES,
    { base: `${server.apiUrl}/v1`, headers: { authorization } },
    ROUNDS_OF_FILES,
  );

  /** Until the sheet is stored, its sentences indexed and its pupils assessed; how long the receipt took. */
  async function push(changed?: Push["changed"]): Promise<number> {
    pusher.postMessage({
      url: server.url,
      source,
      sequence: sequence++,
      pupils,
      changed,
    } satisfies Push);
    const [receipt] = (await once(pusher, "message")) as [number];
    await server.level();
    await server.assessed();
    return receipt;
  }

  async function watched(
    what: string,
    work: () => Promise<number | undefined>,
    visited: readonly string[] = [],
  ) {
    loop.reset();
    if (visited.length > 0)
      visitor.postMessage({
        urls: visited.map((path) => `${server.apiUrl}/v1${path}`),
        headers: { authorization },
      } satisfies Visit);
    const receipt = (await work()) ?? Number.NaN;
    const { longest, worked, p99, idle } = await loop.read();
    const numbers = [receipt, longest, worked, p99, idle];
    if (visited.length > 0) {
      visitor.postMessage("stop");
      const [times] = (await once(visitor, "message")) as [number[]];
      numbers.push(Number.NaN, at(times, 0.5), at(times, 0.95));
    }
    say(`${what.padEnd(29)}${numbers.map(ms).join("")}`);
  }

  async function api(path: string, body?: unknown): Promise<Record<string, unknown>> {
    const answer = await fetch(`${server.apiUrl}/v1${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization, "content-type": "application/json" },
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
    for (const question of QUESTIONS) await api("/ask", { question, keep: true });
    const standing = await api("/standing-questions", { question: QUESTIONS[0] });
    await api(`/sources/${source.id}/releases`, {});
    await server.level();
    await server.assessed();
    const [run] = (await api("/runs?limit=1")).runs as { id: string }[];
    const [pupil] = students;
    if (!run || !pupil) throw new Error("the school is empty");
    return {
      day: new Date().toISOString().slice(0, 10),
      pupil: pupil.id,
      classCode: pupil.class_code,
      run: run.id,
      source: source.id,
      standing: String(standing.id),
      cursor: list.next_cursor,
    };
  }

  async function measure(
    found: Known,
    paths: Record<string, (known: Known) => string>,
    { base, headers }: { base: string; headers: Record<string, string> },
    rounds = ROUNDS,
  ) {
    for (const [page, pathOf] of Object.entries(paths))
      await measureOne(page, () => fetch(`${base}${pathOf(found)}`, { headers }), rounds);
  }

  function measureQuestion(question: string) {
    return measureOne(question, () =>
      fetch(`${server.apiUrl}/v1/ask`, {
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body: JSON.stringify({ question }),
      }),
    );
  }

  /** `CPU` is of all threads, with what asking takes; `loop` the longest that the event loop was at work. */
  async function measureOne(page: string, ask: () => Promise<Response>, rounds = ROUNDS) {
    const times: number[] = [];
    let size = 0;
    let processor = 0;
    loop.reset();
    for (let round = 0; round <= rounds; round++) {
      if (round === 1) processor = process.cpuUsage().user + process.cpuUsage().system;
      const started = performance.now();
      const answer = await ask();
      size = (await answer.arrayBuffer()).byteLength;
      if (!answer.ok) throw new Error(`${page}: ${answer.status}`);
      times.push(performance.now() - started);
    }
    processor = process.cpuUsage().user + process.cpuUsage().system - processor;
    const { worked } = await loop.read();
    const [first = 0, ...rest] = times;
    const numbers = [first, at(rest, 0.5), at(rest, 0.95), processor / 1000 / rounds, worked];
    say(`${page.padEnd(40)}${[...numbers, size / 1000].map(ms).join("")}`);
  }
} finally {
  await pusher.terminate();
  await visitor.terminate();
  await loop.close();
  await server.close();
}
