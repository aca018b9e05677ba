// Keeps what passages say by the concept map: tags and leanings, written with the passage, and anew when the map changed.
import type Database from "better-sqlite3";
import { type ConceptVector, sentenceVectors } from "../concepts/concept-vector.js";
import type { ConceptSource } from "../concepts/load-concepts.js";
import { readSentence, tagsOf } from "../concepts/tag-sentence.js";

type Client = Database.Database;

/** In `meta`: the version of the map that all passages are tagged by. */
const TAGGED_BY = "concepts_version";
/** In `meta`: where tagging anew has come to, as `version:passage id`. */
const TAGGED_TO = "concepts_tagged_to";

/** Writes what one passage says: two statements that ask for the same reading. */
const WRITE = [
  `INSERT INTO passage_leanings (passage_id, now, otherwise)
   SELECT id, reading ->> 'now', reading ->> 'otherwise'
   FROM (SELECT id, read_concepts(text) AS reading FROM passages WHERE id = $id)`,
  `INSERT INTO passage_concepts (passage_id, concept, state, start, "end")
   SELECT passages.id, value ->> 0, value ->> 1, value ->> 2, value ->> 3
   FROM passages, json_each(read_concepts(text), '$.tags') WHERE passages.id = $id`,
] as const;

/**
 * Has this connection tag every passage that it adds, in the same statement. The trigger is the
 * connection's own, so that other programs can still open the file.
 */
export function tagNewPassages(client: Client, concepts: ConceptSource): void {
  // Read at the first passage: most commands add none, and compiling the map takes a moment.
  let last: { text: string; reading: string } | null = null;
  client.function("read_concepts", { deterministic: true }, (given) => {
    const text = String(given);
    if (last?.text !== text) last = { text, reading: conceptsIn(concepts, text) };
    return last.reading;
  });
  client.exec(`
    CREATE TEMP TRIGGER passages_tag AFTER INSERT ON main.passages BEGIN
      ${WRITE.map((statement) => `${statement.replace("$id", "new.id")};`).join("\n")}
    END`);
  const empty = client.prepare("SELECT 1 FROM passages LIMIT 1").get() === undefined;
  if (empty) setMeta(client, TAGGED_BY, concepts.version);
}

/** Whether every passage is tagged by this version of the map. */
export const tagsAreCurrent = (client: Client, concepts: Pick<ConceptSource, "version">): boolean =>
  meta(client, TAGGED_BY) === concepts.version;

/**
 * Tags up to `limit` more passages by the present map, in one transaction, going on where the last call
 * stopped. Returns whether any may be left. Needs a connection that `tagNewPassages` has set up.
 */
export function retagPassages(client: Client, concepts: ConceptSource, limit: number): boolean {
  if (tagsAreCurrent(client, concepts)) return false;
  return client
    .transaction(() => {
      const [version, id] = (meta(client, TAGGED_TO) ?? "").split(":");
      const from = version === concepts.version ? Number(id) : 0;
      const ids = client
        .prepare("SELECT id FROM passages WHERE id > ? ORDER BY id LIMIT ?")
        .pluck()
        .all(from, limit) as number[];
      const last = ids.at(-1);
      if (last === undefined) {
        setMeta(client, TAGGED_BY, concepts.version);
        client.prepare("DELETE FROM meta WHERE key = ?").run(TAGGED_TO);
        return false;
      }
      const range = [from + 1, last];
      for (const table of ["passage_concepts", "passage_leanings"])
        client.prepare(`DELETE FROM ${table} WHERE passage_id BETWEEN ? AND ?`).run(range);
      const writes = WRITE.map((statement) => client.prepare(statement));
      for (const id of ids) for (const write of writes) write.run({ id });
      setMeta(client, TAGGED_TO, `${concepts.version}:${last}`);
      return true;
    })
    .immediate();
}

/** As JSON: `tags` and both `ConceptVector`s of a sentence. */
function conceptsIn(concepts: ConceptSource, text: string): string {
  const map = concepts.map();
  const reading = readSentence(map, text);
  const { now, otherwise } = sentenceVectors(map, reading);
  const tags = tagsOf(map, text, reading).map(({ concept, state, start, end }) => [
    concept,
    state,
    start,
    end,
  ]);
  return JSON.stringify({ tags, now: rounded(now), otherwise: rounded(otherwise) });
}

const rounded = (vector: ConceptVector) =>
  Object.fromEntries(
    vector.map(([concept, weight]) => [concept, Math.round(weight * 1_000) / 1_000]),
  );

const meta = (client: Client, key: string) =>
  client.prepare("SELECT value FROM meta WHERE key = ?").pluck().get(key) as string | undefined;

function setMeta(client: Client, key: string, value: string): void {
  client
    .prepare(
      `INSERT INTO meta (key, value) VALUES (?, ?)
       ON CONFLICT DO UPDATE SET value = excluded.value WHERE value <> excluded.value`,
    )
    .run(key, value);
}
