// Which notes a filter leaves, in marks by their ids.
import type { StudentFilter } from "../store/find.js";
import { matchingMarks } from "../store/find-listed.js";
import { MarkedIds } from "../store/marked-ids.js";
import type { Db } from "../store/open.js";
import { type PassageLinks, passageLinksOf } from "../store/passage-links.js";
import type { Roll } from "../store/roll.js";
import { rollOf, rollVersion } from "../store/rolls.js";

/** The notes that a filter leaves. */
export interface Scope {
  /** The state of the roll that they are of. */
  version: number;
  roll: Roll;
  links: PassageLinks;
  /** By document id, 1 for those that are left. */
  documents: Uint8Array;
  /** Undefined where all are left. Marked when they are first asked for: most topics do without. */
  readonly passages: MarkedIds | undefined;
}

/** Reads it; in one transaction with whatever else it is used with. */
export function scopeOf(db: Db, filter: StudentFilter): Scope {
  const roll = rollOf(db, filter.as_of);
  const links = passageLinksOf(db);
  const pupils = matchingMarks(db, roll, filter);
  const { onRoll, places } = roll.documentColumns;
  const documents = pupils === null ? onRoll : documentsOf(pupils, places);
  const isAll = pupils === null && filter.as_of === undefined;
  let passages: MarkedIds | undefined;
  return {
    version: rollVersion(db),
    roll,
    links,
    documents,
    get passages() {
      if (!isAll) passages ??= passagesOf(links, documents);
      return passages;
    },
  };
}

/** Marks the documents of these pupils, who are marked by their places in the roll. */
function documentsOf(pupils: Uint8Array, places: Int32Array): Uint8Array {
  const documents = new Uint8Array(places.length);
  for (let id = 0; id < places.length; id++) {
    const place = places[id] as number;
    if (place >= 0) documents[id] = pupils[place] as number;
  }
  return documents;
}

/** The passages of these documents, which are marked by their ids. */
function passagesOf(links: PassageLinks, documents: Uint8Array): MarkedIds {
  const marked = new MarkedIds(links.lastPassage);
  const { starts, passages } = links.columns;
  const end = Math.min(documents.length, starts.length - 1);
  for (let id = 1; id < end; id++)
    if (documents[id] === 1)
      for (let i = starts[id] as number; i < (starts[id + 1] as number); i++)
        marked.add(passages[i] as number);
  return marked;
}
