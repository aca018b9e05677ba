// The pupils on roll at one moment and their documents, in memory: who they are without what is written of them.
import type { Evidence, Student } from "./find.js";
import {
  type DocumentColumns,
  documentColumnsOf,
  type Filtered,
  RollColumns,
} from "./roll-columns.js";
import { byName, merged } from "./roll-order.js";

/** A pupil in a list, with what that rests on; notes and extra columns are not in it. Shared: never changed. */
export interface ListedRecord {
  readonly student: Omit<Student, "extra" | "support_notes">;
  readonly evidence: Evidence;
}

/** A pupil as lists show it: without notes and extra columns. */
export interface RolledPupil extends Filtered {
  id: string;
  name: string;
  class_code: string;
  version: number;
  updated_at: string;
  state: "current" | "held" | "kept" | "removed";
  /** The version's row in `versions`. */
  rowid: number;
  nameKey: string;
  /** The same for all pupils that are one child; null where it is not linked. */
  personId: string | null;
  runId: string;
  /** The sheet's row number when the version was read. */
  rowThen: number;
  /** The version has ended since: where the pupil stands now is not where it stood. */
  past: boolean;
  /** Its place in the order of lists. */
  rank: number;
  documents: RolledDocument[];
  /** How lists show it, and of which state of its sheet that is; null until a list does. */
  listed: { record: ListedRecord; of: object } | null;
}

export interface RolledDocument {
  id: number;
  pupil: RolledPupil;
  /** In characters. */
  length: number;
  /** An analyst wrote it: it stands in no sheet. */
  isEntry: boolean;
}

/** What is kept of the pupils on a roll, and told of each that comes onto it or goes. */
export interface RollFollower {
  learn(pupil: RolledPupil): void;
  /** Of one who was and is on it. */
  change(before: RolledPupil, after: RolledPupil): void;
  forget(pupil: RolledPupil): void;
}

/** The share of a roll that may wait for a place: a large change comes in many parts. */
const MOST_UNPLACED = 1 / 8;

/** Pupils by id, version and document; kept in the order of lists: by name, then id. */
export class Roll {
  private readonly byId = new Map<string, RolledPupil>();
  /** By rowid and by document id, which are small and dense. */
  private readonly byVersion: (RolledPupil | undefined)[] = [];
  private readonly byDocument: (RolledDocument | undefined)[] = [];
  /** By source: grows with every change of a pupil of it. */
  private readonly changes = new Map<string, number>();
  private ordered: RolledPupil[] = [];
  /** Whether anybody may still look at the present order. */
  private isLookedAt = false;
  /** Those who have no place in the order yet, and those who are to lose theirs. */
  private readonly unplaced = new Set<RolledPupil>();
  private readonly leaving = new Set<RolledPupil>();
  private readonly followers: RollFollower[] = [];
  /** Null until somebody looks at them. */
  private inColumns: RollColumns | null = null;
  private documentsInColumns: DocumentColumns | null = null;
  /** The largest id of a document that it ever held. */
  lastDocument = 0;
  private characters = 0;
  /** Pupils that are linked to others. */
  private linked = 0;
  private documentCount = 0;

  get pupils(): readonly RolledPupil[] {
    this.isLookedAt = true;
    return this.ordered;
  }

  /** What filters look at, by the pupils' places. */
  get columns(): RollColumns {
    this.inColumns ??= new RollColumns(this.ordered);
    return this.inColumns;
  }

  /** What searches look at, by the documents' ids. */
  get documentColumns(): DocumentColumns {
    this.documentsInColumns ??= documentColumnsOf(this.byDocument, this.lastDocument);
    return this.documentsInColumns;
  }

  get isEmpty(): boolean {
    return this.byId.size === 0;
  }

  /** Whether any two pupils may be one child. */
  get hasLinked(): boolean {
    return this.linked > 0;
  }

  /** Present documents, and their mean length in characters. */
  get documents(): { count: number; meanLength: number } {
    return {
      count: this.documentCount,
      meanLength: this.documentCount === 0 ? 1 : this.characters / this.documentCount,
    };
  }

  /** Grows with every change of a pupil of this source. */
  changesOf(sourceId: string): number {
    return this.changes.get(sourceId) ?? 0;
  }

  /** Tells of all pupils that are on the roll, and from then on of every change. */
  follow(follower: RollFollower): void {
    this.place();
    for (const pupil of this.ordered) follower.learn(pupil);
    this.followers.push(follower);
  }

  pupil(id: string): RolledPupil | undefined {
    return this.byId.get(id);
  }

