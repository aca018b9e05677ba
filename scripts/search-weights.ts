// Sets the weights of the search on the tune split: each topic question under many weightings.
// Usage: node --import tsx scripts/search-weights.ts FOLDER [--show]; the embedded store is kept in FOLDER.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { judge, readLabels } from "../server/eval/labels.js";
import { mean, ndcg } from "../server/eval/measures.js";
import { readSchool } from "../server/eval/pupils.js";
import * as tune from "../server/eval/tune/questions.js";
import { understand } from "../server/src/answers/understand.js";
import { readVocabulary } from "../server/src/answers/vocabulary/vocabulary.js";
import { embedMissing } from "../server/src/cli/index-here.js";
import { shippedConcepts } from "../server/src/concepts/load-concepts.js";
import { conceptPhrases } from "../server/src/concepts/question-concepts.js";
import { createConceptNearness } from "../server/src/index/concept-nearness.js";
import { shippedPhraseVectors } from "../server/src/index/embeddings/phrase-file.js";
import { withQueryCache } from "../server/src/index/embeddings/query-cache.js";
import { createUseLite } from "../server/src/index/embeddings/use-lite.js";
import { createIndexReader } from "../server/src/index/index-reader.js";
import { createMeaningSearch } from "../server/src/index/meaning.js";
import { exactNearest } from "../server/src/index/vectors/exact.js";
import { createLog } from "../server/src/log.js";
import { WEIGHTING, type Weighting } from "../server/src/search/fuse.js";
import { searchNotes } from "../server/src/search/search.js";
import { readTable } from "../server/src/sources/read-file.js";
import { retagPassages } from "../server/src/store/concept-tags.js";
import { databaseFile, openForReading, openForWriting } from "../server/src/store/open.js";
import { addSource } from "../server/src/store/sources.js";
import { syncSnapshot } from "../server/src/sync/sync-snapshot.js";

const TUNE = join(import.meta.dirname, "../server/eval/tune");
const folder = process.argv[2] ?? "";
const show = process.argv.includes("--show");
const school = readSchool(TUNE);
const labels = readLabels(TUNE);
const embedder = withQueryCache(createUseLite());
const isNew = !existsSync(databaseFile(folder));
const writer = openForWriting(databaseFile(folder));
if (isNew)
  for (const { sheet, file } of school.states.filter(
    ({ sheet }, i) => school.states.findLastIndex((s) => s.sheet === sheet) === i,
  )) {
    const source = addSource(writer, { name: sheet, kind: "file" });
    syncSnapshot(writer, {
      sourceId: source.id,
      way: "file",
      reason: "import",
      sequence: null,
      dryRun: false,
      tab: null,
      ...readTable({ name: file, bytes: readFileSync(file), sheetName: null }),
      hints: [],
      delivery: null,
    });
  }
while (retagPassages(writer.$client, shippedConcepts(), 10_000));
await embedMissing(writer, embedder);
writer.$client.close();

const db = openForReading(databaseFile(folder));
const reader = createIndexReader(db);
const ids = await reader.passageIds();
const vectors = await reader.embeddings(embedder.model, ids);
const meaning = createMeaningSearch({
  embedder,
  reader,
  vectors: { nearest: async (query, k) => exactNearest(query, vectors, k) },
});
const shipped = shippedPhraseVectors(embedder.model);
const { nearestConcept } = createConceptNearness({
  embedder,
  store: { phraseVectors: async () => [], savePhraseVectors: async () => {} },
  phrases: conceptPhrases(shippedConcepts().map()),
  shipped,
  log: createLog("silent"),
});
const deps = {
  db,
  nearestPassages: meaning.nearestPassages,
  nearestConcept,
  model: embedder.model,
};
const vocabulary = readVocabulary(db, {});
const sheets = new Map(
  db.$client.prepare("SELECT id, name FROM sources").raw().all() as [string, string][],
);
const keys = new Set(school.now.map(({ key }) => key));

const asked = tune.questions.map((question) => ({
  question,
  query: understand(question.ask, vocabulary),
}));

