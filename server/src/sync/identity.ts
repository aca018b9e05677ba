// Decides which pupil each changed row is: the school's own id, equal cells, names, record linkage.
import type { Field } from "../../../shared/columns.js";
import { fold, foldCode } from "../../../shared/columns.js";
import type { HeldRow, HeldStudent, Holding } from "./holding.js";
import { linkByScore } from "./linkage.js";
import { cellBits, type Linkable, type Population, profileOf } from "./pair-score.js";
import { compareNames } from "./person-names.js";
import type { RowReading, StudentFields } from "./row.js";

export interface Linked {
  studentId: string;
  reason: string;
}

export interface IdentityFacts {
  holding: Holding;
  /** What each position is where its fingerprint told; undefined elsewhere. */
  rows: readonly (HeldRow | undefined)[];
  /** The rows to link, by position. */
  readings: ReadonlyMap<number, RowReading>;
  /** The pupils that no row is settled for. */
  left: readonly HeldStudent[];
  /** Their last fields. */
  fields: ReadonlyMap<string, StudentFields>;
  /** The known columns that the sheet has now and had before: only these can be compared. */
  comparable: ReadonlySet<Field>;
}

/** A small sheet still stands for a school: nothing is rarer than one in so many. */
const SMALLEST_POPULATION = 500;

const NOTHING_UNREAD: ReadonlySet<Field> = new Set();

/** Folded name and class: two pupils that share it are namesakes. */
export const namesakeKey = (fields: { name: string; classCode: string }) =>
  `${fold(fields.name)}\u001f${foldCode(fields.classCode)}`;

/** Links rows to pupils by position, the surest ways first; those removed earlier come last. */
export function linkReadings(facts: IdentityFacts): Map<number, Linked> {
  const linker = new Linker(facts);
  for (const removed of [false, true]) linker.byStudentRef(removed);
  linker.byEqualCells();
  linker.byUniqueName(false);
  linker.byScore(false);
  // Of those who left, only their own name brings one back.
  linker.byUniqueName(true);
  linker.byScore(true);
  return linker.links;
}

class Linker {
  readonly links = new Map<number, Linked>();
  private readonly open: Map<number, RowReading>;
  private readonly left: Map<string, HeldStudent>;
  private readonly places = new Map<string, number>();
  private readonly population: Population;

  constructor(private readonly facts: IdentityFacts) {
    this.open = new Map(facts.readings);
    this.left = new Map(facts.left.map((student) => [student.id, student]));
    for (const [position, { studentId }] of facts.holding.rows.entries())
      if (studentId !== null) this.places.set(studentId, position);
    this.population = populationOf(facts.holding);
  }

  private link(position: number, studentId: string, reason: string): void {
    this.links.set(position, { studentId, reason });
    this.open.delete(position);
    this.left.delete(studentId);
  }

  private candidates(removed: boolean): HeldStudent[] {
    return [...this.left.values()].filter(({ state }) => (state === "removed") === removed);
  }

  private fieldsOf({ id }: HeldStudent): StudentFields {
    const fields = this.facts.fields.get(id);
    if (fields === undefined) throw new Error(`no fields for pupil ${id}`);
    return fields;
  }

  /** The school's own id settles it, unless name and cells say that ids were mixed up. */
  byStudentRef(removed: boolean): void {
    const students = groupBy(this.candidates(removed), (s) => this.fieldsOf(s).studentRef);
    const byName = groupBy(this.candidates(removed), (s) => fold(this.fieldsOf(s).name));
    const rows = groupBy([...this.open], ([, reading]) => reading.fields.studentRef);
    for (const [ref, [row, ...moreRows]] of rows) {
      const [student, ...moreStudents] = students.get(ref) ?? [];
      if (!row || !student || moreRows.length > 0 || moreStudents.length > 0) continue;
      const [position, reading] = row;
      const [named, ...moreNamed] = byName.get(fold(reading.fields.name)) ?? [];
      const mixedUp =
        named !== undefined &&
        moreNamed.length === 0 &&
        this.left.has(named.id) &&
        this.cellsSpeakFor(named, student, reading);
      if (mixedUp) this.link(position, named.id, "same name and cells; the student ids changed");
      else if (this.left.has(student.id)) this.link(position, student.id, "same student id");
    }
  }

  /** Whether a row that names one pupil and has another's id is the one that it names. */
  private cellsSpeakFor(named: HeldStudent, owner: HeldStudent, reading: RowReading): boolean {
    if (compareNames(this.fieldsOf(owner).name, reading.fields.name) !== "different") return false;
    const row = profileOf(this.linkable(reading.fields, null, reading.unread));
    const bits = (student: HeldStudent) =>
      cellBits(profileOf(this.linkable(this.fieldsOf(student), null)), row, this.population);
    return bits(named) > bits(owner);
  }

