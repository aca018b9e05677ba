// The vocabulary of all versions: pupils that are gone and classes that are no more can be asked about.
import { NameIndex } from "../../search/names.js";
import { type CalledEver, findCalledEver } from "../../store/find-moves.js";
import type { Db } from "../../store/open.js";
import { changedBetween, lastChange } from "../../store/roll-reader.js";
import { type Language, type Place, type Vocabulary, vocabularyOf } from "../vocabulary.js";

/** The present vocabulary with every name, class and campus that there has been. */
export function readVocabularyEver(db: Db, present: Vocabulary, language: Language): Vocabulary {
  const { names, byPupil } = calledEver(db);
  const called = [...byPupil.values()].flat();
  const places = {
    ...present.places,
    classes: placesOf(called, ({ class_key, class_code }) => [class_key, class_code]),
    campuses: placesOf(called, ({ campus_key, campus }) => [campus_key || null, campus]),
  };
  const { classes, campuses } = vocabularyOf(places, [], [], language);
  return { ...present, places, names, classes, campuses };
}

interface Kept {
  names: NameIndex;
  byPupil: Map<string, CalledEver[]>;
  /** The last change that it knows of. */
  seq: number;
}

const kept = new WeakMap<Db, Kept>();

/** Kept for the connection: reading everybody's names takes half a second where there are 20,000. */
function calledEver(db: Db): Kept {
  const held = kept.get(db);
  const { seq, complete } = lastChange(db, held?.seq ?? 0);
  if (held?.seq === seq) return held;
  const level = held && complete ? held : { names: new NameIndex(), byPupil: new Map(), seq };
  const changed = level === held ? changedBetween(db, held.seq, seq) : undefined;
  for (const id of changed ?? []) {
    for (const { name_key } of level.byPupil.get(id) ?? []) level.names.forget(id, name_key);
    level.byPupil.delete(id);
  }
  for (const called of findCalledEver(db, changed)) {
    const ofPupil = level.byPupil.get(called.id);
    if (ofPupil) ofPupil.push(called);
    else level.byPupil.set(called.id, [called]);
    level.names.learn(called.id, called.name_key);
  }
  level.seq = seq;
  kept.set(db, level);
  return level;
}

/** Each place once, by its key; of different ways of writing it the last one. */
function placesOf(
  called: readonly CalledEver[],
  read: (one: CalledEver) => readonly [key: string | null, label: string | null],
): Place[] {
  const labels = new Map<string, string>();
  for (const one of called) {
    const [key, label] = read(one);
    if (key === null || label === null) continue;
    const known = labels.get(key);
    if (known === undefined || label > known) labels.set(key, label);
  }
  return [...labels].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, label]) => ({ key, label }));
}
