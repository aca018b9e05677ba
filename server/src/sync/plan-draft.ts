// A plan in the making: who each row is, what changed, who is gone, and what Mr P should look at.
import { FIELDS, type Field } from "../../../shared/columns.js";
import { settleAlike } from "./alike-rows.js";
import { changesOfGone } from "./gone.js";
import type { HeaderReading } from "./header.js";
import type { HeldRow, HeldStudent, Holding, Snapshot } from "./holding.js";
import { type Doubt, identifyRows, type Linked } from "./identity.js";
import { Namesakes } from "./namesakes.js";
import { blankField, carryField } from "./optional-fields.js";
import { sheetWarnings, statusOf } from "./plan-parts.js";
import { tallyOf } from "./plan-tally.js";
import type { Change, Plan, PlannedIssue, PlannedSuggestion } from "./plan-types.js";
import { isBlank, type RowReading, readRow, type StudentFields, sameFields } from "./row.js";
import type { Settled } from "./settle.js";
import { namesakeKey, overtakenRows } from "./sure-moves.js";

/** A plan in the making: each step reads what the ones before it left. */
export class Draft {
  private readonly rows: (HeldRow | undefined)[];
  private readonly students: ReadonlyMap<string, HeldStudent>;
  private readonly readings = new Map<number, RowReading>();
  private readonly changes: Change[] = [];
  private readonly issues: PlannedIssue[];
  private readonly namesakes = new Namesakes();
  private fields: ReadonlyMap<string, StudentFields> = new Map();
  private linked: ReadonlyMap<number, Linked> = new Map();
  private doubts: readonly Doubt[] = [];
  private left: HeldStudent[];
  private readonly vanished: Field[];

  constructor(
    private readonly holding: Holding,
    private readonly snapshot: Snapshot,
    private readonly header: HeaderReading,
    private readonly settled: Settled,
    private readonly newId: () => string,
  ) {
    this.rows = [...settled.rows];
    this.left = settled.left;
    this.students = new Map(holding.students.map((student) => [student.id, student]));
    this.settleAlikeRows();
    this.vanished = FIELDS.filter(
      (field) => holding.knownFields.has(field) && !header.position.has(field),
    );
    this.issues = sheetWarnings(header, this.vanished);
  }

  private settleAlikeRows(): void {
    const { rows, holding, snapshot, left } = this;
    const alike = settleAlike(rows, holding.rows, snapshot.fingerprints, left);
    if (alike.size === 0) return;
    for (const [position, row] of alike) rows[position] = row;
    const taken = new Set(rows.map((row) => row?.studentId));
    this.left = holding.students.filter(({ id }) => !taken.has(id));
  }

  readOpenRows(): void {
    for (const position of this.settled.open) {
      const cells = this.snapshot.cells.get(position) ?? [];
      const fingerprint = this.snapshot.fingerprints[position] ?? "";
      if (isBlank(cells)) {
        this.rows[position] = { fingerprint, status: "blank", studentId: null };
      } else {
        this.readings.set(position, readRow(this.header, cells));
      }
    }
  }

  linkOpenRows(): void {
    if (this.readings.size === 0 || this.left.length === 0) return;
    this.fields = this.holding.fieldsOf(this.left.map((student) => student.id));
    this.reopenOvertaken();
    const { links, doubts } = identifyRows({
      ...this.moveFacts(),
      comparable: new Set(FIELDS.filter((field) => this.isComparable(field))),
    });
    this.linked = links;
    this.doubts = doubts;
    const ids = new Set([...links.values()].map(({ studentId }) => studentId));
    this.left = this.left.filter((student) => !ids.has(student.id));
  }

  private moveFacts() {
    const { holding, rows, readings, left, fields } = this;
    return { holding, rows, readings, left, fields };
  }

  /** A row that may have become a namesake's, though it reads as it did, is linked like those that changed. */
  private reopenOvertaken(): void {
    const overtaken = overtakenRows(this.moveFacts());
    for (const { position, student } of overtaken) {
      const fields = fieldsOrThrow(this.holding.fieldsOf([student.id]), student.id);
      const issues = this.holding.issues.get(this.rows[position]?.fingerprint ?? "") ?? [];
      this.readings.set(position, { fields, issues, valid: true, unread: new Set() });
      this.rows[position] = undefined;
    }
    if (overtaken.length === 0) return;
    this.left = [...this.left, ...overtaken.map(({ student }) => student)];
    this.fields = this.holding.fieldsOf(this.left.map((student) => student.id));
  }

  private isComparable(field: Field): boolean {
    return this.header.position.has(field) && this.holding.knownFields.has(field);
  }

