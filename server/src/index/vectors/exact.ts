// Exact nearest neighbours by comparing with every candidate: for the small subsets that filters leave.
import type { Neighbour, PassageVector } from "../ports.js";

/** Best first; of equal ones the smaller id first. */
export const byNearness = (a: Neighbour, b: Neighbour) =>
  b.similarity - a.similarity || a.id - b.id;

/**
 * Returns the k candidates most similar to the query, best first, ties by id.
 * All vectors are unit vectors of one length, so that their dot product is the cosine.
 */
export function exactNearest(
  query: Float32Array,
  candidates: Iterable<PassageVector>,
  k: number,
): Neighbour[] {
  const neighbours: Neighbour[] = [];
  for (const { id, vector } of candidates) {
    neighbours.push({ id, similarity: dot(query, vector) });
  }
  return neighbours.sort(byNearness).slice(0, Math.max(0, k));
}

/** The dot product in double precision, held within -1 to 1 against rounding. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return Math.max(-1, Math.min(1, sum));
}
