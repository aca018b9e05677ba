// Off-the-shelf parts asked the same questions of the same notes: a plain FTS5 table and plain Chroma.
import Database from "better-sqlite3";
import { ChromaClient } from "chromadb";
import type { Embedder } from "../server/src/index/ports.js";
import type { StudentFilter } from "../server/src/store/find.js";

/** A note with what filters compare. */
export interface BenchNote {
  id: number;
  text: string;
  class_code: string;
  year_group: number;
  campus: string;
}

export interface Baseline {
  name: string;
  /** Finds the ten best notes; `filter` names class, year or campus. */
  ask(question: string, filter: StudentFilter): Promise<unknown>;
}

const COLUMNS = ["class_code", "year_group", "campus"] as const;
const BATCH = 200;
const WANTED = 10;

/** FTS5 with the porter tokenizer over the notes, the columns beside them; any word counts, ranked by bm25. */
export function plainFts(notes: readonly BenchNote[]): Baseline {
  const db = new Database(":memory:");
  db.exec(`CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'porter unicode61');
    CREATE TABLE notes (id INTEGER PRIMARY KEY, class_code TEXT, year_group INTEGER, campus TEXT);
    CREATE INDEX by_class ON notes (class_code); CREATE INDEX by_year ON notes (year_group, campus)`);
  const word = db.prepare("INSERT INTO words (rowid, text) VALUES (?, ?)");
  const note = db.prepare("INSERT INTO notes VALUES (?, ?, ?, ?)");
  db.transaction(() => {
    for (const { id, text, class_code, year_group, campus } of notes) {
      word.run(id, text);
      note.run(id, class_code, year_group, campus);
    }
  })();
  return {
    name: "plain FTS5",
    async ask(question, filter) {
      const any = (question.match(/\p{L}+/gu) ?? []).map((one) => `"${one}"`).join(" OR ");
      const given = COLUMNS.flatMap((column) => (filter[column] === undefined ? [] : [column]));
      const where = given.map((column) => `AND ${column} = ?`).join(" ");
      return db
        .prepare(
          `SELECT words.rowid, bm25(words) AS score FROM words JOIN notes ON notes.id = words.rowid
            WHERE words MATCH ? ${where} ORDER BY score LIMIT ${WANTED}`,
        )
        .all(any, ...given.map((column) => filter[column]));
    },
  };
}

/** One vector a note, and filters on Chroma's metadata. The embedding of the question is made beforehand. */
export async function plainChroma(
  url: string,
  notes: readonly BenchNote[],
  embedder: Embedder,
): Promise<Baseline> {
  const { hostname, port } = new URL(url);
  const client = new ChromaClient({ host: hostname, port: Number(port) });
  const collection = await client.createCollection({
    name: `plain-${notes.length}`,
    embeddingFunction: null,
    configuration: { hnsw: { space: "cosine" } },
  });
  for (let i = 0; i < notes.length; i += BATCH) {
    const batch = notes.slice(i, i + BATCH);
    const vectors = await embedder.embed(batch.map(({ text }) => text));
    await collection.add({
      ids: batch.map(({ id }) => String(id)),
      embeddings: vectors.map((vector) => Array.from(vector)),
      metadatas: batch.map(({ class_code, year_group, campus }) => ({
        class_code,
        year_group,
        campus,
      })),
    });
  }
  return {
    name: "plain Chroma",
    async ask(question, filter) {
      const [vector] = await embedder.embed([question], { urgent: true });
      const given = COLUMNS.flatMap((column) => {
        const value = filter[column];
        return value === undefined ? [] : [{ [column]: value }];
      });
      const [first] = given;
      const where = given.length > 1 ? { $and: given } : first;
      return collection.query({
        queryEmbeddings: [Array.from(vector ?? [])],
        nResults: WANTED,
        include: ["distances"],
        ...(where && { where }),
      });
    },
  };
}
