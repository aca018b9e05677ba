// The three pupils that every document of PTCC speaks of, asked about with the bundled model.
import { afterAll, beforeAll, expect, it } from "vitest";
import { createAsk } from "../../src/answers/answer.js";
import { createEmbedder } from "../../src/index/embeddings/embedder.js";
import type { Embedder, PassageVector } from "../../src/index/ports.js";
import { exactNearest } from "../../src/index/vectors/exact.js";
import type { NearestPassages } from "../../src/search/find-meaning.js";
import { School, T0 } from "../search/school.js";

let school: School;
let embedder: Embedder;
let vectors: PassageVector[];

beforeAll(async () => {
  school = new School();
  embedder = createEmbedder("use-lite", { modelsFolder: "unused" });
  const passages = school.passages();
  const embedded = await embedder.embed(passages.map(({ text }) => text));
  vectors = passages.flatMap(({ id }, i) => {
    const vector = embedded[i];
    return vector ? [{ id, vector }] : [];
  });
});
afterAll(async () => {
  await embedder.close();
  school.close();
});

const nearestPassages: NearestPassages = async (text, k, among) => {
  const [query = new Float32Array()] = await embedder.embed([text], { urgent: true });
  return exactNearest(
    query,
    vectors.filter(({ id }) => among === undefined || among.has(id)),
    k,
  );
};

const ask = (question: string) =>
  createAsk({ db: school.db, nearestPassages, model: embedder.model })({ question });

it.each([
  ["who needs help with worries?", "Alice Johnson", 2, "Anxiety support needed"],
  ["Who in Year 3 is anxious?", "Alice Johnson", 2, "Anxiety support needed"],
  ["which pupil has a statutory plan?", "Charlie Brown", 4, "EHCP review scheduled"],
  ["who has an education, health and care plan", "Charlie Brown", 4, "EHCP review scheduled"],
])("%s finds %s", async (question, name, row, text) => {
  const answer = await ask(question);
  expect(answer.students.map((student) => student.name)).toEqual([name]);
  expect(answer).toMatchObject({
    kind: "topic",
    abstained: false,
    meaning: true,
    model: embedder.model,
  });
  expect(answer.citations).toMatchObject([{ n: 1, row, text, run_id: "run-1", at: T0 }]);
});

it("counts how many pupils are in 3A", async () => {
  const answer = await ask("how many pupils are in 3A?");
  expect(answer).toMatchObject({ count: 2, model: null });
  expect(answer.citations.map(({ row, run_id }) => [row, run_id])).toEqual([
    [2, "run-1"],
    [3, "run-1"],
  ]);
});

it.each([
  "who has blue eyes?",
  "who plays the violin?",
  "how many pupils in 3A have blue eyes",
  "who uses a wheelchair?",
  "what is the weather like?",
])("%s finds nobody", async (question) => {
  expect(await ask(question)).toMatchObject({ abstained: true, count: null, students: [] });
});
