// The search box: what was typed may be a name, words of notes, or something near to them in meaning.

import type { StudentFilter } from "../store/find.js";
import { findNames } from "../store/find-names.js";
import { rebuiltWhenChanged } from "../store/when-changed.js";
import { NameIndex } from "./names.js";
import { isStopWord, wordsOf } from "./needles.js";
import { type Hit, plainTopic, recordsOf, type SearchDeps, searchNotes } from "./search.js";

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
  const present = rebuiltWhenChanged(deps.db, (db) => new NameIndex(findNames(db, {})));
  return async (q, filter, limit) => {
    const names =
      filter.as_of === undefined
        ? present()
        : new NameIndex(findNames(deps.db, { as_of: filter.as_of }));
    const byName = namesakes(names, q);
    const notes = await searchNotes(deps, plainTopic(q), filter);
    const hits = new Map<string, Hit>(
      notes.hits.map(({ judged: _, ...hit }) => [hit.student.id, hit]),
    );
    for (const [id, record] of recordsOf(deps.db, filter, [...byName.keys()])) {
      const name = byName.get(id);
      const hit = hits.get(id);
      if (!name) continue;
      hits.set(id, {
        ...record,
        snippet: hit?.snippet ?? null,
        // A whole name that fits stands above whatever notes say.
        score: Math.max(name.score, hit?.score ?? 0),
        why: {
          words: [...name.words, ...(hit?.why.words ?? [])],
          passage: hit?.why.passage ?? null,
          similarity: hit?.why.similarity ?? null,
        },
      });
    }
    return {
      hits: [...hits.values()].sort((a, b) => b.score - a.score).slice(0, limit),
      meaning: notes.meaning,
      model: notes.model,
    };
  };
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
