// Hybrid search: filters in SQL, then words and nearness in meaning over what they leave, fused.
import {
  type Evidence,
  findRecords,
  type Student,
  type StudentFilter,
  type StudentRecord,
} from "../store/find.js";
import type { Db } from "../store/open.js";
import {
  MOST_NEIGHBOURS,
  meaningText,
  NEIGHBOURS,
  type NearestPassages,
  notesWith,
  passagesAmong,
} from "./find-meaning.js";
import { findWords, WORD_CANDIDATES } from "./find-words.js";
import { fuse, type Judgement } from "./fuse.js";
import { type Needle, needlesOf, wordsOf } from "./needles.js";

export interface SearchDeps {
  /** Reads only. */
  db: Db;
  nearestPassages: NearestPassages;
  /** The embedding model's name, as `Embedder.model`. */
  model: string;
}

export interface Hit {
  student: Student;
  /** A sentence of the pupil's notes, plain text; null for one found by name alone. */
  snippet: string | null;
  /** 0 to 1, comparable within one search only. */
  score: number;
  why: {
    /** The words found, as they stand in the note or the name. */
    words: string[];
    /** The sentence nearest in meaning, and how near (cosine). */
    passage: string | null;
    similarity: number | null;
  };
  evidence: Evidence;
}

export interface TopicHit extends Hit {
  snippet: string;
  judged: Judgement;
}

export interface TopicResult {
  /** Best first, each pupil once. */
  hits: TopicHit[];
  /** Whether meaning search took part. */
  meaning: boolean;
  /** The embedding model that took part. */
  model: string | null;
  /** False where so many notes hold the words that not all were read. */
  complete: boolean;
}

/**
 * Searches the notes of the pupils that the filter leaves for what `text` asks. `alternatives` are the
 * needles of each side of an "or"; a note is a hit when it covers one of them.
 */
export async function searchNotes(
  deps: SearchDeps,
  topic: { text: string; alternatives: readonly (readonly Needle[])[] },
  filter: StudentFilter,
): Promise<TopicResult> {
  const { db } = deps;
  const needles = topic.alternatives.flat();
  const among = passagesAmong(db, filter);
  const neighbours =
    among?.length === 0
      ? []
      : await deps.nearestPassages(
          meaningText(topic.text, needles),
          Math.min(Math.max(NEIGHBOURS, among?.length ?? 0), MOST_NEIGHBOURS),
          among,
        );
  // One read transaction, so that words, meaning and records are of the same moment, and not stale.
  return db.transaction((): TopicResult => {
    const found = topic.alternatives.map((side) => findWords(db, side, filter));
    const finds = new Map<number, Joined>();
    const joined = (document: number, student_id: string): Joined => {
      const find = finds.get(document) ?? { ...NOTHING, document, student_id };
      finds.set(document, find);
      return find;
    };
    for (const find of found.flat()) {
      const one = joined(find.document, find.student_id);
      one.words += find.words;
      one.denied = [...one.denied, ...find.denied];
      one.found = [...new Set([...one.found, ...find.found])];
      if (find.coverage > one.coverage)
        [one.coverage, one.sentence] = [find.coverage, find.sentence];
    }
    for (const find of notesWith(db, neighbours ?? [], filter)) {
      const one = joined(find.document, find.student_id);
      if (one.denied.some((sentence) => sentence.includes(find.sentence))) continue;
      [one.similarity, one.passage] = [find.similarity, find.sentence];
    }
    const telling = [...finds.values()].filter((f) => f.found.length > 0 || f.similarity !== null);
    const ranked = fuse(telling);
    const records = recordsOf(
      db,
      filter,
      ranked.map(({ find }) => find.student_id),
    );
    const hits = new Map<string, TopicHit>();
    for (const { find, score, judged } of ranked) {
      const record = records.get(find.student_id);
      if (record && !hits.has(find.student_id))
        hits.set(find.student_id, { ...topicHit(find, score, record), judged });
    }
    return {
      hits: [...hits.values()],
      meaning: neighbours !== null,
      model: neighbours === null ? null : deps.model,
      complete: found.every((side) => side.length < WORD_CANDIDATES),
    };
  });
}

/** `text` as one topic without alternatives. */
export const plainTopic = (text: string) => ({ text, alternatives: [needlesOf(wordsOf(text))] });

interface Joined {
  document: number;
  student_id: string;
  words: number;
  coverage: number;
  found: string[];
  sentence: string;
  denied: string[];
  similarity: number | null;
  passage: string | null;
}

const NOTHING = {
  words: 0,
  coverage: 0,
  found: [] as string[],
  sentence: "",
  denied: [] as string[],
  similarity: null,
  passage: null,
};

function topicHit(find: Joined, score: number, record: StudentRecord): Omit<TopicHit, "judged"> {
  return {
    ...record,
    snippet: find.sentence || (find.passage ?? ""),
    score: round(score),
    why: {
      words: find.found,
      passage: find.passage,
      similarity: find.similarity === null ? null : round(find.similarity),
    },
  };
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** The records of these pupils, as far as the filter leaves them. */
export function recordsOf(
  db: Db,
  filter: StudentFilter,
  ids: readonly string[],
): Map<string, StudentRecord> {
  const wanted = filter.ids === undefined ? ids : ids.filter((id) => filter.ids?.includes(id));
  return new Map(
    findRecords(db, { ...filter, ids: wanted }).map((record) => [record.student.id, record]),
  );
}