  /** Rows that read the same as a pupil are that pupil: a new header changes every fingerprint. */
  byEqualCells(): void {
    for (const withExtra of [true, false]) {
      const key = (fields: StudentFields) => this.cellsKey(fields, withExtra);
      const inOrder = [...this.left.values()].sort((a, b) => this.order(a) - this.order(b));
      const students = groupBy(inOrder, (student) => key(this.fieldsOf(student)));
      const rows = groupBy([...this.open], ([, reading]) =>
        reading.valid ? key(reading.fields) : null,
      );
      for (const [cells, same] of rows) {
        for (const [index, [position]] of same.entries()) {
          const student = students.get(cells)?.[index];
          if (student) this.link(position, student.id, "the row reads the same");
        }
      }
    }
  }

  /** The sheet's order, then those without a row, then those removed. */
  private order({ id, state }: HeldStudent): number {
    const last = this.facts.holding.rows.length;
    return state === "removed" ? last + 1 : (this.places.get(id) ?? last);
  }

  private cellsKey(fields: StudentFields, withExtra: boolean): string {
    const { comparable } = this.facts;
    const known = (field: Field, value: string | number | null) =>
      comparable.has(field) ? value : null;
    return JSON.stringify([
      fields.name,
      fields.classCode,
      known("year_group", fields.yearGroup),
      known("campus", fields.campus),
      known("support_level", fields.supportLevel),
      known("support_notes", fields.supportNotes),
      known("student_id", fields.studentRef),
      withExtra ? Object.entries(fields.extra).sort(([a], [b]) => (a < b ? -1 : 1)) : null,
    ]);
  }

  /**
   * A full name that one pupil lost and one row has is that pupil's. Someone who left must have it
   * alone among all pupils, because a namesake of theirs may join.
   */
  byUniqueName(removed: boolean): void {
    const students = groupBy(this.candidates(removed), (s) => fold(this.fieldsOf(s).name));
    const rows = groupBy([...this.open], ([, reading]) => fold(reading.fields.name) || null);
    for (const [name, [row, ...moreRows]] of rows) {
      const [student, ...moreStudents] = students.get(name) ?? [];
      if (!row || !student || moreRows.length > 0 || moreStudents.length > 0) continue;
      if (removed && this.population.bearers(name) > 1) continue;
      const refs = [this.fieldsOf(student).studentRef, row[1].fields.studentRef];
      // Two different ids of the school's own say that they are two pupils.
      if (refs[0] !== null && refs[1] !== null && refs[0] !== refs[1]) continue;
      this.link(row[0], student.id, "same name, and nobody else has it");
    }
  }

  byScore(removed: boolean): void {
    const candidates = this.candidates(removed);
    const open = [...this.open].filter(
      // Someone who left comes back by name, and not by a row that has none.
      ([, { fields }]) => !removed || fold(fields.name) !== "",
    );
    if (candidates.length === 0 || open.length === 0) return;
    const neighbours = this.settledNeighbours();
    const students = candidates.map((student) => {
      const position = removed ? null : (this.places.get(student.id) ?? null);
      return { ...this.linkable(this.fieldsOf(student), position), ...neighbours.before(position) };
    });
    const rows = open.map(([position, { fields, unread }]) => ({
      ...this.linkable(fields, position, unread),
      ...neighbours.now(position),
    }));
    for (const { student, row, reason } of linkByScore(students, rows, this.population)) {
      const [found, place] = [candidates[student], open[row]];
      if (!found || !place) throw new RangeError("a link names no pupil or no row");
      const sameName = fold(this.fieldsOf(found).name) === fold(place[1].fields.name);
      if (!removed || sameName) this.link(place[0], found.id, reason);
    }
  }

  private linkable(
    fields: StudentFields,
    position: number | null,
    unread: ReadonlySet<Field> = NOTHING_UNREAD,
  ): Linkable {
    return { position, above: null, below: null, fields, unread };
  }

  /** Who stands next to a place now, and who of these stood next to one before. */
  private settledNeighbours() {
    const now = new Map<number, string>();
    for (const [position, row] of this.facts.rows.entries())
      if (row?.studentId) now.set(position, row.studentId);
    for (const [position, { studentId }] of this.links) now.set(position, studentId);
    const settled = new Set(now.values());
    const before = new Map<number, string>();
    for (const [id, position] of this.places) if (settled.has(id)) before.set(position, id);
    const around = (known: ReadonlyMap<number, string>) => (position: number | null) => ({
      above: position === null ? null : (known.get(position - 1) ?? null),
      below: position === null ? null : (known.get(position + 1) ?? null),
    });
    return { now: around(now), before: around(before) };
  }
}

function populationOf({ students, fieldsOf }: Holding): Population {
  const bearers = countBy(students.map(({ namesakeKey: key }) => key.split("\u001f")[0] ?? ""));
  // Reading all notes takes a while, and few plans ask for them.
  let notes: ReadonlyMap<string, number> | undefined;
  const countNotes = () =>
    countBy([...fieldsOf(students.map(({ id }) => id)).values()].map((f) => f.supportNotes ?? ""));
  return {
    size: Math.max(students.length, SMALLEST_POPULATION),
    bearers: (nameKey) => bearers.get(nameKey) ?? 0,
    sharing: (text) => {
      notes ??= countNotes();
      return notes.get(text) ?? 0;
    },
  };
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Groups items in order; those whose key is null are left out. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
