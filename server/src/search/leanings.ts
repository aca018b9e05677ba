// How near sentences are to a question in what they speak of: their leanings, kept in memory.
import type { ConceptVector } from "../concepts/concept-vector.js";
import type { Db } from "../store/open.js";
import { prepared } from "../store/prepared.js";

/** Which of a sentence's two vectors is meant: see `SentenceVectors`. */
export type Told = "now" | "otherwise";

interface Postings {
  passages: number[];
  weights: number[];
}

type Row = [passage: number, now: string, otherwise: string];

/** The leanings of all sentences, by concept; a sentence's leanings never change under a map. */
export class Leanings {
  private readonly told: Record<Told, Map<string, Postings>> = {
    now: new Map(),
    otherwise: new Map(),
  };
  private last = 0;

  /** @param tagged the version of the map that these are by */
  constructor(readonly tagged: string) {}

  /** Reads the sentences that came since it last did, or the first so many of them; returns how many. */
  readNew(db: Db, most = -1): number {
    const rows = prepared(
      db,
      `SELECT passage_id, now, otherwise FROM passage_leanings WHERE passage_id > ?
        ORDER BY passage_id LIMIT ?`,
    ).all(this.last, most) as Row[];
    for (const [passage, now, otherwise] of rows) {
      this.add("now", passage, now);
      this.add("otherwise", passage, otherwise);
      this.last = passage;
    }
    return rows.length;
  }

  /** By passage, the inner product of its vector with this one; 0 where they share no concept. */
  nearTo(vector: ConceptVector, told: Told): Float32Array {
    const near = new Float32Array(this.last + 1);
    for (const [concept, asked] of vector) {
      const postings = this.told[told].get(concept);
      if (!postings) continue;
      const { passages, weights } = postings;
      for (let i = 0; i < passages.length; i++) {
        const passage = passages[i] as number;
        near[passage] = (near[passage] as number) + asked * (weights[i] as number);
      }
    }
    return near;
  }

  private add(told: Told, passage: number, json: string): void {
    if (json === "{}") return;
    const byConcept = this.told[told];
    for (const [concept, weight] of Object.entries(JSON.parse(json) as Record<string, number>)) {
      const postings = byConcept.get(concept) ?? { passages: [], weights: [] };
      byConcept.set(concept, postings);
      postings.passages.push(passage);
      postings.weights.push(weight);
    }
  }
}

const kept = new WeakMap<Db, Leanings>();

/** The leanings as they are now; kept for the connection. */
export function leaningsOf(db: Db): Leanings {
  const leanings = known(db);
  leanings.readNew(db);
  return leanings;
}

/** Sentences read in one turn of the event loop. */
const AT_ONCE = 100;

/** Reads some of the sentences that came; returns whether all are read. */
export const levelLeanings = (db: Db): boolean => known(db).readNew(db, AT_ONCE) < AT_ONCE;

function known(db: Db): Leanings {
  const tagged = prepared(
    db,
    "SELECT value FROM meta WHERE key = 'concepts_version'",
    "column",
  ).get() as string;
  const held = kept.get(db);
  if (held && held.tagged === tagged) return held;
  const fresh = new Leanings(tagged);
  kept.set(db, fresh);
  return fresh;
}
