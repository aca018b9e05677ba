// Joins two histories that are one pupil's, parts one that is two pupils', and takes either back.
import { eq } from "drizzle-orm";
import { PtccError } from "../errors.js";
import { DocumentWriter } from "../store/document-writer.js";
import { giveEntries, ownedEntries } from "../store/entry-owners.js";
import type { Db } from "../store/open.js";
import { type IdentityBefore, students } from "../store/schema.js";
import {
  assignDocuments,
  assignRow,
  assignVersions,
  firstOverlap,
  inTimeOrder,
  type Span,
  type StudentRow,
  spansOf,
} from "./regroup.js";

/** The first moment at which two pupils were both in their sheet; null where one came after the other went. */
export function firstTogether(db: Db, one: string, other: string): string | null {
  const presence = (id: string) => {
    const pupil = studentRow(db, id);
    return spansOf(db, id).map((span) =>
      span.to === null && isRowless(pupil) ? { ...span, to: pupil.stateSince } : span,
    );
  };
  return firstOverlap(presence(one), presence(other));
}

/**
 * Joins the other's history into the kept pupil's, in the order of time; the joint pupil goes on as
 * whichever of the two is the later, with its row and state. The other is left without versions.
 * @throws PtccError `other_sheet`, `both_present`
 */
export function joinHistories(
  db: Db,
  kept: StudentRow,
  other: StudentRow,
  now: string,
): IdentityBefore {
  if (kept.sourceId !== other.sourceId)
    throw new PtccError(
      "unprocessable",
      "other_sheet",
      "These two are on different sheets. Link them instead: each sheet keeps its own history, and they count once.",
    );
  const spans = new Map([kept, other].map((pupil) => [pupil.id, spansOf(db, pupil.id)]));
  const lastBegin = ({ id }: StudentRow) => spans.get(id)?.at(-1)?.from ?? "";
  const [earlier, later] = lastBegin(kept) <= lastBegin(other) ? [kept, other] : [other, kept];
  const open = spans.get(earlier.id)?.at(-1);
  // A pupil without a row was in the sheet until its row went, though it is not removed.
  if (open?.to === null && isRowless(earlier)) {
    endVersion(db, open, earlier.stateSince, now);
    open.to = earlier.stateSince;
  }
  const overlap = firstOverlap(spans.get(kept.id) ?? [], spans.get(other.id) ?? []);
  if (overlap !== null)
    throw new PtccError(
      "conflict",
      "both_present",
      `Both were in the sheet at once (in the snapshot of ${overlap}), so they are two pupils there. If it is one pupil twice, delete one of the rows in the sheet.`,
      { at: overlap },
    );
  const joint = inTimeOrder(...spans.values());
  assignVersions(
    db,
    joint.map((span) => ({ span, owner: kept.id })),
  );
  db.$client
    .prepare("UPDATE documents SET student_id = ? WHERE student_id = ?")
    .run(kept.id, other.id);
  const written = ownedEntries(db, [kept.id, other.id]);
  giveEntries(db, written, () => kept.id);
  assignRow(db, other.id, kept.id);
  const { state, stateSince, fingerprint } = later;
  const createdAt = kept.createdAt < other.createdAt ? kept.createdAt : other.createdAt;
  const personId = kept.personId ?? other.personId;
  const version = joint.length;
  update(db, kept.id, { state, stateSince, fingerprint, version, createdAt, personId });
  update(db, other.id, { ...GONE, version: 0, personId: null, mergedInto: kept.id });
  return {
    students: [kept, other],
    versions: joint.flatMap(({ studentId }, index) => (studentId === other.id ? [index + 1] : [])),
    entries: Object.fromEntries(written.map(({ id, studentId }) => [id, studentId])),
  };
}

/**
 * Parts two histories that were joined. What came since belongs to the one that was the later then.
 * @param before what `joinHistories` returned
 */
