// Decides which pupil each changed row is: the school's own id, equal cells, then record linkage.
import { type Field, fold } from "../../../shared/columns.js";
import { groupBy } from "../group-by.js";
import { cellBits } from "./cell-score.js";
import type { HeldStudent } from "./holding.js";
import { linkRows } from "./linkage.js";
import { compareNames } from "./person-names.js";
import { type Population, populationOf } from "./population.js";
import { type Linkable, profileOf } from "./profile.js";
import type { RowReading, StudentFields } from "./row.js";
import { type MoveFacts, nameAndClass, overtakenBy, sureMoves } from "./sure-moves.js";

export interface Linked {
  studentId: string;
  reason: string;
}

export interface IdentityFacts extends MoveFacts {
  /** The known columns that the sheet has now and had before: only these can be compared. */
  comparable: ReadonlySet<Field>;
}

const NOTHING_UNREAD: ReadonlySet<Field> = new Set();

export interface Identified {
  /** Who the rows are, by position. */
  links: ReadonlyMap<number, Linked>;
  doubts: Doubt[];
}

/** A pupil whose row is gone, and a new row that may be it. */
export interface Doubt {
  studentId: string;
  position: number;
  /** Log-odds that they are one. */
  bits: number;
  reason: string;
}

/** Tells who each row is, the surest ways first, and what remains in doubt. */
export function identifyRows(facts: IdentityFacts): Identified {
  const linker = new Linker(facts);
  for (const removed of [false, true]) linker.byStudentRef(removed);
  linker.byEqualCells();
  const doubts = linker.byScore();
  return { links: linker.links, doubts };
}

class Linker {
  readonly links = new Map<number, Linked>();
  private readonly open: Map<number, RowReading>;
  private readonly left: Map<string, HeldStudent>;
  private readonly places = new Map<string, number>();
  private counted: Population | undefined;

  constructor(private readonly facts: IdentityFacts) {
    this.open = new Map(facts.readings);
    this.left = new Map(facts.left.map((student) => [student.id, student]));
    for (const [position, { studentId }] of facts.holding.rows.entries())
      if (studentId !== null) this.places.set(studentId, position);
  }

  /** Counted when it is first needed: reading all notes and names takes a while, and few plans ask. */
  private get population(): Population {
    const { students, fieldsOf } = this.facts.holding;
    const keys = students.map(nameAndClass);
    this.counted ??= populationOf({
      names: keys.map(({ name }) => name),
      classKeys: keys.map(({ classKey }) => classKey),
      notes: () =>
        [...fieldsOf(students.map(({ id }) => id)).values()].map((fields) => fields.supportNotes),
      moves: sureMoves(this.facts),
    });
    return this.counted;
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
    const isOvertaken = overtakenBy(this.facts);
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
          if (student && !isOvertaken(student))
            this.link(position, student.id, "the row reads the same");
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

  /** All that is left: one best assignment. */
  byScore(): Doubt[] {
    const left = [...this.left.values()];
    const open = [...this.open];
    if (left.length === 0 || open.length === 0) return [];
    const neighbours = this.settledNeighbours();
    const students = left.map((student) => {
      const position = this.places.get(student.id) ?? null;
      const item = this.linkable(this.fieldsOf(student), position);
      return { ...profileOf({ ...item, ...neighbours.before(position) }), away: position === null };
    });
    const rows = open.map(([position, { fields, unread }]) =>
      profileOf({ ...this.linkable(fields, position, unread), ...neighbours.now(position) }),
    );
    const { links, doubts } = linkRows({
      students,
      rows,
      population: this.population,
      held: this.facts.holding.students.filter(({ state }) => state !== "removed").length,
    });
    const found = ({ student, row }: { student: number; row: number }) => {
      const [pupil, place] = [left[student], open[row]];
      if (!pupil || !place) throw new RangeError("a link names no pupil or no row");
      return { studentId: pupil.id, position: place[0] };
    };
    const named = doubts.map((doubt) => ({
      ...found(doubt),
      bits: doubt.bits,
      reason: doubt.reason,
    }));
    for (const link of links) {
      const { studentId, position } = found(link);
      this.link(position, studentId, link.reason);
    }
    return named;
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
