// What a group of the concept map earns: the same questions with the group left out.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAsk } from "../src/answers/answer.js";
import { embedMissing } from "../src/cli/index-here.js";
import { conceptSource } from "../src/concepts/load-concepts.js";
import { createEmbedder } from "../src/index/embeddings/embedder.js";
import { createIndexReader } from "../src/index/index-reader.js";
import { createMeaningSearch } from "../src/index/meaning.js";
import { createSqliteVectors } from "../src/index/vectors/sqlite-vectors.js";
import { retagPassages } from "../src/store/concept-tags.js";
import { databaseFile, openForWriting, storeId } from "../src/store/open.js";
import { importSheets } from "./import-sheets.js";
import { type Asked, askAll } from "./run.js";
import type { Split } from "./splits.js";
import { LIMIT } from "./subject.js";

const TIME_ZONE = "Europe/London";
/** Passages that are tagged anew in one transaction. */
const BATCH = 1_000;

/**
 * Asks a split's topic questions of the answering itself, without a server between, once for each set of
 * groups to leave out. Notes are embedded once.
 */
export async function askWithout(
  split: Split,
  leaveOut: readonly (readonly string[])[],
): Promise<Asked[][]> {
  const folder = await mkdtemp(join(tmpdir(), "ptcc-eval-"));
  const embedder = createEmbedder("use-lite", { modelsFolder: "" });
  const { model } = embedder;
  const db = openForWriting(databaseFile(folder));
  const vectors = createSqliteVectors({
    file: join(folder, "vectors.sqlite"),
    model,
    namespace: storeId(db),
  });
  try {
    const sheets = importSheets(db, split.school, TIME_ZONE);
    await embedMissing(db, embedder);
    const reader = createIndexReader(db);
    await vectors.upsert(await reader.embeddings(model, await reader.passageIds()));
    const { nearestPassages } = createMeaningSearch({ embedder, vectors, reader });
    const results: Asked[][] = [];
    for (const without of leaveOut) {
      const concepts = conceptSource({ without });
      const tagged = openForWriting(databaseFile(folder), concepts);
      while (retagPassages(tagged.$client, concepts, BATCH));
      const ask = createAsk({ db: tagged, nearestPassages, model, timeZone: TIME_ZONE, concepts });
      const asked = await askAll(topicsOf(split), {
        ask: (question, now) => ask({ question, now: new Date(now), limit: LIMIT }),
        search: async () => [],
        sheetOf: (id) => sheets.get(id) ?? "",
      });
      tagged.$client.close();
      results.push(asked);
    }
    return results;
  } finally {
    await vectors.close();
    await embedder.close();
    db.$client.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const topicsOf = (split: Split): Split => ({
  ...split,
  questions: split.questions.filter(({ gold }) => "topics" in gold),
});