export function partAgain(db: Db, before: IdentityBefore, now: string): void {
  const [kept, other] = before.students;
  if (!kept || !other) throw new Error("a merge is of two pupils");
  const joined = kept.version + other.version;
  const others = new Set(before.versions);
  const later = others.has(joined) ? other : kept;
  const earlier = later === kept ? other : kept;
  const current = studentRow(db, kept.id);
  const owners = spansOf(db, kept.id).map((span) => ({
    span,
    owner: span.version > joined ? later.id : others.has(span.version) ? other.id : kept.id,
  }));
  assignVersions(db, owners);
  assignDocuments(db, [kept.id, other.id]);
  giveEntries(db, ownedEntries(db, [kept.id]), ({ id }) => before.entries?.[id] ?? later.id);
  assignRow(db, kept.id, later.id);
  const { state, stateSince, fingerprint } = current;
  const version = owners.filter(({ owner }) => owner === later.id).length;
  update(db, later.id, {
    ...later,
    state,
    stateSince,
    fingerprint,
    version,
  });
  update(db, earlier.id, earlier);
  const last = spansOf(db, earlier.id).at(-1);
  if (isRowless(earlier) && last) reopenVersion(db, last, now);
}

/**
 * Gives a pupil's versions from one on, with its row and state, to a pupil of a new id.
 * @returns what was found
 * @throws PtccError `no_such_version`, `nothing_before`
 */
export function partHistory(
  db: Db,
  pupil: StudentRow,
  version: number,
  newId: string,
): IdentityBefore {
  const spans = spansOf(db, pupil.id);
  const first = spans.find((span) => span.version === version);
  const last = spans.find((span) => span.version === version - 1);
  if (!first)
    throw new PtccError(
      "invalid",
      "no_such_version",
      `version: this pupil has versions 1 to ${spans.length}.`,
    );
  if (!last)
    throw new PtccError(
      "invalid",
      "nothing_before",
      "version: a history is split at the first version that is somebody else's, and nothing comes before version 1.",
    );
  db.insert(students)
    .values({
      ...pupil,
      id: newId,
      personId: null,
      createdAt: first.from,
      version: spans.length - version + 1,
    })
    .run();
  const owners = spans.map((span) => ({
    span,
    owner: span.version < version ? pupil.id : newId,
  }));
  assignVersions(db, owners);
  assignDocuments(db, [pupil.id, newId]);
  giveEntries(db, ownedEntries(db, [pupil.id]), ({ at }) => (at < first.from ? pupil.id : newId));
  assignRow(db, pupil.id, newId);
  update(db, pupil.id, { ...GONE, stateSince: last.to ?? first.from, version: version - 1 });
  return { students: [pupil], versions: [] };
}

/** A pupil that no row is taken for by its fingerprint: the last one read was another's. */
const GONE = { state: "removed", fingerprint: "" } as const;

/** Whether the pupil's row is gone from the sheet, and it was not removed. */
const isRowless = ({ state }: StudentRow) => state === "held" || state === "kept";

/** @throws Error where there is none by this id */
export function studentRow(db: Db, id: string): StudentRow {
  const row = db.select().from(students).where(eq(students.id, id)).get();
  if (!row) throw new Error("no pupil by an id that is referred to");
  return row;
}

function update(db: Db, id: string, values: Partial<StudentRow>): void {
  db.update(students).set(values).where(eq(students.id, id)).run();
}

function endVersion(db: Db, { studentId, version }: Span, at: string, now: string): void {
  setEnd(db, { studentId, version }, at);
  const id = lastDocument(db, studentId, null);
  if (id === undefined) return;
  const documents = new DocumentWriter(db, now);
  documents.close(studentId, "sheet");
  documents.flush();
  db.$client.prepare("UPDATE documents SET valid_to = ? WHERE id = ?").run(at, id);
}

function reopenVersion(db: Db, { studentId, version, to }: Span, now: string): void {
  setEnd(db, { studentId, version }, null);
  const id = lastDocument(db, studentId, to);
  if (id === undefined) return;
  const documents = new DocumentWriter(db, now);
  documents.reopen(id);
  documents.flush();
}

function setEnd(
  db: Db,
  { studentId, version }: Pick<Span, "studentId" | "version">,
  at: string | null,
): void {
  db.$client
    .prepare("UPDATE versions SET valid_to = ? WHERE student_id = ? AND version = ?")
    .run(at, studentId, version);
}

function lastDocument(db: Db, studentId: string, validTo: string | null): number | undefined {
  return db.$client
    .prepare(
      "SELECT max(id) FROM documents WHERE student_id = ? AND kind = 'sheet' AND valid_to IS ? GROUP BY student_id",
    )
    .pluck()
    .get(studentId, validTo) as number | undefined;
}
