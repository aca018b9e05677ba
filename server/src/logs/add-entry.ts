// Keeps a new log or follow-up, with what is searched of it, in one transaction.
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { fold } from "../../../shared/columns.js";
import { PtccError } from "../errors.js";
import { newId } from "../ids.js";
import { getStudent } from "../store/find.js";
import type { Entry, LogKind } from "../store/find-entries.js";
import type { Db } from "../store/open.js";
import { entries } from "../store/schema-logs.js";
import { writeDocument } from "./entry-documents.js";

/** Who writes. */
export interface Author {
  tokenId: string;
  /** The token's name. */
  person: string;
}

/** What to keep of the pupil, as entry-text.ts read it. */
export type NewEntry = {
  studentId: string;
  text: string;
  /** The writer's own key for it, and all that was sent with that: the same again keeps nothing twice. */
  once: { key: string; request: string } | null;
} & (
  | { type: "log"; kind: LogKind /** ISO 8601; null for now. */; at: string | null }
  | { type: "follow_up"; due: string /** Null for the author. */; owner: string | null }
);

/**
 * Keeps it under the pupil's present id. Sent again under the same key, the first one is returned.
 * @throws PtccError `student_not_found`, `key_reused`
 */
export function addEntry(db: Db, order: NewEntry, by: Author, now: Date = new Date()): Entry {
  const add = db.$client.transaction((): Entry => {
    const { once } = order;
    const requestHash = once && createHash("sha256").update(once.request).digest("hex");
    const known = once && keyed(db, by.tokenId, once.key);
    if (known && known.requestHash === requestHash) return known;
    if (known)
      throw new PtccError(
        "conflict",
        "key_reused",
        "This Idempotency-Key was used for something else. Send a new one with each new entry.",
      );
    const studentId = getStudent(db, order.studentId).student.id;
    const createdAt = now.toISOString();
    const owner = order.type === "follow_up" ? (order.owner ?? by.person) : null;
    const entry = db
      .insert(entries)
      .values({
        id: newId(order.type === "log" ? "log" : "fup"),
        type: order.type,
        studentId,
        text: order.text,
        at: (order.type === "log" ? order.at : null) ?? createdAt,
        kind: order.type === "log" ? order.kind : null,
        due: order.type === "follow_up" ? order.due : null,
        owner,
        ownerKey: owner === null ? null : fold(owner),
        author: by.person,
        tokenId: by.tokenId,
        createdAt,
        updatedAt: createdAt,
        clientKey: once?.key ?? null,
        requestHash,
      })
      .returning()
      .get();
    writeDocument(db, entry, entry.at);
    return entry;
  });
  return add.immediate();
}

const keyed = (db: Db, tokenId: string, key: string): Entry | undefined =>
  db
    .select()
    .from(entries)
    .where(and(eq(entries.tokenId, tokenId), eq(entries.clientKey, key)))
    .get();
