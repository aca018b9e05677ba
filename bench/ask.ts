// `npm run bench:ask`: what a question costs beside its embedding, and what it costs off-the-shelf parts.
// Usage: npm run bench:ask -- [documents] [--no-baselines]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { createAsk } from "../server/src/answers/answer.js";
import { startChroma } from "../server/src/index/chroma-process.js";
import { createIndexReader } from "../server/src/index/index-reader.js";
import { saveEmbeddings } from "../server/src/index/index-writer.js";
import { createMeaningSearch } from "../server/src/index/meaning.js";
import { createChromaVectors } from "../server/src/index/vectors/chroma-vectors.js";
import { createLog } from "../server/src/log.js";
import type { StudentFilter } from "../server/src/store/find.js";
import { type Db, databaseFile, openForReading, openForWriting } from "../server/src/store/open.js";
import { type Baseline, type BenchNote, plainChroma, plainFts } from "./ask-baselines.js";
import { FILTERS, questionsOf } from "./ask-questions.js";
import { fillSchool } from "./ask-school.js";
import { hashEmbedder } from "./hash-embedder.js";

const documents = Number(process.argv.find((argument) => /^\d+$/.test(argument)) ?? 20_000);
const withBaselines = !process.argv.includes("--no-baselines");
/** How often each question is asked; the first time of all warms up. */
const ROUNDS = 3;
const BATCH = 500;
/** Names that are looked up. */
const NAMES = 20;

const say = (line = "") => process.stdout.write(`${line}\n`);
const ms = (value: number) => value.toFixed(value < 9.95 ? 1 : 0).padStart(6);

const folder = await mkdtemp(join(tmpdir(), "ptcc-bench-ask-"));
const chroma = startChroma({ folder: join(folder, "chroma"), log: createLog("silent") });
const writer = openForWriting(databaseFile(folder));
const embedder = hashEmbedder();
try {
  fillSchool(writer, documents);
  while (chroma.state !== "ready") await sleep(50);
  const vectors = createChromaVectors({ url: chroma.url, model: embedder.model, namespace: "b" });
  await embedAll(writer);
  const db = openForReading(databaseFile(folder));
  await measure(db);
  db.$client.close();

  async function embedAll(store: Db) {
    const rows = store.$client.prepare("SELECT id, text FROM passages ORDER BY id").all();
    const passages = rows as { id: number; text: string }[];
    for (let i = 0; i < passages.length; i += BATCH) {
      const batch = passages.slice(i, i + BATCH);
      const made = await embedder.embed(batch.map(({ text }) => text));
      const items = batch.flatMap(({ id }, at) => {
        const vector = made[at];
        return vector ? [{ id, vector }] : [];
      });
      saveEmbeddings(store, embedder.model, items);
      await vectors.upsert(items);
    }
    say(`${documents} documents, ${passages.length} sentences, 512 dimensions, vectors in Chroma.`);
    say("Milliseconds from question to answer, the question's embedding not counted: p50 / p95.");
  }

  async function measure(store: Db) {
    const meaning = createMeaningSearch({ embedder, vectors, reader: createIndexReader(store) });
    const { model } = embedder;
    const ask = createAsk({ db: store, nearestPassages: meaning.nearestPassages, model });
    await meaning.warm();
    const questions = questionsOf(namesOf(store));
    const { topic = [] } = questions;
    await ask({ question: "how many pupils are there?" });
    say(
      `\n${"".padEnd(16)}${Object.keys(FILTERS)
        .map((name) => name.padStart(17))
        .join("")}`,
    );
    for (const [kind, asked] of Object.entries(questions))
      await row(kind, asked, (question, filters) => ask({ question, filters }));
    for (const baseline of withBaselines ? await baselines(store) : [])
      await row(baseline.name, topic, baseline.ask);
    await afterCommits(ask, store);
  }

  /** The first question after a commit: what is kept in memory has to be brought level. */
  async function afterCommits(ask: ReturnType<typeof createAsk>, store: Db) {
    const times: number[] = [];
    for (const [i, name] of namesOf(store).entries()) {
      writer.$client
        .prepare("UPDATE versions SET support_level = ? WHERE name = ? AND valid_to IS NULL")
        .run(i % 5, name);
      times.push(await time(() => ask({ question: "who needs support with reading?" })));
    }
    say(`${"after a commit".padEnd(16)}${shown(times)}`);
  }
} finally {
  writer.$client.close();
  await chroma.stop();
  await rm(folder, { recursive: true, force: true });
}

async function row(
  name: string,
  questions: readonly string[],
  ask: (question: string, filter: StudentFilter) => Promise<unknown>,
) {
  const cells: string[] = [];
  for (const filter of Object.values(FILTERS)) {
    const times: number[] = [];
    for (let round = 0; round <= ROUNDS; round++)
      for (const question of questions) {
        const took = await time(() => ask(question, filter));
        if (round > 0) times.push(took);
      }
    cells.push(shown(times));
  }
  say(`${name.padEnd(16)}${cells.join("")}`);
}

function shown(times: number[]): string {
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return `${ms(at(0.5))} / ${ms(at(0.95))}`.padStart(17);
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const before = embedder.spent;
  const started = performance.now();
  await work();
  return performance.now() - started - (embedder.spent - before);
}

function namesOf(db: Db): string[] {
  return db.$client
    .prepare("SELECT name FROM versions WHERE valid_to IS NULL ORDER BY student_id LIMIT ?")
    .pluck()
    .all(NAMES) as string[];
}

async function baselines(db: Db): Promise<Baseline[]> {
  const notes = db.$client
    .prepare(
      `SELECT d.id, d.text, v.class_code, v.year_group, v.campus FROM documents d
         JOIN versions v ON v.student_id = d.student_id AND v.valid_to IS NULL
        WHERE d.valid_to IS NULL`,
    )
    .all() as BenchNote[];
  return [plainFts(notes), await plainChroma(chroma.url() ?? "", notes, embedder)];
}
