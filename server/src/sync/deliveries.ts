// Answers given to signed requests, so that a repeated request is answered and not done again.
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { PtccError } from "../errors.js";
import type { Db } from "../store/open.js";
import { deliveries } from "../store/schema.js";

export interface Delivery {
  /** The `webhook-id` header. */
  webhookId: string;
  /** SHA-256 of the body in hex. */
  bodyHash: string;
}

/** Names a signed request by its id and its body. */
export const deliveryOf = (webhookId: string, body: ArrayBuffer): Delivery => ({
  webhookId,
  bodyHash: createHash("sha256").update(new Uint8Array(body)).digest("hex"),
});

/**
 * The answer stored for this request; null where it is new.
 * @throws PtccError `conflict` `duplicate_id` where the id was used for another body
 */
export function findDelivery<Answer>(
  db: Db,
  sourceId: string,
  delivery: Delivery | null,
): Answer | null {
  if (delivery === null) return null;
  const known = db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.sourceId, sourceId), eq(deliveries.webhookId, delivery.webhookId)))
    .get();
  if (known === undefined) return null;
  if (known.bodyHash !== delivery.bodyHash)
    throw new PtccError(
      "conflict",
      "duplicate_id",
      "This webhook-id was used for another body. Send the request again under a new id.",
    );
  return known.answer as Answer;
}

/** Stores an answer in the transaction of what it tells. */
export function saveDelivery(
  db: Db,
  sourceId: string,
  delivery: Delivery | null,
  answer: unknown,
  at: string,
): void {
  if (delivery === null) return;
  db.insert(deliveries)
    .values({ sourceId, ...delivery, status: 200, answer, createdAt: at })
    .run();
}
