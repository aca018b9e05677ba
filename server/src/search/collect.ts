// What words and concepts say of the notes that a filter leaves, and which sentences are to be compared in meaning then.
import type { ConceptVector } from "../concepts/concept-vector.js";
import type { StudentFilter } from "../store/find.js";
import type { Db } from "../store/open.js";
import type { Roll } from "../store/roll.js";
import { rollVersion } from "../store/rolls.js";
import type { Asked } from "./asked.js";
import { leaningsOf, type Told } from "./leanings.js";
import { lastDocument } from "./postings.js";
import { type Scope, scopeOf } from "./scope.js";
import { Signals } from "./signals.js";
import { Stated } from "./stated.js";
import { type Weighed, weigh } from "./weigh.js";

/** What the question speaks of as a whole, and how sentences are to say it. */
export interface Leaning {
  vector: ConceptVector;
  told: Told;
}

export interface Collected {
  /** The state of the roll that it is of. */
  version: number;
  roll: Roll;
  needles: Weighed[];
  signals: Signals;
  stated: Stated;
}

/** A bit each in a signal. */
const MOST_NEEDLES = 31;
/** Below this a sentence hardly speaks of what the question does. */
const LEAST_RELATED = 0.03;

/** What words and concepts say, and of which state of the roll that is. */
export function collect(
  db: Db,
  asked: Asked,
  leaning: Leaning | null,
  filter: StudentFilter,
  known?: Scope,
): Collected {
  const version = rollVersion(db);
  const { roll, links, documents } = known?.version === version ? known : scopeOf(db, filter);
  const upTo = lastDocument(db);
  const needles = asked.needles
    .slice(0, MOST_NEEDLES)
    .map((needle) => weigh(db, needle, roll.documents.count, upTo));
  const signals = new Signals(db, links, documents);
  for (const [bit, { match }] of needles.entries()) signals.addWords(match, bit, upTo);
  for (const concept of asked.concepts) signals.addConcept(concept, upTo);
  if (leaning)
    signals.addRelated(leaningsOf(db).nearTo(leaning.vector, leaning.told), LEAST_RELATED);
  return { version, roll, needles, signals, stated: new Stated(asked, signals) };
}

/** Whether the notes of so many pupils state what was asked. */
export function isStatedBy(
  { roll, signals, stated }: Collected,
  pupils: number,
  floor: number,
): boolean {
  const found = new Set<string>();
  for (const document of signals.documents) {
    if (found.size >= pupils) break;
    const pupil = stated.of(document) < floor ? undefined : roll.document(document)?.pupil;
    if (pupil) found.add(pupil.personId ?? pupil.id);
  }
  return found.size >= pupils;
}
