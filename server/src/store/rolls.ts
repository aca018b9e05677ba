// Keeps the roll of now level with the store, and those of the moments asked about last.
import type { Db } from "./open.js";
import { Roll } from "./roll.js";
import { changedBetween, lastChange, readPupils } from "./roll-reader.js";

/** Moments of the past whose rolls are kept: a person asks several questions about one. */
const MOMENTS = 2;

interface Kept {
  roll: Roll;
  /** The last change that it knows of. */
  seq: number;
}

const present = new WeakMap<Db, Kept>();
const past = new WeakMap<Db, Map<string, Kept>>();

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
  const isFarBehind = kept && lastChange(db, kept.seq).seq - kept.seq > AT_ONCE;
  return isFarBehind ? kept.roll : presentRoll(db);
}

/** Pupils whose changes are read in one turn of the event loop. */
const AT_ONCE = 250;

/**
 * Brings the present roll, where there is one, nearer to the store by some pupils; returns whether it is
 * level. Whoever asks for the roll meanwhile is given it whole.
 */
export function levelRoll(db: Db): boolean {
  const kept = present.get(db);
  if (!kept) return true;
  const { seq, complete } = lastChange(db, kept.seq);
  if (kept.seq === seq || !complete) return true;
  const until = Math.min(seq, kept.seq + AT_ONCE);
  const ids = changedBetween(db, kept.seq, until);
  kept.roll.replace(ids, readPupils(db, undefined, ids));
  kept.seq = until;
  return until === seq;
}

/** Grows with every change of a pupil, its versions or its documents. */
export const rollVersion = (db: Db): number => lastChange(db, 0).seq;

function presentRoll(db: Db): Roll {
  const kept = present.get(db);
  const { seq, complete } = lastChange(db, kept?.seq ?? 0);
  if (kept?.seq === seq) return kept.roll;
  if (kept && complete) {
    const ids = changedBetween(db, kept.seq, seq);
    kept.roll.replace(ids, readPupils(db, undefined, ids));
    kept.seq = seq;
    return kept.roll;
  }
  return keep(present, db, readRoll(db), seq);
}

function keep(rolls: WeakMap<Db, Kept>, db: Db, roll: Roll, seq: number): Roll {
  rolls.set(db, { roll, seq });
  return roll;
}

/** What was can change too: an import of an earlier day, a merge of histories. */
function pastRoll(db: Db, asOf: string): Roll {
  const moments = past.get(db) ?? new Map<string, Kept>();
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

function readRoll(db: Db, asOf?: string): Roll {
  const roll = new Roll();
  roll.replace([], readPupils(db, asOf));
  return roll;
}
