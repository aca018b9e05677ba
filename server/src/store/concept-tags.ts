// Keeps `passage_concepts`: new passages are tagged as they are written, all of them when the map changed.
import type Database from "better-sqlite3";
import type { ConceptSource } from "../concepts/load-concepts.js";
import { tagSentence } from "../concepts/tag-sentence.js";

type Client = Database.Database;

/** In `meta`: the version of the map that all passages are tagged by. */
const TAGGED_BY = "concepts_version";
/** In `meta`: where tagging anew has come to, as `version:passage id`. */
const TAGGED_TO = "concepts_tagged_to";

/**
 * Has this connection tag every passage that it adds, in the same statement. The trigger is the
 * connection's own, so that other programs can still open the file.
 */
export function tagNewPassages(client: Client, concepts: ConceptSource): void {
  client.function("concept_tags", { deterministic: true }, (text) =>
    JSON.stringify(
      tagSentence(concepts.map(), String(text)).map(({ concept, state, start, end }) => [
        concept,
        state,
        start,
        end,
      ]),
    ),
  );
  client.exec(`
    CREATE TEMP TRIGGER passages_tag AFTER INSERT ON main.passages BEGIN
      INSERT INTO passage_concepts (passage_id, concept, state, start, "end")
      SELECT new.id, value ->> 0, value ->> 1, value ->> 2, value ->> 3
      FROM json_each(concept_tags(new.text));
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
      client.prepare("DELETE FROM passage_concepts WHERE passage_id BETWEEN ? AND ?").run(range);
      client
        .prepare(
          `INSERT INTO passage_concepts (passage_id, concept, state, start, "end")
           SELECT passages.id, value ->> 0, value ->> 1, value ->> 2, value ->> 3
           FROM passages, json_each(concept_tags(text)) WHERE passages.id BETWEEN ? AND ?`,
        )
        .run(range);
      setMeta(client, TAGGED_TO, `${concepts.version}:${last}`);
      return true;
    })
    .immediate();
}

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
