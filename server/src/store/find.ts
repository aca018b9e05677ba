// Finds pupils by filter, now or as of a moment, with the sheet row and run that each rests on.
import { type SQL, sql } from "drizzle-orm";
import { fold, foldCode } from "../../../shared/columns.js";
import { PtccError } from "../errors.js";
import { listSql } from "./cell-sql.js";
import type { Condition } from "./condition.js";
import { conditionSql } from "./condition-sql.js";
import type { Db } from "./open.js";
import { columnOf, rowsOf } from "./prepared.js";
import { runs, snapshotRows, sources, students, versions } from "./schema.js";
import {
  cursorAfter,
  orderedBySql,
  orderSql,
  pageRowids,
  type StudentSort,
} from "./student-order.js";

/** Every given part must hold. Classes and campuses are compared folded, as `foldCode` does. */
export interface StudentFilter {
  /** A source's id. */
  source?: string | undefined;
  class_code?: string | undefined;
  year_group?: number | undefined;
  campus?: string | undefined;
  support_level?: number | undefined;
  support_level_min?: number | undefined;
  /** Words that all occur in the name. */
  q?: string | undefined;
  /** The moment asked about, as an instant in UTC (see `resolveAsOf`); now where absent. */
  as_of?: string | undefined;
  ids?: readonly string[] | undefined;
  without_notes?: boolean | undefined;
  /** Whatever the parts above cannot say. */
  where?: Condition | undefined;
}

/** A pupil as every answer shows it. */
export interface Student {
  id: string;
  name: string;
  class_code: string;
  year_group: number | null;
  campus: string | null;
  support_level: number | null;
  support_notes: string | null;
  extra: Record<string, string>;
  source_id: string;
  /** Where it stands in the sheet now; where it stood when this version was read, if it is gone or past. */
  row: number;
  version: number;
  updated_at: string;
  /** held and kept: the row is gone from the sheet, and the pupil is not removed. */
  state: "current" | "held" | "kept" | "removed";
}

/** What a statement about a pupil's version rests on. */
export interface Evidence {
  source_id: string;
  source_name: string;
  sheet: string | null;
  row: number;
  run_id: string;
  /** When the run that read this version took place. */
  at: string;
  version: number;
}

export interface StudentPage {
  limit: number;
  cursor?: string | undefined;
  sort?: StudentSort | undefined;
}

export interface StudentRecord {
  student: Student;
  evidence: Evidence;
}

/**
 * The pupils that the filter leaves, linked ones once, one page at a time: by name and then id unless sorted otherwise.
 * @throws PtccError `invalid_cursor`, `risk_is_of_today`
 */
export function findStudents(
  db: Db,
  filter: StudentFilter,
  { limit, cursor, sort = "name" }: StudentPage,
): { students: Student[]; next_cursor: string | null } {
  if (filter.as_of !== undefined && sort.endsWith("risk"))
    throw new PtccError(
      "invalid",
      "risk_is_of_today",
      "Pupils are sorted by today's risk. Leave out as_of, or ask for the risk of that day at /v1/risk.",
    );
  const where = eachOnceSql(filter);
  // Which pupils are on the page is settled first, so that only their rows are read with their notes.
  const rowids = pageRowids(db, { where, sort, cursor, limit: limit + 1, isWide: isWide(filter) });
  const shown = sql`${versions}.rowid IN ${listSql(rowids)}`;
  const found = selectRecords(db, shown, { asOf: filter.as_of, sort });
  const students = found.slice(0, limit).map(({ student }) => student);
  const last = students.at(-1);
  return {
    students,
    next_cursor: last && found.length > limit ? cursorAfter(db, sort, last) : null,
  };
}

/** Every pupil that the filter leaves, linked ones once, by name and then id, with its evidence. */
export function findRecords(db: Db, filter: StudentFilter): StudentRecord[] {
  return selectRecords(db, eachOnceSql(filter), { asOf: filter.as_of });
}

/** Every record that the filter leaves, with its evidence: a linked pupil has one on each sheet. */
export function findEachRecord(db: Db, filter: StudentFilter): StudentRecord[] {
  return selectRecords(db, filterSql(filter), { asOf: filter.as_of });
}

/** How many pupils the filter leaves; linked ones count once. */
export function countStudents(db: Db, filter: StudentFilter): number {
  const [n = 0] = columnOf<number>(
    db,
    sql`SELECT count(*) FROM ${versions} WHERE ${eachOnceSql(filter)}`,
  );
  return n;
}

/** The ids of the pupils that the filter leaves, in no order. */
export function studentIds(db: Db, filter: StudentFilter): string[] {
  return columnOf(
    db,
    sql`SELECT ${versions.studentId} FROM ${versions} WHERE ${filterSql(filter)}`,
  );
}

/**
 * The pupil's present version, or its last one where it was removed. The id of one that was merged
 * leads to the pupil that took it in.
 * @throws PtccError `student_not_found`
 */
export function getStudent(db: Db, id: string): StudentRecord {
  const present = mergedId(db, id);
  const latest = sql`${versions.studentId} = ${present} AND ${versions.version} = ${students.version}`;
  const [found] = selectRecords(db, latest);
  if (!found) throw studentNotFound();
  return found;
}

/** The id under which this pupil's history stands now. */
export function mergedId(db: Db, id: string): string {
  const into = db.$client
    .prepare("SELECT merged_into FROM students WHERE id = ?")
    .pluck()
    .get(id) as string | null | undefined;
  return into ? mergedId(db, into) : id;
}

