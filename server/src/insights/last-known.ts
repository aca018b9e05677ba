// Answers at once with what was computed last, while what has changed since is computed behind it.

/** What is known of something that takes seconds to compute. */
export interface Known<Value> {
  value: Value;
  /** When its computing began, ISO 8601: what was written later is not in it. */
  computedAt: string;
  /** Whether nothing that it rests on has changed since. */
  isCurrent: boolean;
}

export interface Asked<Value> {
  /** What is known by now, current or not; null where nothing is. */
  known: Known<Value> | null;
  /** As it is now, once it is computed. */
  computed: Promise<Known<Value>>;
}

/** What is known, current or not; where nothing is, once it is computed. */
export async function knownOf<Value>(asking: Promise<Asked<Value>>): Promise<Known<Value>> {
  const { known, computed } = await asking;
  return known ?? computed;
}

export interface LastKnown<Request, Value> {
  /**
   * Resolves within the patience; rejects where the computation failed in that time, or failed before
   * in the same state and nothing is known.
   */
  ask(request: Request): Promise<Asked<Value>>;
  /** Computes again what was asked for last, or the first request where nothing was, if it has changed. */
  refresh(first?: Request): void;
}

/** What is known, and when anything that it rests on was last looked at. */
interface Computed<Value> extends Omit<Known<Value>, "isCurrent"> {
  stamp: string;
}

interface Entry<Request, Value> {
  request: Request;
  last: Computed<Value> | null;
  running: { stamp: string; result: Promise<Computed<Value>> } | null;
  /** Begins when `running` ends: however many ask meanwhile, one computation serves them. */
  next: Promise<Computed<Value>> | null;
  /** Why the last computation failed that nobody waited for, and of which state. */
  failure: { stamp: string; error: unknown } | null;
}

/** Results kept: several people look at several filters. */
const MOST = 8;

/**
 * @param compute off the event loop
 * @param keyOf requests with one key ask for the same
 * @param stamp another text whenever a result may differ
 * @param patienceMs how long an answer may wait for what is not known as it is now
 */
export function keepLastKnown<Request, Value>({
  compute,
  keyOf,
  stamp,
  patienceMs,
}: {
  compute: (request: Request) => Promise<Value>;
  keyOf: (request: Request) => string;
  stamp: (request: Request) => string;
  patienceMs: number;
}): LastKnown<Request, Value> {
  /** Those asked for last at the end. */
  const entries = new Map<string, Entry<Request, Value>>();

  const entryOf = (request: Request): Entry<Request, Value> => {
    const key = keyOf(request);
    const entry = entries.get(key) ?? {
      request,
      last: null,
      running: null,
      next: null,
      failure: null,
    };
    entry.request = request;
    entries.delete(key);
    entries.set(key, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= MOST) break;
      entries.delete(oldest);
    }
    return entry;
  };

  const begin = (entry: Entry<Request, Value>): Promise<Computed<Value>> => {
    const begun = { stamp: stamp(entry.request), computedAt: new Date().toISOString() };
    const result = compute(entry.request).then(
      (value) => {
        entry.last = { value, ...begun };
        return entry.last;
      },
      (error: unknown) => {
        entry.failure = { stamp: begun.stamp, error };
        throw error;
      },
    );
    const running = { stamp: begun.stamp, result };
    entry.running = running;
    const end = () => {
      if (entry.running === running) entry.running = null;
    };
    result.then(end, end);
    return result;
  };

  /** As of `now` at least: what began before the last change is waited for, and followed by another. */
  const computedAs = (entry: Entry<Request, Value>, now: string): Promise<Computed<Value>> => {
    if (entry.running === null) return begin(entry);
    if (entry.running.stamp === now) return entry.running.result;
    const follow = () => {
      entry.next = null;
      return begin(entry);
    };
    entry.next ??= entry.running.result.then(follow, follow);
    return entry.next;
  };

  return {
    async ask(request) {
      const entry = entryOf(request);
      const now = stamp(request);
      const known = ({ value, computedAt, stamp: of }: Computed<Value>): Known<Value> => ({
        value,
        computedAt,
        isCurrent: of === now,
      });
      if (entry.last?.stamp === now) {
        const current = known(entry.last);
        return { known: current, computed: Promise.resolve(current) };
      }
      const { failure } = entry;
      entry.failure = null;
      if (failure?.stamp === now && entry.last === null) throw failure.error;
      const computed = computedAs(entry, now).then((value) => ({
        ...known(value),
        isCurrent: true,
      }));
      const inTime = await within(patienceMs, computed).catch((error: unknown) => {
        entry.failure = null; // it is told here
        throw error;
      });
      return { known: inTime ?? (entry.last && known(entry.last)), computed };
    },
    refresh(first) {
      const request = [...entries.values()].at(-1)?.request ?? first;
      if (request === undefined) return;
      const entry = entryOf(request);
      const now = stamp(request);
      // What cannot be computed now, who asks next is told.
      if (entry.last?.stamp !== now) computedAs(entry, now).catch(() => {});
    },
  };
}

/** The value, or null where it takes longer, as all does that is given no time; what fails later fails for nobody. */
async function within<Value>(ms: number, value: Promise<Value>): Promise<Value | null> {
  value.catch(() => {});
  if (ms === 0) return null;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}
