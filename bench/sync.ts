// `npm run bench`: what a sync of 20,000 rows costs, beside baselines. Usage: npm run bench -- [runs] [sqlite]
import { performance } from "node:perf_hooks";
import { addSource } from "../server/src/store/sources.js";
import { PlainFts, QUOTED } from "./baselines.js";
import { type Pushed, pushSheet } from "./push.js";
import { CHANGES, DISTINCT_NOTES, ROWS, schoolRows } from "./school.js";
import { type MeasuredServer, startMeasuredServer } from "./server.js";

const runs = Number(process.argv[2] ?? 7);
const vectorIndex = process.argv[3] === "sqlite" ? "sqlite" : "chroma";
/** The row that "1 edit" changes, as the edit's event names it. */
const EDITED_ROW = 7_002;

interface Measurement {
  pushed: Pushed;
  /** From sending the first request to the index being level. */
  levelMs: number;
  embedded: number;
  versions: number;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const seconds = (ms: number) => (ms / 1000).toFixed(ms < 995 ? 3 : 1);
const say = (line = "") => process.stdout.write(`${line}\n`);

async function measure(server: MeasuredServer, push: () => Promise<Pushed>): Promise<Measurement> {
  const countVersions = server.db.$client.prepare("SELECT count(*) FROM versions").pluck();
  const before = { texts: await server.embedded(), versions: countVersions.get() as number };
  const started = performance.now();
  const pushed = await push();
  await server.level();
  return {
    pushed,
    levelMs: performance.now() - started,
    embedded: (await server.embedded()) - before.texts,
    versions: (countVersions.get() as number) - before.versions,
  };
}

function report(what: string, all: Measurement[], fts: number[]): void {
  const of = (pick: (measurement: Measurement) => number) => median(all.map(pick));
  say(what);
  say(
    `  PTCC           receipt ${seconds(of(({ pushed }) => pushed.ms))} s (best ${seconds(Math.min(...all.map(({ pushed }) => pushed.ms)))}), index level ${seconds(of(({ levelMs }) => levelMs))} s; ${of(({ embedded }) => embedded)} texts embedded, ${of(({ versions }) => versions)} versions; ${Math.round(of(({ pushed }) => pushed.bytes) / 1000)} kB in ${of(({ pushed }) => pushed.requests)} request(s)`,
  );
  if (fts.length > 0)
    say(`  plain FTS5     ${seconds(median(fts))} s (no pupils, no past, no vectors)`);
  if (QUOTED[what]) say(`  quoted         ${QUOTED[what]}`);
}

const base = schoolRows();
const server = await startMeasuredServer(vectorIndex);
const fts = new PlainFts();
say(
  `${ROWS} rows, ${DISTINCT_NOTES} different notes, free embedding model, vectors in ${vectorIndex}; medians of ${runs} runs after a warm-up.`,
);
say(
  "PTCC's times are of signed HTTP requests, from sending to the receipt; the index follows by itself.",
);
say(
  "“quoted”: measured elsewhere, not in this run (LlamaIndex first, then LangChain, unless named).",
);
say();

const source = addSource(server.db, { name: "Mr P", kind: "push" });
let sequence = 1;
const push = (rows: string[][], hinted: number[] = []) =>
  pushSheet(server.url, source, rows, sequence++, hinted);

report("first push", [await measure(server, () => push(base))], [fts.level(base)]);

for (const [what, change] of Object.entries(CHANGES)) {
  const measured: Measurement[] = [];
  const plain: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const rows = change(base, run);
    const hinted = what === "1 edit" ? [EDITED_ROW] : [];
    const one = await measure(server, () => push(rows, hinted));
    const oneFts = fts.level(rows);
    // The first run warms up.
    if (run > 0) {
      measured.push(one);
      plain.push(oneFts);
    }
    await push(base);
    await server.level();
    fts.level(base);
  }
  report(what, measured, plain);
}

say("embedding model fails half-way through another school's first push, then is there again");
const other = addSource(server.db, { name: "Mrs Q", kind: "push" });
const anew = base.map((cells, i) => cells.with(5, `Of the other school, row ${i}.`));
const texts = await server.embedded();
server.failAfter(texts + ROWS / 2);
const recovery = await measure(server, async () => {
  const pushed = await pushSheet(server.url, other, anew, 1);
  while ((await server.embedded()) < texts + ROWS / 2 - 16)
    await new Promise((resolve) => setTimeout(resolve, 50));
  server.failAfter(Number.POSITIVE_INFINITY);
  return pushed;
});
say(
  `  PTCC           receipt ${seconds(recovery.pushed.ms)} s; ${recovery.embedded} texts embedded for ${ROWS} sentences, none lost, none twice; level after ${seconds(recovery.levelMs)} s`,
);
fts.close();
await server.close();
