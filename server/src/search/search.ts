// Hybrid search: filters in SQL, then words, concepts and nearness in meaning over what they leave, fused.

import { type ConceptMap, wholeOf } from "../concepts/concept-map.js";
import type { State } from "../concepts/concept-types.js";
import { conceptVector } from "../concepts/concept-vector.js";
import { type ConceptSource, shippedConcepts } from "../concepts/load-concepts.js";
import type { StudentFilter } from "../store/find.js";
import { type EntryEvidence, entriesOfDocuments } from "../store/find-entries.js";
import { listedRecords } from "../store/find-listed.js";
import type { Db } from "../store/open.js";
import { inOneRead } from "../store/prepared.js";
import type { ListedRecord, Roll, RolledPupil } from "../store/roll.js";
import { rollVersion } from "../store/rolls.js";
import { type Asked, askedOf, type Topic, toldBy, withNearConcept } from "./asked.js";
import { collect, isStatedBy, type Leaning } from "./collect.js";
import {
  meaningText,
  NEIGHBOURS,
  type NearestConcept,
  type NearestPassages,
} from "./find-meaning.js";
import { type Judgement, WEIGHTING, type Weighting } from "./fuse.js";
import { needlesOf, wordsOf } from "./needles.js";
import { type RankedNote, rankNotes } from "./rank-notes.js";
import { type Scope, scopeOf } from "./scope.js";

export interface SearchDeps {
  /** Reads only. */
  db: Db;
  nearestPassages: NearestPassages;
  nearestConcept?: NearestConcept | undefined;
  /** The embedding model's name, as `Embedder.model`. */
  model: string;
  /** The map of concepts that notes are tagged by; the shipped one where absent. */
  concepts?: ConceptSource | undefined;
}

export interface ConceptReason {
  id: string;
  label: string;
  state: State;
  /** How near the question is to the concept that it was taken for, where its words name none; else null. */
  nearness: number | null;
}

export interface Why {
  /** The words found, as they stand in the note or the name. */
  words: string[];
  /** The concept that the note states, in which state; null where none that was asked. */
  concept: ConceptReason | null;
  /** The sentence nearest in meaning, and how near (cosine). */
  passage: string | null;
  similarity: number | null;
}

export interface TopicHit extends ListedRecord {
  /** A sentence of the pupil's notes, plain text. */
  snippet: string;
  /** What an analyst wrote, where the sentence stands there; null where it stands in the sheet. */
  entry: EntryEvidence | null;
  /** 0 to 1, comparable within one search only. */
  score: number;
  why: Why;
  judged: Judgement;
  /** Whether the sentence reads as if what it tells were over, not so or of someone else. */
  doubtful: boolean;
}

export interface TopicResult {
  /** Best first, each pupil once. */
  hits: TopicHit[];
  /** Whether meaning search took part. */
  meaning: boolean;
  /** The embedding model that took part. */
  model: string | null;
}

export interface SearchOptions {
  /** Hits at most; all where absent. */
  limit?: number;
  /** Where any note says it, only those that do are wanted: no others are looked for then. */
  onlyStated?: boolean;
  /** Also those that only speak of concepts near to those asked. */
  related?: boolean;
  /** Also those that share something with what was asked, and do not answer it by themselves. */
  alsoNear?: boolean;
  weighting?: Weighting;
}

/**
 * Searches the notes of the pupils that the filter leaves for what a topic asks: a note is a hit when
 * it states what was asked, holds its words, or has a sentence near enough in meaning.
 */