async function run(weighting: Weighting, verbose: boolean) {
  const topics: number[] = [];
  let violations = 0;
  let abstained = 0;
  let falseHits = 0;
  const precision: number[] = [];
  const recall: number[] = [];
  for (const { question, query } of asked) {
    const { gold } = question;
    if (gold.of === "abstain") {
      if (query.kind !== "topic") continue;
      const { hits } = await searchNotes(deps, query.topic, { where: query.where }, { weighting });
      if (hits.length > 0) {
        falseHits++;
        if (verbose)
          console.log(
            "FALSE",
            question.ask,
            "=>",
            hits
              .slice(0, 2)
              .map((h) => `${h.judged} ${h.why.similarity} ${h.why.concept?.id} ${h.snippet}`),
          );
      }
      continue;
    }
    if (gold.of !== "topic" && gold.of !== "topic list") continue;
    const hits =
      query.kind === "topic"
        ? (await searchNotes(deps, query.topic, { where: query.where }, { weighting })).hits
        : [];
    const ranking = hits.map(({ student }) => {
      const key = `${sheets.get(student.source_id)}|${student.name}`;
      return keys.has(key) ? key : `${key}|${student.class_code}`;
    });
    const judged = new Map(
      school.now.filter(gold.where).map((pupil) => [pupil.key, judge(pupil, gold.topics, labels)]),
    );
    const grades = new Map([...judged].map(([key, { grade }]) => [key, grade]));
    const wanted = [...grades].filter(([, grade]) => grade === 2);
    if (ranking.length === 0 && wanted.length > 0) abstained++;
    const value = ndcg(ranking, grades);
    const bad = ranking
      .slice(0, 10)
      .some(
        (key, i) =>
          judged.get(key)?.notPresent && wanted.some(([one]) => !ranking.slice(0, i).includes(one)),
      );
    if (bad) violations++;
    if (gold.of === "topic") topics.push(value);
    precision.push(
      ranking.length === 0
        ? 1
        : ranking.filter((key) => (grades.get(key) ?? 0) > 0).length / ranking.length,
    );
    recall.push(
      wanted.length === 0
        ? 1
        : wanted.filter(([key]) => ranking.includes(key)).length / wanted.length,
    );
    if (verbose && (value < 0.8 || bad)) {
      console.log(
        `\n${question.ask}  [${gold.topics}] ndcg ${value.toFixed(2)}${bad ? " VIOLATION" : ""} text ${query.kind === "topic" ? query.topic.text : query.kind}`,
      );
      hits.slice(0, 6).forEach((hit, i) => {
        console.log(
          "  ",
          grades.get(ranking[i] ?? ""),
          judged.get(ranking[i] ?? "")?.notPresent ? "NOT" : "",
          hit.judged,
          hit.score,
          hit.why.concept ? `${hit.why.concept.id}:${hit.why.concept.state}` : "",
          hit.why.similarity,
          hit.snippet,
        );
      });
      for (const [key] of wanted.filter(([one]) => !ranking.slice(0, 10).includes(one)).slice(0, 4))
        console.log("   missed:", school.now.find((pupil) => pupil.key === key)?.notes);
    }
  }
  return {
    ndcg: mean(topics),
    violations,
    abstained,
    falseHits,
    precision: mean(precision),
    recall: mean(recall),
  };
}

const line = (weighting: Weighting, result: Awaited<ReturnType<typeof run>>) =>
  console.log(
    Object.entries(result)
      .map(([name, value]) => `${name} ${Number(value.toFixed(3))}`)
      .join("  "),
    JSON.stringify(weighting),
  );
line(WEIGHTING, await run(WEIGHTING, show));
if (!show) {
  const vary = async (change: Partial<Weighting>) => {
    const weighting = { ...WEIGHTING, ...change };
    line(change as Weighting, await run(weighting, false));
  };
  for (const concepts of [0.4, 0.5, 0.6, 0.7, 0.8])
    for (const words of [0, 0.1, 0.2, 0.3])
      for (const related of [0, 0.1, 0.2, 0.3])
        if (concepts + words + related <= 1.0001)
          await vary({
            asked: { concepts, related, words, meaning: 1 - concepts - words - related },
          });
  for (const words of [0.2, 0.4, 0.6, 0.8, 1]) await vary({ plain: { words, meaning: 1 - words } });
  for (const relatedFloor of [0.05, 0.2, 0.3, 0.5]) await vary({ relatedFloor });
  for (const conceptsFloor of [0.17, 0.3, 0.4, 0.55, 0.65]) await vary({ conceptsFloor });
  for (const coverage of [0.5, 0.7, 0.8, 0.9, 0.99]) {
    await vary({ askedFloors: { ...WEIGHTING.askedFloors, coverage } });
    await vary({ plainFloors: { ...WEIGHTING.plainFloors, coverage } });
  }
  for (const meaning of [0.45, 0.5, 0.55, 0.6, 0.65, 0.7]) {
    await vary({ askedFloors: { ...WEIGHTING.askedFloors, meaning } });
    await vary({ plainFloors: { ...WEIGHTING.plainFloors, meaning } });
  }
  for (const meaningOfBest of [0.8, 0.85, 0.95]) await vary({ meaningOfBest });
}
await embedder.close();
db.$client.close();
