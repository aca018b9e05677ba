// Hybrid search: filters in SQL, then words, concepts and nearness in meaning over what they leave, fused.

import type { ConceptMap } from "../concepts/concept-map.js";
import type { State } from "../concepts/concept-types.js";
import { type ConceptSource, shippedConcepts } from "../concepts/load-concepts.js";
import type { StudentFilter } from "../store/find.js";
import { type ListedRecord, listedRecords, matchingPupils } from "../store/find-listed.js";
import type { Db } from "../store/open.js";
import { type PassageLinks, passageLinksOf } from "../store/passage-links.js";
import type { Roll, RolledPupil } from "../store/roll.js";
import { rollOf } from "../store/rolls.js";
import { askedOf, type Topic } from "./asked.js";
import { MOST_NEIGHBOURS, meaningText, NEIGHBOURS, type NearestPassages } from "./find-meaning.js";
import type { Judgement } from "./fuse.js";
import { needlesOf, wordsOf } from "./needles.js";
import { bestConcept, type RankedNote, rankNotes, weigh } from "./rank-notes.js";
import { SignalCollector } from "./signals.js";

export interface SearchDeps {
  /** Reads only. */
  db: Db;
  nearestPassages: NearestPassages;
  /** The embedding model's name, as `Embedder.model`. */
  model: string;
  /** The map of concepts that notes are tagged by; the shipped one where absent. */
  concepts?: ConceptSource | undefined;
}

export interface Why {
  /** The words found, as they stand in the note or the name. */
  words: string[];
  /** The concept that the note states, in which state; null where none that was asked. */
  concept: { id: string; label: string; state: State } | null;
  /** The sentence nearest in meaning, and how near (cosine). */
  passage: string | null;
  similarity: number | null;
}

export interface TopicHit extends ListedRecord {
  /** A sentence of the pupil's notes, plain text. */
  snippet: string;
  /** 0 to 1, comparable within one search only. */
  score: number;
  why: Why;
  judged: Judgement;
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
  /** Also those that share something with what was asked, and do not answer it by themselves. */
  alsoNear?: boolean;
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
  const among = db.transaction(() => passagesAmong(db, filter));
  const neighbours =
    among?.length === 0
      ? []
      : await deps.nearestPassages(
          meaningText(topic.text, topic.alternatives.flat()),
          Math.min(Math.max(NEIGHBOURS, among?.length ?? 0), MOST_NEIGHBOURS),
          among,
        );
  const map = (deps.concepts ?? shippedConcepts()).map();
  const asked = askedOf(topic, map);
  // One read transaction, so that signals and records are of the same moment, and not stale.
  return db.transaction((): TopicResult => {
    const { roll, links, allowed } = scopeOf(db, filter);
    const needles = asked.needles
      .slice(0, MOST_NEEDLES)
      .map((needle) => weigh(db, needle, roll.documents.count));
    const collector = new SignalCollector(db, roll, links, allowed);
    for (const [bit, { match }] of needles.entries()) collector.addWords(match, bit);
    for (const [at, concept] of asked.concepts.entries()) collector.addConcept(concept, at);
    collector.addMeaning(neighbours ?? []);
    const ranked = rankNotes(db, collector, asked, needles, roll.documents.meanLength);
    const notes = bestNotes(ranked, options);
    const records = listedRecords(
      db,
      roll,
      notes.map(({ signals }) => signals.document.pupil),
    );
    return {
      hits: records.map((record, i) => hitOf(record, notes[i] as RankedNote, map)),
      meaning: neighbours !== null,
      model: neighbours === null ? null : deps.model,
    };
  });
}

/** A bit each in a signal. */
const MOST_NEEDLES = 31;

/** `text` as one topic without alternatives. */
export const plainTopic = (text: string): Topic => ({
  text,
  alternatives: [needlesOf(wordsOf(text))],
});

interface Scope {
  roll: Roll;
  links: PassageLinks;
  allowed: ReadonlySet<RolledPupil> | null;
}

function scopeOf(db: Db, filter: StudentFilter): Scope {
  const roll = rollOf(db, filter.as_of);
  return { roll, links: passageLinksOf(db), allowed: matchingPupils(db, roll, filter) };
}

/** The passages of the notes that the filter leaves; undefined where it leaves those of now, all of them. */
function passagesAmong(db: Db, filter: StudentFilter): number[] | undefined {
  const { roll, links, allowed } = scopeOf(db, filter);
  if (allowed === null && filter.as_of === undefined) return undefined;
  const passages = new Set<number>();
  for (const pupil of allowed ?? roll.pupils)
    for (const { id } of pupil.documents)
      for (const passage of links.passages(id)) passages.add(passage);
  return [...passages];
}

/** The best note of each child, as many as are wanted. */
function bestNotes(ranked: Iterable<RankedNote>, options: SearchOptions): RankedNote[] {
  const { limit = Number.POSITIVE_INFINITY, alsoNear = false } = options;
  const notes: RankedNote[] = [];
  const seen = new Set<string>();
  for (const note of ranked) {
    if (notes.length >= limit || (note.judged === null && !alsoNear)) break;
    const { id, personId } = note.signals.document.pupil;
    if (seen.has(personId ?? id)) continue;
    seen.add(personId ?? id);
    notes.push(note);
  }
  return notes;
}

function hitOf(record: ListedRecord, note: RankedNote, map: ConceptMap): TopicHit {
  const { signals, found, sentence, passage, judged } = note;
  const concept = bestConcept(signals);
  return {
    ...record,
    snippet: sentence || (passage ?? ""),
    score: round(note.score),
    judged,
    why: {
      words: found,
      concept: concept
        ? {
            id: concept.concept,
            label: map.concepts.get(concept.concept)?.label ?? concept.concept,
            state: concept.state,
          }
        : null,
      passage,
      similarity: signals.similarity === null ? null : round(signals.similarity),
    },
  };
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;
