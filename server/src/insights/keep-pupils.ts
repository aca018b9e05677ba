// Keeps what was worked out of each pupil, and brings it level with the store: only who changed is read again.
import type { Db } from "../store/open.js";
import { changedBetween, lastChange } from "../store/roll-reader.js";

export interface KeptPupils<Of> {
  /** By what it was worked out, beside the store's pupils: where that differs, all are worked out anew. */
  by: string;
  /** The last change of a pupil that it knows of. */
  seq: number;
  byId: Map<string, Of>;
}

/** Pupils read at once. */
const AT_ONCE = 500;

/** What is worked out of pupils, and of whom. */
interface Work<Of> {
  everyone: () => string[];
  /** Gives it of those of the pupils that count; who else changed is kept no longer. */
  read: (ids: readonly string[]) => Iterable<[id: string, of: Of]>;
  /** Whether time alone may have changed it; it never does where absent. */
  isDue?: (of: Of) => boolean;
}

/** Level with the store as its transaction sees it: `last` itself where nobody changed. */
export function levelPupils<Of>(
  db: Db,
  last: KeptPupils<Of> | undefined,
  by: string,
  { everyone, read, isDue = () => false }: Work<Of>,
): KeptPupils<Of> {
  const { seq, complete } = lastChange(db, last?.seq ?? 0);
  const near = last?.by === by && complete ? last : null;
  const ids = near
    ? [...new Set([...changedBetween(db, near.seq, seq), ...idsOf(near.byId, isDue)])]
    : everyone();
  if (near?.seq === seq && ids.length === 0) return near;
  const byId = new Map(near?.byId);
  for (const id of ids) byId.delete(id);
  for (let at = 0; at < ids.length; at += AT_ONCE)
    for (const [id, of] of read(ids.slice(at, at + AT_ONCE))) byId.set(id, of);
  return { by, seq, byId };
}

const idsOf = <Of>(byId: ReadonlyMap<string, Of>, isMeant: (of: Of) => boolean): string[] =>
  [...byId].filter(([, of]) => isMeant(of)).map(([id]) => id);
