// The search box: what was typed may be a name, words of notes, or something near to them in meaning.

import { findRecords, type StudentFilter, type StudentRecord } from "../store/find.js";
import type { EntryEvidence } from "../store/find-entries.js";
import type { Db } from "../store/open.js";
import { rebuildChanged } from "../store/when-changed.js";
import { type NameIndex, namesOnRoll } from "./names.js";
import { isStopWord, wordsOf } from "./needles.js";
import { plainTopic, type SearchDeps, searchNotes, type Why } from "./search.js";

interface Hit extends StudentRecord {
  /** A sentence of the pupil's notes, plain text; null for one found by name alone. */
  snippet: string | null;
  /** What an analyst wrote, where the sentence stands there. */
  entry: EntryEvidence | null;
  /** 0 to 1, comparable within one search only. */
  score: number;
  why: Why;
}

interface SearchResult {
  /** Best first, each pupil once. */
  hits: Hit[];
  /** False where meaning search was not available, and words alone decided. */
  meaning: boolean;
  /** The embedding model that took part. */
  model: string | null;
}

export type SearchPupils = (
  q: string,
  filter: StudentFilter,
  limit: number,
) => Promise<SearchResult>;

/** A word of a name as typed, a longer name that begins so, or one with typing errors. */
const EXACT = 1;
const BEGINS = 0.9;
const MISTYPED = 0.8;

/** Builds the search over pupils' names and notes; names are read again whenever the store changed. */
export function createSearchPupils(deps: SearchDeps): SearchPupils {
  return async (q, filter, limit) => {
    // After a large push that is much; nobody else is to wait for it.
    await rebuildChanged(deps.db);
    const names = namesOnRoll(deps.db, filter.as_of);
    const byName = namesakes(names, q);
    const notes = await searchNotes(deps, plainTopic(q), filter, { limit, alsoNear: true });
    const inNotes = new Map(notes.hits.map((hit) => [hit.student.id, hit]));
    const ids = [...new Set([...byName.keys(), ...inNotes.keys()])];
    const hits = recordsOf(deps.db, filter, ids).map((record): Hit => {
      const name = byName.get(record.student.id);
      const hit = inNotes.get(record.student.id);
      return {
        ...record,
        snippet: hit?.snippet ?? null,
        entry: hit?.entry ?? null,
        // A whole name that fits stands above whatever notes say.
        score: Math.max(name?.score ?? 0, hit?.score ?? 0),
        why: {
          ...(hit?.why ?? { concept: null, passage: null, similarity: null }),
          words: [...(name?.words ?? []), ...(hit?.why.words ?? [])],
        },
      };
    });
    return {
      hits: hits.sort((a, b) => b.score - a.score).slice(0, limit),
      meaning: notes.meaning,
      model: notes.model,
    };
  };
}

/** The records of these pupils, as far as the filter leaves them. */
function recordsOf(db: Db, filter: StudentFilter, ids: readonly string[]): StudentRecord[] {
  const wanted = filter.ids === undefined ? ids : ids.filter((id) => filter.ids?.includes(id));
  return findRecords(db, { ...filter, ids: wanted });
}

/** Pupils whose names have words of `q`, with the share of `q` that they have. */
function namesakes(names: NameIndex, q: string): Map<string, { score: number; words: string[] }> {
  const words = wordsOf(q).filter((word) => names.has(word) || !isStopWord(word));
  const found = new Map<string, { score: number; words: string[] }>();
  for (const word of words) {
    const matches = new Map<string, { share: number; token: string }>();
    const add = (token: string, share: number) => {
      for (const id of names.pupils(token))
        if ((matches.get(id)?.share ?? 0) < share) matches.set(id, { share, token });
    };
    for (const { token, typos } of names.match(word)) add(token, typos === 0 ? EXACT : MISTYPED);
    for (const token of names.beginning(word)) add(token, BEGINS);
    for (const [id, { share, token }] of matches) {
      const one = found.get(id) ?? { score: 0, words: [] };
      found.set(id, { score: one.score + share / words.length, words: [...one.words, token] });
    }
  }
  return found;
}