  /** A known column that is gone blanks nothing: the pupils keep its last values. */
  carryVanishedColumns(): void {
    for (const [position, { studentId }] of this.linked) {
      const reading = this.readings.get(position);
      const before = this.fields.get(studentId);
      if (reading && before)
        for (const field of this.vanished) carryField(reading.fields, before, field);
    }
  }

  /** Turns each row into what is held of it, and into the change that gets there. */
  settleRows(): void {
    for (const [position, row] of this.rows.entries()) {
      const reading = this.readings.get(position);
      if (reading) this.rows[position] = this.settleReading(position, reading);
      else if (row) this.settleKnown(position, row);
    }
  }

  private settleKnown(position: number, row: HeldRow): void {
    for (const issue of this.holding.issues.get(row.fingerprint) ?? [])
      if (row.status !== "blank") this.issues.push({ ...issue, position });
    if (row.status !== "ok" || row.studentId === null) return;
    const student = this.students.get(row.studentId);
    if (student === undefined) throw new Error(`row ${position} names an unknown pupil`);
    this.namesakes.note(position, student.namesakeKey);
    this.bringBack(student, position, "the same row is back");
  }

  private settleReading(position: number, reading: RowReading): HeldRow {
    const fingerprint = this.snapshot.fingerprints[position] ?? "";
    for (const issue of reading.issues) this.issues.push({ ...issue, position });
    const link = this.linked.get(position);
    if (!reading.valid)
      return {
        fingerprint,
        status: "error",
        studentId: this.keepLastGood(position, link?.studentId),
      };
    const { fields } = reading;
    this.namesakes.note(position, namesakeKey(fields));
    if (!link) {
      const studentId = this.newId();
      this.changes.push({
        kind: "create",
        studentId,
        fields,
        position,
        reason: "new in the sheet",
      });
      return { fingerprint, status: "ok", studentId };
    }
    const { studentId, reason } = link;
    const student = this.students.get(studentId);
    if (student?.state === "removed") {
      this.changes.push({ kind: "restore", studentId, fields, position, reason });
      return { fingerprint, status: "ok", studentId };
    }
    if (student) this.bringBack(student, position, reason);
    if (sameFields(fields, fieldsOrThrow(this.fields, studentId)))
      this.changes.push({ kind: "refingerprint", studentId, position });
    else this.changes.push({ kind: "update", studentId, fields, position, reason });
    return { fingerprint, status: "ok", studentId };
  }

  /** The pupil whose last good version stays; one that was removed does not come back by such a row. */
  private keepLastGood(position: number, studentId: string | undefined): string | null {
    const student = this.students.get(studentId ?? "");
    if (student === undefined || student.state === "removed") return null;
    this.bringBack(student, position, "its row is back");
    return student.id;
  }

  private bringBack(student: HeldStudent, position: number, reason: string): void {
    const studentId = student.id;
    if (student.state === "held" || student.state === "kept")
      this.changes.push({ kind: "release", studentId, position });
    if (student.state !== "removed") return;
    const fields = { ...fieldsOrThrow(this.holding.fieldsOf([studentId]), studentId) };
    // It may have left with a column that was confirmed gone since.
    for (const field of FIELDS)
      if (!this.header.position.has(field) && !this.vanished.includes(field))
        blankField(fields, field);
    this.changes.push({ kind: "restore", studentId, fields, position, reason });
  }

  private suggestions(): PlannedSuggestion[] {
    const created = new Map(
      this.changes.flatMap((change) =>
        change.kind === "create" ? [[change.position, change.studentId] as const] : [],
      ),
    );
    return this.doubts.flatMap(({ studentId, position, bits, reason }) => {
      const laterId = created.get(position);
      return laterId === undefined ? [] : [{ earlierId: studentId, laterId, bits, reason }];
    });
  }

  settleGone(): void {
    const { left, holding, rows, changes } = this;
    for (const change of changesOfGone(left, holding, rows, changes)) changes.push(change);
  }

  warnOfNamesakes(): void {
    for (const issue of this.namesakes.warnings(this.snapshot.headerRow)) this.issues.push(issue);
  }

  finish(): Plan {
    const rows = this.rows.map((row, position) => {
      if (row === undefined) throw new Error(`row ${position} was not settled`);
      return row;
    });
    const { changes, issues, vanished, left } = this;
    const tally = tallyOf({ rows, left, changes, issues });
    return {
      columns: this.header.columns,
      vanished,
      rows,
      changes,
      issues,
      suggestions: this.suggestions(),
      status: statusOf(tally.counts, vanished),
      ...tally,
    };
  }
}

function fieldsOrThrow(fields: ReadonlyMap<string, StudentFields>, id: string): StudentFields {
  const found = fields.get(id);
  if (found === undefined) throw new Error(`no fields for pupil ${id}`);
  return found;
}
