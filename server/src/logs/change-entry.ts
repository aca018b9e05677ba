// Edits, settles and withdraws logs and follow-ups: what stood before is kept, with who changed it and when.
import { eq } from "drizzle-orm";
import { fold } from "../../../shared/columns.js";
import { PtccError } from "../errors.js";
import { type Entry, type EntryType, getEntry } from "../store/find-entries.js";
import type { Db } from "../store/open.js";
import { type EntryFields, entries, entryChanges } from "../store/schema-logs.js";
import type { Author } from "./add-entry.js";
import { moveDocuments, withdrawDocuments, writeDocument } from "./entry-documents.js";

/** Which one is meant. */
export interface EntryRef {
  type: EntryType;
  id: string;
}

/**
 * Changes the given fields, as entry-text.ts read them; what is as it was already is no change.
 * @throws PtccError `unknown_log`, `unknown_follow_up`, `already_removed`
 */
export function editEntry(
  db: Db,
  ref: EntryRef,
  fields: Partial<EntryFields>,
  by: Author,
  now: Date = new Date(),
): Entry {
  return changed(db, ref, now, (entry, at) => {
    const named = (Object.keys(fields) as (keyof EntryFields)[]).filter(
      (field) => fields[field] !== undefined && fields[field] !== entry[field],
    );
    if (named.length === 0) return entry;
    const before = Object.fromEntries(named.map((field) => [field, entry[field]]));
    const after = Object.fromEntries(named.map((field) => [field, fields[field]]));
    const { owner } = { ...entry, ...fields };
    const edited = update(db, entry.id, {
      ...after,
      ownerKey: owner === null ? null : fold(owner),
      updatedAt: at,
    });
    if (named.includes("text")) writeDocument(db, edited, at);
    if (named.includes("at")) moveDocuments(db, entry.id, edited.at);
    log(db, { entryId: entry.id, change: "edited", at, ...by, why: null, before });
    return edited;
  });
}

/**
 * Has a follow-up be done, or open again; one that is so already stays as it is.
 * @throws PtccError `unknown_follow_up`, `already_removed`
 */
export function settleFollowUp(
  db: Db,
  { id, done, why }: { id: string; done: boolean; why: string | null },
  by: Author,
  now: Date = new Date(),
): Entry {
  return changed(db, { type: "follow_up", id }, now, (entry, at) => {
    if ((entry.doneAt !== null) === done) return entry;
    const change = done ? "done" : "reopened";
    log(db, { entryId: id, change, at, ...by, why, before: {} });
    const [doneAt, doneBy] = done ? [at, by.person] : [null, null];
    return update(db, id, { doneAt, doneBy, updatedAt: at });
  });
}

/**
 * Takes back what was written by mistake: it stays to be looked at, and no list or search finds it.
 * @throws PtccError `unknown_log`, `unknown_follow_up`, `already_removed`
 */
export function removeEntry(
  db: Db,
  { why, ...ref }: EntryRef & { why: string },
  by: Author,
  now: Date = new Date(),
): Entry {
  return changed(db, ref, now, (entry, at) => {
    withdrawDocuments(db, entry.id, at);
    log(db, { entryId: entry.id, change: "removed", at, ...by, why, before: {} });
    const removed = { removedAt: at, removedBy: by.person, removedWhy: why };
    return update(db, entry.id, { ...removed, updatedAt: at });
  });
}

/** Does it in one transaction, at a moment that is not before the last change, wherever the clock stands. */
function changed(
  db: Db,
  ref: EntryRef,
  now: Date,
  change: (entry: Entry, at: string) => Entry,
): Entry {
  const inOne = db.$client.transaction((): Entry => {
    const entry = getEntry(db, ref);
    if (entry.removedAt !== null)
      throw new PtccError(
        "conflict",
        "already_removed",
        "This was removed as a mistake and stays as it is. Write a new one.",
      );
    const at = now.toISOString();
    return change(entry, at > entry.updatedAt ? at : entry.updatedAt);
  });
  return inOne.immediate();
}

const update = (db: Db, id: string, values: Partial<Entry>): Entry =>
  db.update(entries).set(values).where(eq(entries.id, id)).returning().get();

const log = (db: Db, change: typeof entryChanges.$inferInsert) =>
  db.insert(entryChanges).values(change).run();
