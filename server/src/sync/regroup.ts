// Moves parts of histories between pupils of one source: what merging and splitting are made of.
import type { Db } from "../store/open.js";
import type { students } from "../store/schema.js";

export type StudentRow = typeof students.$inferSelect;

/** A version's place in time; `from` and `to` are ISO 8601, `to` is null while it is the present one. */
export interface Span {
  studentId: string;
  version: number;
  from: string;
  to: string | null;
}

/** The versions of one pupil in the order of time. */
export function spansOf(db: Db, studentId: string): Span[] {
  return db.$client
    .prepare(
      `SELECT student_id AS studentId, version, valid_from AS "from", valid_to AS "to"
         FROM versions WHERE student_id = ? ORDER BY version`,
    )
    .all(studentId) as Span[];
}

/** The histories as one, by the time at which each version began. */
export function inTimeOrder(...histories: readonly (readonly Span[])[]): Span[] {
  return histories
    .flat()
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.version - b.version));
}

/** The first moment at which both were present; null where their histories do not overlap. */
export function firstOverlap(a: readonly Span[], b: readonly Span[]): string | null {
  for (const left of a)
    for (const right of b) {
      const from = left.from > right.from ? left.from : right.from;
      if ((left.to === null || from < left.to) && (right.to === null || from < right.to))
        return from;
    }
  return null;
}

/**
 * Gives each of these versions to a pupil, numbered anew from 1 in this order. A version that the same
 * pupil keeps under the same number is not written.
 */
export function assignVersions(db: Db, owners: readonly { span: Span; owner: string }[]): void {
  const move = db.$client.prepare(
    "UPDATE versions SET student_id = ?, version = ? WHERE student_id = ? AND version = ?",
  );
  const counts = new Map<string, number>();
  const moves = owners.map(({ span, owner }) => {
    const version = (counts.get(owner) ?? 0) + 1;
    counts.set(owner, version);
    return { span, owner, version };
  });
  const changed = moves.filter(
    ({ span, owner, version }) => owner !== span.studentId || version !== span.version,
  );
  // Two steps, because a number may be free only after all have moved.
  for (const { span } of changed)
    move.run(span.studentId, -span.version, span.studentId, span.version);
  for (const { span, owner, version } of changed)
    move.run(owner, version, span.studentId, -span.version);
}

/**
 * Gives the sheet's documents of these pupils to whoever's version was the last to begin when each was written.
 * One that goes on into the time of another pupil's version is cut there.
 */
export function assignDocuments(db: Db, studentIds: readonly string[]): void {
  const client = db.$client;
  const spans = inTimeOrder(...studentIds.map((id) => spansOf(db, id)));
  const documents = client
    .prepare(
      `SELECT id, student_id AS owner, valid_from AS "from", valid_to AS "to" FROM documents
        WHERE student_id IN (SELECT value FROM json_each(?)) AND kind = 'sheet' ORDER BY id`,
    )
    .all(JSON.stringify(studentIds)) as (Omit<Span, "studentId"> & { id: number; owner: string })[];
  const give = client.prepare("UPDATE documents SET student_id = ? WHERE id = ?");
  const end = client.prepare("UPDATE documents SET valid_to = ? WHERE id = ?");
  const copy = client.prepare(
    `INSERT INTO documents (student_id, kind, title, text, run_id, valid_from, valid_to)
     SELECT ?, kind, title, text, run_id, ?, ? FROM documents WHERE id = ?`,
  );
  const copyPassages = client.prepare(
    `INSERT INTO document_passages (document_id, ordinal, passage_id)
     SELECT ?, ordinal, passage_id FROM document_passages WHERE document_id = ?`,
  );
  for (const { id, owner, from, to } of documents) {
    const writer = spans.findLast((span) => span.from <= from)?.studentId ?? spans[0]?.studentId;
    if (writer === undefined) continue;
    if (writer !== owner) give.run(writer, id);
    const cut = spans.find(
      (span) => span.studentId !== writer && span.from > from && (to === null || span.from < to),
    );
    if (!cut) continue;
    // The sentences are used by as many present documents as before, so nothing has to be told.
    const { lastInsertRowid } = copy.run(cut.studentId, cut.from, to, id);
    copyPassages.run(lastInsertRowid, id);
    end.run(cut.from, id);
  }
}

/** Lets the sheet's row of one pupil be another's. */
export function assignRow(db: Db, from: string, to: string): void {
  db.$client.prepare("UPDATE snapshot_rows SET student_id = ? WHERE student_id = ?").run(to, from);
}
