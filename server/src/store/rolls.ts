// Keeps the roll of now level with the store, and those of the moments asked about last.
import type { Db } from "./open.js";
import { Roll } from "./roll.js";
import { changedBetween, lastChange, readPupils, studentIdsEver } from "./roll-reader.js";

/** Moments of the past whose rolls are kept: a person asks several questions about one. */
const MOMENTS = 2;

interface Kept {
  roll: Roll;
  /** The last change that it knows of. */
  seq: number;
  /** Pupils known at that change who may belong onto it and are not read yet. */
  unread: string[];
}

const present = new WeakMap<Db, Kept>();
const past = new WeakMap<Db, Map<string, Pick<Kept, "roll" | "seq">>>();
const followers = new WeakMap<Db, Set<(roll: Roll) => void>>();

/**
 * Has what is kept of the pupils on the present roll follow it from its beginning: it then grows as the
 * roll does, some pupils at a time.
 */
export function followPresentRoll(db: Db, follow: (roll: Roll) => void): void {
  followers.set(db, (followers.get(db) ?? new Set()).add(follow));
}

/**
 * The pupils on roll at a moment (ISO 8601), or now. The roll is kept for its connection, as SQLite
 * keeps its pages; of the present one only those pupils are read again that changed. Whoever reads
 * anything else with it does so in one transaction.
 */
export function rollOf(db: Db, asOf?: string): Roll {
  return asOf === undefined ? presentRoll(db) : pastRoll(db, asOf);
}

/**
 * The present roll, or where many pupils changed as it was a moment ago: for what may lag behind, such as
 * the choices of a filter. `levelRoll` brings it on.
 */
export function nearRoll(db: Db): Roll {
  const kept = present.get(db);
  if (!kept || kept.unread.length > 0) return presentRoll(db);
  const isFarBehind = lastChange(db, kept.seq).seq - kept.seq > AT_ONCE;
  return isFarBehind ? kept.roll : presentRoll(db);
}

/** Pupils whose changes are read in one turn of the event loop. */
const AT_ONCE = 100;

/**
 * Brings the present roll nearer to the store by some pupils; returns whether it is level. Whoever asks
 * for the roll meanwhile is given it whole.
 */
export function levelRoll(db: Db): boolean {
  const { kept, seq } = keptOf(db);
  if (kept.unread.length > 0) {
    readSome(db, kept, kept.unread.splice(-AT_ONCE));
    return false;
  }
  if (kept.seq === seq) return true;
  const until = Math.min(seq, kept.seq + AT_ONCE);
  readSome(db, kept, changedBetween(db, kept.seq, until));
  kept.seq = until;
  return false;
}

/** Grows with every change of a pupil, its versions or its documents. */
export const rollVersion = (db: Db): number => lastChange(db, 0).seq;

function presentRoll(db: Db): Roll {
  const { kept, seq } = keptOf(db);
  if (kept.unread.length > 0) readRest(db, kept);
  if (kept.seq !== seq) readSome(db, kept, changedBetween(db, kept.seq, seq));
  kept.seq = seq;
  kept.roll.place();
  return kept.roll;
}

/**
 * The present roll as far as it is read, and the last change in the store; a roll of which nothing is read where the
 * changes since are no longer known.
 */
function keptOf(db: Db): { kept: Kept; seq: number } {
  const kept = present.get(db);
  const { seq, complete } = lastChange(db, kept?.seq ?? 0);
  if (kept && complete) return { kept, seq };
  const roll = new Roll();
  for (const follow of followers.get(db) ?? []) follow(roll);
  const fresh: Kept = { roll, seq, unread: studentIdsEver(db) };
  present.set(db, fresh);
  return { kept: fresh, seq };
}

/** All of them are read fastest without naming them. */
function readRest(db: Db, { roll, unread }: Kept): void {
  const ids = unread.splice(0);
  roll.replace(ids, readPupils(db, undefined, roll.isEmpty ? undefined : ids));
}

const readSome = (db: Db, { roll }: Kept, ids: readonly string[]): void =>
  roll.replace(ids, readPupils(db, undefined, ids));

/** What was can change too: an import of an earlier day, a merge of histories. */
function pastRoll(db: Db, asOf: string): Roll {
  const moments = past.get(db) ?? new Map<string, Pick<Kept, "roll" | "seq">>();
  past.set(db, moments);
  const { seq } = lastChange(db, 0);
  const kept = moments.get(asOf);
  const roll = kept?.seq === seq ? kept.roll : readRoll(db, asOf);
  moments.delete(asOf);
  moments.set(asOf, { roll, seq });
  for (const oldest of moments.keys()) {
    if (moments.size <= MOMENTS) break;
    moments.delete(oldest);
  }
  return roll;
}

function readRoll(db: Db, asOf: string): Roll {
  const roll = new Roll();
  roll.replace([], readPupils(db, asOf));
  roll.place();
  return roll;
}