export async function searchNotes(
  deps: SearchDeps,
  topic: Topic,
  filter: StudentFilter,
  options: SearchOptions = {},
): Promise<TopicResult> {
  const { db } = deps;
  const { weighting = WEIGHTING, related = false, alsoNear = false, onlyStated = false } = options;
  const enough = onlyStated ? 1 : (options.limit ?? Number.POSITIVE_INFINITY);
  const map = (deps.concepts ?? shippedConcepts()).map();
  const named = askedOf(topic, map, related);
  const scope = inOneRead(db, () => scopeOf(db, filter));
  const text = meaningText(topic.text, topic.alternatives.flat());
  const nearest = (among: Scope["passages"]) =>
    among?.size === 0 ? [] : deps.nearestPassages(text, NEIGHBOURS, among);
  // Where no concept was asked, all are compared, and need not be waited for.
  const pending = named.concepts.length === 0 ? nearest(scope.passages) : null;
  const asked = deps.nearestConcept
    ? await withNearConcept(named, map, deps.nearestConcept)
    : named;
  // A word of no concept's phrase is in some phrase or other, and would come near to much.
  const leaning: Leaning | null =
    (related || alsoNear) && named.concepts.length > 0
      ? { vector: conceptVector(map, topic.text), told: toldBy(named) }
      : null;
  const isOfFamily = (concept: string) => map.concepts.get(wholeOf(map, concept))?.family ?? false;
  const collected = (known?: Scope) => collect(db, asked, leaning, filter, known);
  const early = inOneRead(db, () => collected(scope));
  // What only comes near in meaning comes behind the notes that state it: where these suffice, nothing else is compared.
  const suffices = isStatedBy(early, enough, weighting.conceptsFloor);
  const neighbours = await (pending ??
    nearest(suffices ? early.signals.stating() : scope.passages));
  // One read transaction, so that signals and records are of the same moment, and not stale.
  return inOneRead(db, (): TopicResult => {
    const now = rollVersion(db) === early.version ? early : collected();
    const { roll, signals } = now;
    signals.addMeaning(neighbours ?? []);
    for (const [at, { nearness }] of asked.concepts.entries())
      if (nearness !== null) signals.dropUnlessNear(at, NEAR_ENOUGH);
    const notes = standingByThemselves(
      bestNotes(roll, rankNotes(db, now, asked, weighting, alsoNear, isOfFamily), options),
      asked,
    );
    const records = listedRecords(
      db,
      notes.map(({ pupil }) => pupil),
    );
    const written = notes.flatMap(({ note: { document } }) =>
      roll.document(document)?.isEntry ? [document] : [],
    );
    const entries = entriesOfDocuments(db, written);
    return {
      hits: records.map((record, i) => hitOf(record, (notes[i] as Found).note, map, entries)),
      meaning: neighbours !== null,
      model: neighbours === null ? null : deps.model,
    };
  });
}

/** Where no words name a concept, a note that states it has to be as near as this to the question. */
const NEAR_ENOUGH = 0.28;

/** `text` as one topic without alternatives. */
export const plainTopic = (text: string): Topic => ({
  text,
  alternatives: [needlesOf(wordsOf(text))],
});

interface Found {
  note: RankedNote;
  pupil: RolledPupil;
}

/** The best note of each child, as many as are wanted. */
function bestNotes(roll: Roll, ranked: Iterable<RankedNote>, options: SearchOptions): Found[] {
  const { limit = Number.POSITIVE_INFINITY, alsoNear = false } = options;
  const notes: Found[] = [];
  const seen = new Set<string>();
  for (const note of ranked) {
    if (notes.length >= limit || (note.judged === null && !alsoNear)) break;
    const pupil = roll.document(note.document)?.pupil;
    if (!pupil) continue;
    const before = seen.size;
    if (seen.add(pupil.personId ?? pupil.id).size === before) continue;
    notes.push({ note, pupil });
  }
  return notes;
}

/** Where no note says it, one has to come as near in concepts as this, or nothing is shown (docs/concepts.md). */
const RELATED_ALONE = 1.4;

/** The notes, if any of them says it, or may do so in other words; what is called by its name comes in no others. */
function standingByThemselves(notes: readonly Found[], asked: Asked): readonly Found[] {
  const isSaid = notes.some(({ note }) => note.judged !== null && note.judged !== "related");
  const mayBe = ({ note }: Found) =>
    !asked.byName && (note.related?.nearness ?? 0) >= RELATED_ALONE;
  return isSaid || notes.some(mayBe) ? notes : notes.filter(({ note }) => note.judged === null);
}

// Each field by its name: a count makes thousands of these.
function hitOf(
  { student, evidence }: ListedRecord,
  note: RankedNote,
  map: ConceptMap,
  entries: ReadonlyMap<number, EntryEvidence>,
): TopicHit {
  const { concept, near, related, sentence } = note;
  return {
    student,
    evidence,
    snippet: concept?.sentence || sentence || (related ?? near)?.sentence || "",
    entry: entries.get(note.document) ?? null,
    score: round(note.score),
    judged: note.judged,
    doubtful: note.doubtful,
    why: {
      words: note.found,
      concept: concept
        ? {
            id: concept.statement.concept,
            label: map.named.get(concept.statement.concept)?.label ?? "",
            state: concept.statement.state,
            nearness: concept.nearness === null ? null : round(concept.nearness),
          }
        : null,
      passage: near?.sentence ?? null,
      similarity: near && round(near.similarity),
    },
  };
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;
