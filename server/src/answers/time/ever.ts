// The vocabulary of all versions: pupils that are gone and classes that are no more can be asked about.
import { NameIndex } from "../../search/names.js";
import { type CalledEver, findCalledEver } from "../../store/find-moves.js";
import type { Db } from "../../store/open.js";
import { changedBetween, lastChange, studentIdsEver } from "../../store/roll-reader.js";
import {
  type Language,
  type Place,
  type Vocabulary,
  vocabularyOf,
} from "../vocabulary/vocabulary.js";

/** The present vocabulary with every name, class and campus that there has been. */
export function readVocabularyEver(db: Db, present: Vocabulary, language: Language): Vocabulary {
  const { names, classes: classCodes, campuses: campusNames } = calledEver(db);
  const places = { ...present.places, classes: classCodes.list(), campuses: campusNames.list() };
  const { classes, campuses } = vocabularyOf(places, [], [], language);
  return { ...present, places, names, classes, campuses };
}

interface Kept {
  names: NameIndex;
  classes: PlacesEver;
  campuses: PlacesEver;
  byPupil: Map<string, CalledEver[]>;
  /** The last change that it knows of. */
  seq: number;
  /** Pupils known at that change who are not read yet. */
  unread: string[];
}

const kept = new WeakMap<Db, Kept>();

/** Pupils whose names are read in one turn of the event loop. */
const AT_ONCE = 100;

/** Brings what was ever called how nearer to the store by some pupils; returns whether it is level. */
export function levelCalledEver(db: Db): boolean {
  const { held, seq } = keptOf(db);
  if (held.unread.length > 0) {
    readSome(db, held, held.unread.splice(-AT_ONCE));
    return false;
  }
  if (held.seq === seq) return true;
  const until = Math.min(seq, held.seq + AT_ONCE);
  readSome(db, held, changedBetween(db, held.seq, until));
  held.seq = until;
  return false;
}

/** Kept for the connection, and whole: reading everybody's names takes half a second where there are 20,000. */
function calledEver(db: Db): Kept {
  const { held, seq } = keptOf(db);
  if (held.unread.length > 0) readSome(db, held, held.unread.splice(0));
  if (held.seq !== seq) readSome(db, held, changedBetween(db, held.seq, seq));
  held.seq = seq;
  return held;
}

/** As far as it is read; nothing of it where the changes since are no longer known. */
function keptOf(db: Db): { held: Kept; seq: number } {
  const known = kept.get(db);
  const { seq, complete } = lastChange(db, known?.seq ?? 0);
  if (known && complete) return { held: known, seq };
  const held: Kept = {
    names: new NameIndex(),
    classes: new PlacesEver(),
    campuses: new PlacesEver(),
    byPupil: new Map(),
    seq,
    unread: studentIdsEver(db),
  };
  kept.set(db, held);
  return { held, seq };
}

function readSome(db: Db, held: Kept, ids: readonly string[]): void {
  const { names, classes, campuses, byPupil } = held;
  for (const id of ids) {
    for (const called of byPupil.get(id) ?? []) {
      names.forget(id, called.name_key);
      classes.forget(called.class_key, called.class_code);
      campuses.forget(called.campus_key, called.campus);
    }
    byPupil.delete(id);
  }
  for (const called of findCalledEver(db, ids)) {
    const ofPupil = byPupil.get(called.id);
    if (ofPupil) ofPupil.push(called);
    else byPupil.set(called.id, [called]);
    names.learn(called.id, called.name_key);
    classes.learn(called.class_key, called.class_code);
    campuses.learn(called.campus_key, called.campus);
  }
}

/** Classes or campuses that there have been, by their keys, with the ways in which they were written. */
class PlacesEver {
  private readonly written = new Map<string, Map<string, number>>();

  learn(key: string | null, label: string | null): void {
    if (!key || label === null) return;
    const labels = this.written.get(key) ?? new Map<string, number>();
    this.written.set(key, labels.set(label, (labels.get(label) ?? 0) + 1));
  }

  forget(key: string | null, label: string | null): void {
    if (!key || label === null) return;
    const labels = this.written.get(key);
    const left = (labels?.get(label) ?? 0) - 1;
    if (left > 0) labels?.set(label, left);
    else labels?.delete(label);
    if (labels?.size === 0) this.written.delete(key);
  }

  /** Each once, by its key; of different ways of writing it the last one. */
  list(): Place[] {
    return [...this.written]
      .map(([key, labels]) => ({ key, label: [...labels.keys()].sort().at(-1) ?? "" }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }
}