/** The pupils on other sheets that are the same child as this one. */
export function linkedIds(db: Db, id: string): string[] {
  return db.$client
    .prepare(
      `SELECT other.id FROM students one JOIN students other ON other.person_id = one.person_id
        WHERE one.id = ? AND other.id <> one.id ORDER BY other.id`,
    )
    .pluck()
    .all(id) as string[];
}

export const studentNotFound = () =>
  new PtccError("not_found", "student_not_found", "No pupil has this id.");

/** The filter over `versions`: exactly one version of each pupil passes. A removed pupil's last one has an end. */
export const filterSql = (filter: StudentFilter): SQL =>
  filter.as_of === undefined
    ? sql`${versions.validTo} IS NULL AND ${partsSql(filter)}`
    : sql`${versions.validFrom} <= ${filter.as_of}
        AND (${versions.validTo} IS NULL OR ${filter.as_of} < ${versions.validTo})
        AND ${partsSql(filter)}`;

/** Whether the filter may leave most pupils. */
export const isWide = ({ class_code, q, ids, where }: StudentFilter): boolean =>
  [class_code, q, ids, where].every((part) => part === undefined);

/** What the filter says beside the moment. */
function partsSql(filter: StudentFilter): SQL {
  const parts = [sql`1`];
  if (filter.source !== undefined) parts.push(sql`${versions.sourceId} = ${filter.source}`);
  if (filter.class_code !== undefined)
    parts.push(sql`${versions.classKey} = ${foldCode(filter.class_code)}`);
  if (filter.year_group !== undefined)
    parts.push(sql`${versions.yearGroup} = ${filter.year_group}`);
  if (filter.campus !== undefined)
    parts.push(sql`${versions.campusKey} = ${foldCode(filter.campus)}`);
  if (filter.support_level !== undefined)
    parts.push(sql`${versions.supportLevel} = ${filter.support_level}`);
  if (filter.support_level_min !== undefined)
    parts.push(sql`${versions.supportLevel} >= ${filter.support_level_min}`);
  const words = fold(filter.q ?? "").split(" ");
  for (const word of words.filter(Boolean))
    parts.push(sql`instr(${versions.nameKey}, ${word}) > 0`);
  if (filter.ids !== undefined) parts.push(sql`${versions.studentId} IN ${listSql(filter.ids)}`);
  if (filter.without_notes === true)
    parts.push(conditionSql({ not: { field: "recorded", column: "support_notes" } }));
  if (filter.where !== undefined) parts.push(conditionSql(filter.where, filter.as_of));
  return sql.join(parts, sql` AND `);
}

/**
 * The filter, with one pupil of each linked group that passes it: the one that we have known longest. A
 * filter that only one sheet's pupil passes leaves that one.
 */
function eachOnceSql(filter: StudentFilter): SQL {
  const where = filterSql(filter);
  return sql`${where} AND ${versions.studentId} NOT IN (
    SELECT ${students.id} FROM ${students} WHERE ${students.personId} IS NOT NULL AND ${students.id} NOT IN (
      SELECT min(${versions.studentId}) FROM ${versions} JOIN ${students} ON ${students.id} = ${versions.studentId}
      WHERE ${students.personId} IS NOT NULL AND ${where} GROUP BY ${students.personId}))`;
}

interface RecordRow extends Omit<Student, "extra">, Omit<Evidence, "row"> {
  extra: string;
  valid_to: string | null;
  sheet_row: number | null;
}

function selectRecords(
  db: Db,
  where: SQL,
  { asOf, sort = "name" }: { asOf?: string | undefined; sort?: StudentSort } = {},
): StudentRecord[] {
  const rows = rowsOf<RecordRow>(
    db,
    sql`
    SELECT ${versions.studentId} AS id, ${versions.name} AS name, ${versions.classCode} AS class_code,
      ${versions.yearGroup} AS year_group, ${versions.campus} AS campus,
      ${versions.supportLevel} AS support_level, ${versions.supportNotes} AS support_notes,
      ${versions.extra} AS extra, ${versions.sourceId} AS source_id, ${versions.row} AS row,
      ${versions.version} AS version, ${versions.validFrom} AS updated_at, ${students.state} AS state,
      ${versions.validTo} AS valid_to,
      ${sources.name} AS source_name, ${sources.sheetName} AS sheet,
      ${versions.runId} AS run_id, ${runs.lastSync} AS at,
      (SELECT ${snapshotRows.position} + ${sources.headerRow} + 1 FROM ${snapshotRows}
        WHERE ${snapshotRows.studentId} = ${versions.studentId} LIMIT 1) AS sheet_row
    FROM ${versions} JOIN ${students} ON ${students.id} = ${versions.studentId} ${orderedBySql(sort)}
      JOIN ${runs} ON ${runs.id} = ${versions.runId}
      JOIN ${sources} ON ${sources.id} = ${versions.sourceId}
    WHERE ${where}
    ORDER BY ${orderSql(sort)}`,
  );
  return rows.map((row) => {
    const { valid_to, sheet_row, source_name, sheet, run_id, at, ...student } = row;
    const past = asOf !== undefined && valid_to !== null;
    student.row = (past ? null : sheet_row) ?? row.row;
    const { source_id, version } = student;
    return {
      student: { ...student, extra: JSON.parse(row.extra) as Record<string, string> },
      evidence: { source_id, source_name, sheet, row: student.row, run_id, at, version },
    };
  });
}
