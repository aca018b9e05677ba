// Which sentences stand in which documents, in memory: a document's words never change.
import { IntList } from "./int-list.js";
import type { Db } from "./open.js";
import { prepared } from "./prepared.js";

const NONE: readonly number[] = [];

/** Links between passages and documents, of the past too; grows with the documents. */
export class PassageLinks {
  /** The passages of all documents, one document after another in the order of ids. */
  private readonly all = new IntList();
  /** By document where its passages begin among them; they end where those of the next id begin. */
  private readonly starts = new IntList();
  private readonly byPassage: number[][] = [];
  private last = 0;

  constructor() {
    this.endDocument(0);
  }

  /** The largest id of a passage. */
  get lastPassage(): number {
    return Math.max(0, this.byPassage.length - 1);
  }

  /**
   * In columns, for who walks over many documents: those of document `d` are `passages[starts[d]]` to before
   * `passages[starts[d + 1]]`, in the order of its text. There are none of documents past the last start.
   */
  get columns(): { starts: Int32Array; passages: Int32Array } {
    return { starts: this.starts.values, passages: this.all.values };
  }

  documents(passage: number): readonly number[] {
    return this.byPassage[passage] ?? NONE;
  }

  /** Reads the documents that came since it last did, or the first so many of them; returns how many. */
  readNew(db: Db, most = -1): number {
    const newest = prepared(db, "SELECT max(document_id) FROM document_passages", "column");
    if (((newest.get() as number | null) ?? 0) <= this.last) return 0;
    const rows = prepared(
      db,
      `SELECT document_id, passage_id FROM document_passages WHERE document_id IN (
         SELECT DISTINCT document_id FROM document_passages WHERE document_id > ?
          ORDER BY document_id LIMIT ?)
        ORDER BY document_id, ordinal`,
    ).all(this.last, most) as [number, number][];
    let documents = 0;
    for (const [document, passage] of rows) {
      if (document !== this.last) {
        this.endDocument(document - 1);
        this.last = document;
        documents++;
      }
      this.all.push(passage);
      const list = this.byPassage[passage];
      if (list) list.push(document);
      else this.byPassage[passage] = [document];
    }
    if (documents > 0) this.endDocument(this.last);
    return documents;
  }

  /** Has the documents after this one begin behind what was read. */
  private endDocument(id: number): void {
    while (this.starts.length <= id + 1) this.starts.push(this.all.length);
  }
}

const kept = new WeakMap<Db, PassageLinks>();

/** The links as they are now; kept for the connection. */
export function passageLinksOf(db: Db): PassageLinks {
  const links = linksOf(db);
  links.readNew(db);
  return links;
}

/** Documents read in one turn of the event loop. */
const AT_ONCE = 500;

/** Reads some of the documents that came; returns whether all are read. */
export const levelPassageLinks = (db: Db): boolean => linksOf(db).readNew(db, AT_ONCE) < AT_ONCE;

function linksOf(db: Db): PassageLinks {
  const links = kept.get(db) ?? new PassageLinks();
  kept.set(db, links);
  return links;
}
