// How near documents come to a question in the concepts that they speak of, looked up where it is asked for.
import type { PassageLinks } from "../store/passage-links.js";

/** Which sentences and documents count. */
interface Counts {
  passage: (id: number) => boolean;
  document: (id: number) => boolean;
}

export class Related {
  /** The nearest of all, 0 where none is near. */
  readonly best: number;
  /** By document, the nearest of its sentences, and how near: -1 where that is not known yet. */
  private readonly nearest: Int32Array;
  private readonly known: Float32Array;
  private readonly columns: PassageLinks["columns"];

  /**
   * @param near by passage, as `Leanings.nearTo` gives it
   * @param floor below it a sentence is not near
   */
  constructor(
    private readonly links: PassageLinks,
    private readonly near: Float32Array,
    private readonly floor: number,
    private readonly counts: Counts,
  ) {
    this.columns = links.columns;
    this.nearest = new Int32Array(this.columns.starts.length);
    this.known = new Float32Array(this.columns.starts.length).fill(-1);
    let best = 0;
    for (let passage = 1; passage < near.length; passage++) {
      const score = near[passage] as number;
      if (score > best && score >= floor && this.isOfAny(passage)) best = score;
    }
    this.best = best;
  }

  /** Of a document's sentences the nearest, 0 where none is near. */
  nearness(document: number): number {
    const known = this.known[document];
    if (known !== undefined && known >= 0) return known;
    return this.look(document);
  }

  /** The sentence that is the nearest, of equals the older. */
  passage(document: number): number {
    return this.nearest[document] ?? 0;
  }

  /** Takes a document back. */
  drop(document: number): void {
    this.known[document] = 0;
  }

  private isOfAny(passage: number): boolean {
    return this.counts.passage(passage) && this.links.documents(passage).some(this.counts.document);
  }

  private look(document: number): number {
    const { starts, passages } = this.columns;
    let most = 0;
    let nearest = 0;
    const end = this.counts.document(document) ? (starts[document + 1] ?? 0) : 0;
    for (let i = starts[document] ?? 0; i < end; i++) {
      const passage = passages[i] as number;
      // Also where there is none: a sentence that is not read yet.
      const score = this.near[passage] ?? 0;
      if (score < this.floor || score < most || !this.counts.passage(passage)) continue;
      if (score > most || passage < nearest) {
        most = score;
        nearest = passage;
      }
    }
    this.known[document] = most;
    this.nearest[document] = nearest;
    return most;
  }
}
