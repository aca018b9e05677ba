// Which sentences stand in which documents, in memory: a document's words never change.
import type { Db } from "./open.js";
import { prepared } from "./prepared.js";

const NONE: readonly number[] = [];

/** Links between passages and documents, of the past too; grows with the documents. */
export class PassageLinks {
  private readonly byDocument: number[][] = [];
  private readonly byPassage: number[][] = [];
  private last = 0;

  /** The largest id of a passage. */
  get lastPassage(): number {
    return this.byPassage.length;
  }

  /** Passages of a document, in the order of its text. */
  passages(document: number): readonly number[] {
    return this.byDocument[document] ?? NONE;
  }

  documents(passage: number): readonly number[] {
    return this.byPassage[passage] ?? NONE;
  }

  /** Reads the documents that came since it last did, or the first so many of them; returns how many. */
  readNew(db: Db, most = -1): number {
    const rows = prepared(
      db,
      `SELECT document_id, passage_id FROM document_passages WHERE document_id IN (
         SELECT DISTINCT document_id FROM document_passages WHERE document_id > ?
          ORDER BY document_id LIMIT ?)
        ORDER BY document_id, ordinal`,
    ).all(this.last, most) as [number, number][];
    let documents = 0;
    for (const [document, passage] of rows) {
      add(this.byDocument, document, passage);
      add(this.byPassage, passage, document);
      if (document !== this.last) documents++;
      this.last = document;
    }
    return documents;
  }
}

function add(lists: number[][], at: number, value: number): void {
  const list = lists[at];
  if (list) list.push(value);
  else lists[at] = [value];
}

const kept = new WeakMap<Db, PassageLinks>();

/** The links as they are now; kept for the connection. */
export function passageLinksOf(db: Db): PassageLinks {
  const links = linksOf(db);
  links.readNew(db);
  return links;
}

/** Documents read in one turn of the event loop. */
const AT_ONCE = 2_000;

/** Reads some of the documents that came; returns whether all are read. */
export const levelPassageLinks = (db: Db): boolean => linksOf(db).readNew(db, AT_ONCE) < AT_ONCE;

function linksOf(db: Db): PassageLinks {
  const links = kept.get(db) ?? new PassageLinks();
  kept.set(db, links);
  return links;
}