  ofVersion(rowid: number): RolledPupil | undefined {
    return this.byVersion[rowid];
  }

  document(id: number): RolledDocument | undefined {
    return this.byDocument[id];
  }

  /**
   * Has these pupils be as `pupils` says, with their documents; those of `ids` that are not in it are gone.
   * Before the order is looked at, `place` is to be called.
   */
  replace(ids: Iterable<string>, pupils: readonly RolledPupil[]): void {
    const gone = new Map<string, RolledPupil>();
    for (const id of ids) {
      const pupil = this.byId.get(id);
      if (!pupil) continue;
      gone.set(id, pupil);
      this.forget(pupil);
    }
    for (const pupil of pupils) this.learn(pupil);
    this.tell(new Map(gone), pupils);
    this.keepPlaces(gone, pupils);
    if (this.unplaced.size + this.leaving.size > this.ordered.length * MOST_UNPLACED) this.place();
    this.documentsInColumns = null;
  }

  private tell(gone: Map<string, RolledPupil>, pupils: readonly RolledPupil[]): void {
    for (const pupil of pupils) {
      const before = gone.get(pupil.id);
      gone.delete(pupil.id);
      for (const follower of this.followers)
        if (before) follower.change(before, pupil);
        else follower.learn(pupil);
    }
    for (const pupil of gone.values())
      for (const follower of this.followers) follower.forget(pupil);
  }

  /** Who has the name that it had takes its old place: ordering everybody for a few takes longer than all else. */
  private keepPlaces(gone: Map<string, RolledPupil>, pupils: readonly RolledPupil[]): void {
    // Whoever looks at the order is left with what it was.
    if (this.isLookedAt) this.ordered = this.ordered.slice();
    this.isLookedAt = false;
    const places: number[] = [];
    for (const pupil of pupils) {
      const before = gone.get(pupil.id);
      if (before?.nameKey === pupil.nameKey && !this.unplaced.has(before)) {
        gone.delete(pupil.id);
        pupil.rank = before.rank;
        this.ordered[before.rank] = pupil;
        places.push(before.rank);
      } else this.unplaced.add(pupil);
    }
    for (const pupil of gone.values()) if (!this.unplaced.delete(pupil)) this.leaving.add(pupil);
    this.inColumns?.change(this.ordered, places);
  }

  /** Gives everybody their place in the order of lists. */
  place(): void {
    const { unplaced, leaving } = this;
    if (unplaced.size + leaving.size === 0) return;
    const stayed = this.ordered.filter((pupil) => !leaving.has(pupil));
    this.ordered = merged(stayed, [...unplaced].sort(byName));
    unplaced.clear();
    leaving.clear();
    // Counted by hand: `entries` makes a pair of each.
    for (let rank = 0; rank < this.ordered.length; rank++)
      (this.ordered[rank] as RolledPupil).rank = rank;
    this.inColumns = null;
    this.documentsInColumns = null;
  }

  private learn(pupil: RolledPupil): void {
    this.countChange(pupil);
    if (pupil.personId !== null) this.linked++;
    this.byId.set(pupil.id, pupil);
    this.byVersion[pupil.rowid] = pupil;
    for (const document of pupil.documents) {
      this.byDocument[document.id] = document;
      this.lastDocument = Math.max(this.lastDocument, document.id);
      this.characters += document.length;
      this.documentCount++;
    }
  }

  private countChange({ source_id }: RolledPupil): void {
    this.changes.set(source_id, this.changesOf(source_id) + 1);
  }

  private forget(pupil: RolledPupil): void {
    this.countChange(pupil);
    if (pupil.personId !== null) this.linked--;
    this.byId.delete(pupil.id);
    this.byVersion[pupil.rowid] = undefined;
    for (const document of pupil.documents) {
      this.byDocument[document.id] = undefined;
      this.characters -= document.length;
      this.documentCount--;
    }
  }
}

/** Pupils in the order of lists; a linked child once, as the pupil of it that we have known longest. */
export function eachOnce(roll: Roll, pupils: readonly RolledPupil[]): readonly RolledPupil[] {
  if (!roll.hasLinked) return pupils;
  const first = new Map<string, RolledPupil>();
  for (const pupil of pupils) {
    if (pupil.personId === null) continue;
    const known = first.get(pupil.personId);
    if (known === undefined || pupil.id < known.id) first.set(pupil.personId, pupil);
  }
  return pupils.filter((pupil) => pupil.personId === null || first.get(pupil.personId) === pupil);
}
