// What the two vector indexes have in common: the name of a collection and the error while one is away.
import { createHash } from "node:crypto";
import { PtccError } from "../../errors.js";

/** Grows when what is stored under a passage's id changes its meaning. */
const VERSION = 1;

/**
 * Names the collection for one model's vectors of one store: letters, digits and hyphens, at most 57
 * characters. Another store's ids mean other passages, so its vectors must never be taken for ours.
 * @param model as in `Embedder.model`
 * @param namespace identifies the store
 */
export function collectionName(model: string, namespace: string): string {
  const slug = model
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 30);
  const digest = createHash("sha256")
    .update(JSON.stringify([model, namespace]))
    .digest("hex");
  return `ptcc-${slug}-${digest.slice(0, 12)}-v${VERSION}`;
}

/** The error of every call while a vector index cannot be reached. */
export function vectorIndexUnavailable(cause?: unknown): PtccError {
  return new PtccError(
    "unavailable",
    "vector_index_unavailable",
    "The vector index cannot be reached; until it is back, questions are answered without meaning search.",
    undefined,
    { cause },
  );
}
