// Finds logs and follow-ups: of one child on all its sheets, or of all by their day, state and owner.
import { asc, eq, type SQL, sql } from "drizzle-orm";
import { fold } from "../../../shared/columns.js";
import { PtccError } from "../errors.js";
import { listSql } from "./cell-sql.js";
import { decodeCursor, encodeCursor } from "./cursor.js";
import { getStudent, linkedIds } from "./find.js";
import type { Db } from "./open.js";
import { entries, entryChanges } from "./schema-logs.js";

export type Entry = typeof entries.$inferSelect;
export type EntryType = Entry["type"];
export type LogKind = NonNullable<Entry["kind"]>;
export type EntryChange = typeof entryChanges.$inferSelect;
/** `open` are those not done, overdue ones among them. */
export type FollowUpState = "open" | "overdue" | "done";

interface Page {
  limit: number;
  cursor?: string | undefined;
}

interface EntryPage {
  entries: Entry[];
  next_cursor: string | null;
}

/** The ids under which the child of this id is held: its own, and those on other sheets that it is linked to.
 * @throws PtccError `student_not_found`
 */
export function childIds(db: Db, id: string): string[] {
  const present = getStudent(db, id).student.id;
  return [present, ...linkedIds(db, present)];
}

/** @throws PtccError `unknown_log`, `unknown_follow_up` */
export function getEntry(db: Db, { type, id }: { type: EntryType; id: string }): Entry {
  const entry = db.select().from(entries).where(eq(entries.id, id)).get();
  if (entry?.type === type) return entry;
  const what = type === "log" ? "log" : "follow-up";
  throw new PtccError("not_found", `unknown_${type}`, `There is no ${what} by this id.`);
}

/** Whose the log or follow-up of this id is; undefined where there is none. */
export const pupilOfEntry = (db: Db, id: string): string | undefined =>
  db.select({ of: entries.studentId }).from(entries).where(eq(entries.id, id)).get()?.of;

/** Every change of an entry, oldest first. */
export const findEntryChanges = (db: Db, id: string): EntryChange[] =>
  db
    .select()
    .from(entryChanges)
    .where(eq(entryChanges.entryId, id))
    .orderBy(asc(entryChanges.id))
    .all();

/** All that is written of these pupils and was not removed, in no order. */
export const findEntries = (db: Db, studentIds: readonly string[]): Entry[] =>
  select(db, sql`${ofPupils(studentIds)} AND removed_at IS NULL`);

/** Logs of these pupils, newest first by when it happened; removed ones where asked for. */
export function findLogs(
  db: Db,
  studentIds: readonly string[],
  { kind, removed }: { kind?: LogKind | undefined; removed: boolean },
  page: Page,
): EntryPage {
  const where = [sql`type = 'log'`, ofPupils(studentIds)];
  if (kind !== undefined) where.push(sql`kind = ${kind}`);
  if (!removed) where.push(sql`removed_at IS NULL`);
  if (page.cursor !== undefined) where.push(sql`(at, id) < ${keyOf(page.cursor)}`);
  return paged(db, where, sql`at DESC, id DESC`, page, ({ at, id }) => [at, id]);
}

/**
 * Follow-ups by the day that they are due, the earliest first.
 * @param today the day from which on nothing is overdue, as `2026-03-01`
 */
export function findFollowUps(
  db: Db,
  filter: {
    studentIds?: readonly string[];
    state?: FollowUpState | undefined;
    owner?: string | undefined;
    today: string;
  },
  page: Page,
): EntryPage {
  const { studentIds, state, owner, today } = filter;
  const where = [sql`due IS NOT NULL AND removed_at IS NULL`];
  if (studentIds !== undefined) where.push(ofPupils(studentIds));
  if (state !== undefined)
    where.push(sql`done_at IS ${sql.raw(state === "done" ? "NOT NULL" : "NULL")}`);
  if (state === "overdue") where.push(sql`due < ${today}`);
  if (owner !== undefined) where.push(sql`owner_key = ${fold(owner)}`);
  if (page.cursor !== undefined) where.push(sql`(due, id) > ${keyOf(page.cursor)}`);
  return paged(db, where, sql`due, id`, page, ({ due, id }) => [due ?? "", id]);
}

/** What a document that an analyst wrote is, as evidence. */
export interface EntryEvidence {
  type: EntryType;
  id: string;
  /** Of a log. */
  kind: LogKind | null;
  /** Of a log when it happened, of a follow-up when it was written. */
  at: string;
  author: string;
}

/** Of these documents those that analysts wrote, by the document's id. */
export function entriesOfDocuments(
  db: Db,
  documents: readonly number[],
): ReadonlyMap<number, EntryEvidence> {
  if (documents.length === 0) return new Map();
  const rows = db.$client
    .prepare(
      `SELECT d.id AS document, e.type, e.id, e.kind, e.at, e.author
         FROM documents d JOIN entries e ON e.id = d.entry_id
        WHERE d.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(documents)) as (EntryEvidence & { document: number })[];
  return new Map(rows.map(({ document, ...evidence }) => [document, evidence]));
}

const ofPupils = (ids: readonly string[]): SQL => sql`student_id IN ${listSql(ids)}`;

const keyOf = (cursor: string): SQL => {
  const [value, id] = decodeCursor(cursor, 2);
  return sql`(${value}, ${id})`;
};

function paged(
  db: Db,
  where: readonly SQL[],
  order: SQL,
  { limit }: Page,
  key: (last: Entry) => string[],
): EntryPage {
  const all = sql.join([...where], sql` AND `);
  const found = select(db, sql`${all} ORDER BY ${order} LIMIT ${limit + 1}`);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    entries: shown,
    next_cursor: last && found.length > limit ? encodeCursor(key(last)) : null,
  };
}

const select = (db: Db, rest: SQL): Entry[] => db.select().from(entries).where(rest).all();
