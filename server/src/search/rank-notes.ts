// Ranks the notes that signals speak for, reading closely only those that come up.
import type { Db } from "../store/open.js";
import type { Asked } from "./asked.js";
import { BestFirst } from "./best-first.js";
import type { Collected } from "./collect.js";
import type { Judgement, Weighting } from "./fuse.js";
import { NeedleWeights } from "./needle-weights.js";
import { NoteScores } from "./note-scores.js";
import { NoteReader, type NoteReading } from "./read-note.js";

export interface RankedNote extends NoteReading {
  document: number;
  score: number;
  judged: Judgement;
}

/** The notes, best first; of equals the older document. Each is read when it is asked for. */
export function* rankNotes(
  db: Db,
  collected: Collected,
  asked: Asked,
  weighting: Weighting,
  /** Also those that are no hits, behind the hits. */
  alsoNear: boolean,
  /** Whether it is so of the pupil's family, whoever of it a sentence tells. */
  isOfFamily: (concept: string) => boolean,
): Generator<RankedNote> {
  const { signals } = collected;
  const weights = new NeedleWeights(collected.needles);
  const scores = new NoteScores(collected, asked, weights, weighting);
  const reader = new NoteReader(db, collected, asked, weights, isOfFamily);
  const ranked = (documents: readonly number[]) => {
    for (const document of documents) scores.score(document);
    // What is no hit before it is read becomes none by reading.
    return documents.filter((one) => alsoNear || scores.isHit(one));
  };
  const heap = new BestFirst(ranked(signals.documents), (a, b) => scores.isBefore(a, b));
  const read = new Map<number, NoteReading>();
  // Those that only come near in concepts are many, and come last: they are looked at where it gets to them.
  let rest = signals.related !== null && signals.related.best > 0;
  for (;;) {
    const document = heap.take();
    if (rest && (document === undefined || !scores.isBeforeOnlyRelated(document))) {
      rest = false;
      for (const one of ranked(signals.onlyRelated())) heap.put(one);
      if (document !== undefined) heap.put(document);
      continue;
    }
    if (document === undefined) return;
    const known = read.get(document);
    if (known)
      yield {
        document,
        score: scores.of(document),
        judged: scores.judgement(document),
        ...known,
      };
    else {
      const found = reader.read(document);
      if (!found) continue;
      const { reading, together } = found;
      // Its score is that of what was read.
      scores.score(document, together, reading.doubt);
      read.set(document, reading);
      heap.put(document);
    }
  }
}
