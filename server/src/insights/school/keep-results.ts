// Keeps the last results of a computation until what they were computed from changes.

/** Results kept: several people look at several filters. */
const MOST = 4;

interface Kept<Result> {
  stamp: string;
  result: Result;
}

/**
 * Gives `compute` a memory of its last few results, by `keyOf` the request. A result counts as long as
 * `stamp` says the same.
 */
export function keepResults<Request, Result>(
  compute: (request: Request) => Result,
  { keyOf, stamp }: { keyOf: (request: Request) => string; stamp: () => string },
) {
  const kept = new Map<string, Kept<Result>>();
  return (request: Request): Result => {
    const key = keyOf(request);
    const held = kept.get(key);
    const now = stamp();
    kept.delete(key);
    const result = held?.stamp === now ? held.result : compute(request);
    kept.set(key, { stamp: now, result });
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
    return result;
  };
}
