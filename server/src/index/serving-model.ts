// Which embedding model's vectors are complete, and how it is reached: what answers while another one is made.
import { z } from "zod";
import type { Db } from "../store/open.js";

const KEY = "serving_model";

const servingSchema = z.object({
  /** `EMBEDDINGS` as it was. */
  spec: z.string(),
  base_url: z.string().nullable(),
  /** As `Embedder.model`. */
  model: z.string(),
});
export type ServingModel = z.infer<typeof servingSchema>;

/** The model that was complete last; null where none ever was. */
export function readServingModel(db: Db): ServingModel | null {
  const text = db.$client.prepare("SELECT value FROM meta WHERE key = ?").pluck().get(KEY);
  return typeof text === "string" ? servingSchema.parse(JSON.parse(text)) : null;
}

export function saveServingModel(db: Db, serving: ServingModel): void {
  db.$client
    .prepare(
      "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
    )
    .run(KEY, JSON.stringify(serving));
}

/** The models that the store has vectors of. */
export const storedModels = (db: Db): string[] =>
  db.$client
    .prepare(
      `WITH RECURSIVE found(model) AS (
         SELECT min(model) FROM embeddings
         UNION ALL SELECT (SELECT min(model) FROM embeddings WHERE model > found.model) FROM found
         WHERE found.model IS NOT NULL)
       SELECT model FROM found WHERE model IS NOT NULL`,
    )
    .pluck()
    .all() as string[];

/** Forgets up to `limit` of a model's vectors; returns whether any may be left. */
export function forgetEmbeddings(db: Db, model: string, limit: number): boolean {
  const { changes } = db.$client
    .prepare(
      `DELETE FROM embeddings WHERE model = ? AND passage_id IN
         (SELECT passage_id FROM embeddings WHERE model = ? LIMIT ?)`,
    )
    .run(model, model, limit);
  db.$client.prepare("DELETE FROM phrase_vectors WHERE model = ?").run(model);
  return changes === limit;
}
