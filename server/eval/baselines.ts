// What off-the-shelf parts find for the same topic questions on the same sentences.
import Database from "better-sqlite3";
import type { Embedder } from "../src/index/ports.js";
import { type Labels, sentencesOf } from "./labels.js";
import type { Pupil } from "./pupils.js";

/** Reciprocal rank fusion's constant (Cormack, Clarke and Buettcher 2009). */
const RRF = 60;

export type Ranker = (question: string) => Promise<string[]>;

/** Plain vectors over whole notes and per sentence, plain FTS5 with porter, and both fused; each ranks pupils' keys. */
export async function createBaselines(
  pupils: readonly Pupil[],
  labels: Labels,
  embedder: Embedder,
): Promise<Record<string, Ranker>> {
  const noted = pupils.filter(({ notes }) => notes !== "");
  const whole = noted.map(({ key, notes }) => ({ key, text: notes }));
  const sentences = noted.flatMap(({ key, notes }) =>
    sentencesOf(notes, labels).map((text) => ({ key, text })),
  );
  const byNote = await vectorRanker(whole, embedder);
  const bySentence = await vectorRanker(sentences, embedder);
  const byWord = wordRanker(whole);
  return {
    "vectors, whole notes": byNote,
    "vectors, per sentence": bySentence,
    "FTS5, porter": byWord,
    "RRF of both": async (question) => fuse([await bySentence(question), await byWord(question)]),
  };
}

interface Text {
  key: string;
  text: string;
}

/** Ranks by cosine similarity; a pupil counts with the nearest text. */
async function vectorRanker(texts: readonly Text[], embedder: Embedder): Promise<Ranker> {
  const vectors = await embedder.embed(texts.map(({ text }) => text));
  return async (question) => {
    const [asked] = await embedder.embed([question], { urgent: true });
    const scores = new Map<string, number>();
    texts.forEach(({ key }, i) => {
      const score = dot(vectors[i], asked);
      scores.set(key, Math.max(score, scores.get(key) ?? -1));
    });
    return ranked(scores);
  };
}

/** Ranks by bm25 over any of the question's words. */
function wordRanker(texts: readonly Text[]): Ranker {
  const db = new Database(":memory:");
  db.exec(
    "CREATE VIRTUAL TABLE notes USING fts5(key UNINDEXED, text, tokenize = 'porter unicode61')",
  );
  const insert = db.prepare("INSERT INTO notes (key, text) VALUES (?, ?)");
  for (const { key, text } of texts) insert.run(key, text);
  const find = db.prepare("SELECT key FROM notes WHERE notes MATCH ? ORDER BY bm25(notes)").pluck();
  return async (question) => {
    const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
    return find.all(words.map((word) => `"${word}"`).join(" OR ")) as string[];
  };
}

function fuse(rankings: string[][]): string[] {
  const scores = new Map<string, number>();
  for (const ranking of rankings)
    ranking.forEach((key, place) => {
      scores.set(key, (scores.get(key) ?? 0) + 1 / (RRF + place + 1));
    });
  return ranked(scores);
}

const ranked = (scores: Map<string, number>): string[] =>
  [...scores].sort(([, a], [, b]) => b - a).map(([key]) => key);

const dot = (a: Float32Array | undefined, b: Float32Array | undefined): number =>
  a?.reduce((sum, value, i) => sum + value * (b?.[i] ?? 0), 0) ?? 0;
