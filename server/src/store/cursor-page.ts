// One page of a list that is in memory.
import { decodeCursor, encodeCursor } from "./cursor.js";

/**
 * The page after the cursor, which holds the id of the last one shown and its place: where that one is
 * gone meanwhile, the page begins at the place.
 * @throws PtccError `invalid_cursor`
 */
export function pageOf<T extends { id: string }>(
  items: readonly T[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { page: T[]; next_cursor: string | null } {
  const from = cursor === undefined ? 0 : startAfter(items, cursor);
  const page = items.slice(from, from + limit);
  const last = page.at(-1);
  const next_cursor =
    last && from + limit < items.length
      ? encodeCursor([last.id, String(from + page.length)])
      : null;
  return { page, next_cursor };
}

function startAfter(items: readonly { id: string }[], cursor: string): number {
  const [id, place] = decodeCursor(cursor, 2);
  const found = items.findIndex((item) => item.id === id);
  return found < 0 ? Number(place) || 0 : found + 1;
}
