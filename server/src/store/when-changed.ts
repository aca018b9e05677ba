// Keeps what was computed from pupils and sources until one of them changes.
import type { Db } from "./open.js";
import { levelPassageLinks } from "./passage-links.js";
import { prepared } from "./prepared.js";
import { levelRoll, rollOf, rollVersion } from "./rolls.js";

const kept = new WeakMap<Db, Set<() => unknown>>();

/**
 * Has `step` called whenever memory is brought level for this connection, each time in a turn of the event
 * loop of its own, until it says something else than false.
 */
export function onRebuild(db: Db, step: () => unknown): void {
  kept.set(db, (kept.get(db) ?? new Set()).add(step));
  levelAt.delete(db);
}

/**
 * Returns a function that gives `build`'s value, built again only after pupils, their versions or
 * documents, or the sources' names changed.
 */
export function rebuiltWhenChanged<T>(db: Db, build: (db: Db) => T): () => T {
  let held: { state: string; value: T } | undefined;
  const current = () => {
    const state = stateOf(db);
    if (held?.state !== state) held = { state, value: build(db) };
    return held.value;
  };
  // What nobody has asked for is not kept level.
  onRebuild(db, () => {
    if (held) current();
  });
  return current;
}

/** By connection, the commit at which all was level. */
const levelAt = new WeakMap<Db, string>();

/** Who is bringing memory level, and who will once that is done. */
const rounds = new WeakMap<Db, { running: Promise<void>; next: Promise<void> | null }>();

/**
 * Brings level, one thing a turn of the event loop, whatever is kept in memory for a connection, so
 * that the next question finds it so. However many call, one round runs at a time, and one more for
 * those who called meanwhile: each would take its turn in the same turn of the event loop.
 */
export function rebuildChanged(db: Db): Promise<void> {
  if (!db.$client.open || levelAt.get(db) === lastCommit(db)) return Promise.resolve();
  const round = rounds.get(db);
  if (!round) return begin(db);
  const follow = () => begin(db);
  round.next ??= round.running.then(follow, follow);
  return round.next;
}

function begin(db: Db): Promise<void> {
  const running = rebuildEach(db).finally(() => rounds.delete(db));
  rounds.set(db, { running, next: null });
  return running;
}

async function rebuildEach(db: Db): Promise<void> {
  const commit = lastCommit(db);
  const steps = [
    () => levelRoll(db),
    () => rollOf(db).columns.makeNext(),
    () => void rollOf(db).documentColumns,
    () => levelPassageLinks(db),
  ];
  for (const step of [...steps, ...(kept.get(db) ?? [])])
    do {
      await new Promise(setImmediate);
      if (!db.$client.open) return;
    } while (step() === false);
  levelAt.set(db, commit);
}

/** Changes with every commit of any connection, this one among them; asking for it reads one page. */
const lastCommit = (db: Db): string =>
  prepared(
    db,
    "SELECT total_changes() || ' ' || data_version FROM pragma_data_version",
    "column",
  ).get() as string;

const stateOf = (db: Db): string =>
  `${rollVersion(db)} ${prepared(
    db,
    "SELECT group_concat(id || ' ' || state || ' ' || name, '\n') FROM sources",
    "column",
  ).get()}`;
