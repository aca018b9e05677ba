// Carries out a plan inside the caller's transaction, and proves that what is held is the snapshot.
import { fold, foldCode } from "../../../shared/columns.js";
import { newId } from "../ids.js";
import { sheetDocument } from "../index/documents.js";
import { DocumentWriter } from "../store/document-writer.js";
import type { Db } from "../store/open.js";
import { sha256Hex } from "./digest.js";
import type { HeldRow, Snapshot } from "./holding.js";
import type { Change, Plan, SettledPlan } from "./plan-types.js";
import type { StudentFields } from "./row.js";

export interface ApplyContext {
  sourceId: string;
  runId: string;
  /** ISO 8601: from when the new versions are valid. */
  now: string;
}

/**
 * Writes the plan's rows, versions, documents and issues. Returns the hash over the fingerprints as
 * they now stand in the store.
 * @param before the rows that are held so far
 * @throws Error where the store would not hold the snapshot afterwards; the caller's transaction rolls back
 */
export function applyPlan(
  db: Db,
  context: ApplyContext,
  plan: Plan,
  snapshot: Snapshot,
  before: readonly HeldRow[],
): string {
  const documents = new DocumentWriter(db, context.now);
  const apply = changeWriter(db, context, snapshot, documents);
  for (const change of plan.changes) apply(change);
  documents.flush();
  writeRows(db, context.sourceId, plan.rows, before);
  writeSuggestions(db, context, plan);
  return applySettled(db, context, plan, snapshot);
}

/** The same where rows and pupils stay as they are: writes the issues anew, and proves as much. */
export function applySettled(
  db: Db,
  { sourceId, runId }: ApplyContext,
  plan: SettledPlan,
  snapshot: Snapshot,
): string {
  writeIssues(db, runId, plan);
  return prove(db, sourceId, plan, snapshot);
}

/** Ends a pupil's present version and document: it is removed softly and may come back. */
export function pupilRemover(db: Db, context: ApplyContext, documents: DocumentWriter) {
  const end = db.$client.prepare(
    `UPDATE versions SET valid_to = ?, removed_run_id = ?, removed_reason = ?
      WHERE student_id = ? AND valid_to IS NULL`,
  );
  const setState = db.$client.prepare(
    "UPDATE students SET state = 'removed', state_since = ? WHERE id = ?",
  );
  return (studentId: string, reason: string) => {
    end.run(context.now, context.runId, reason, studentId);
    setState.run(context.now, studentId);
    documents.close(studentId, "sheet");
  };
}

/** A version to write. `fingerprint` is null where the row is as it was. */
interface NewVersion {
  studentId: string;
  fields: StudentFields;
  change: "created" | "updated" | "restored";
  reason: string;
  fingerprint: string | null;
  /** The sheet's row number. */
  row: number;
  person: string | null;
}

/** Writes versions, each ending the one before, with their documents. */
export function versionWriter(
  db: Db,
  { sourceId, runId, now }: ApplyContext,
  documents: DocumentWriter,
): (version: NewVersion) => void {
  const prepare = (sql: string) => db.$client.prepare(sql);
  const bump = prepare(
    `UPDATE students SET version = version + 1, fingerprint = coalesce(?, fingerprint)
      WHERE id = ? RETURNING version`,
  ).pluck();
  const endVersion = prepare(
    "UPDATE versions SET valid_to = ? WHERE student_id = ? AND valid_to IS NULL",
  );
  const insertVersion = prepare(
    `INSERT INTO versions (student_id, version, source_id, name, class_code, year_group, campus,
       support_level, support_notes, student_ref, extra, name_key, class_key, campus_key, change,
       reason, run_id, row, person, valid_from)
     VALUES (@studentId, @version, @sourceId, @name, @classCode, @yearGroup, @campus,
       @supportLevel, @supportNotes, @studentRef, @extraJson, @nameKey, @classKey, @campusKey, @change,
       @reason, @runId, @row, @person, @now)`,
  );
  return ({ studentId, fields, fingerprint, ...version }) => {
    const { extra, ...columns } = fields;
    endVersion.run(now, studentId);
    insertVersion.run({
      ...columns,
      ...version,
      studentId,
      version: bump.get(fingerprint, studentId),
      sourceId,
      extraJson: JSON.stringify(extra),
      nameKey: fold(fields.name),
      classKey: foldCode(fields.classCode),
      campusKey: fields.campus === null ? null : foldCode(fields.campus),
      runId,
      now,
    });
    const text = sheetDocument(fields);
    documents.replace({ studentId, kind: "sheet", title: fields.name, ...text, runId });
  };
}

function changeWriter(
  db: Db,
  context: ApplyContext,
  snapshot: Snapshot,
  documents: DocumentWriter,
): (change: Change) => void {
  const { sourceId, now } = context;
  const prepare = (sql: string) => db.$client.prepare(sql);
  const create = prepare(
    `INSERT INTO students (id, source_id, state, state_since, version, fingerprint, created_at)
     VALUES (?, ?, 'current', ?, 0, ?, ?)`,
  );
  const refingerprint = prepare("UPDATE students SET fingerprint = ? WHERE id = ?");
  const setState = prepare("UPDATE students SET state = ?, state_since = ? WHERE id = ?");
  const remove = pupilRemover(db, context, documents);
  const write = versionWriter(db, context, documents);
  const fingerprintAt = (position: number) => snapshot.fingerprints[position] ?? "";

  const writeVersion = (
    { studentId, fields, position, reason }: Extract<Change, { fields: StudentFields }>,
    change: NewVersion["change"],
  ) =>
    write({
      studentId,
      fields,
      change,
      reason,
      fingerprint: fingerprintAt(position),
      row: position + snapshot.headerRow + 1,
      person: snapshot.editor.get(position) ?? null,
    });

  return (change) => {
    switch (change.kind) {
      case "create":
        create.run(change.studentId, sourceId, now, fingerprintAt(change.position), now);
        return writeVersion(change, "created");
      case "update":
        return writeVersion(change, "updated");
      case "restore":
        setState.run("current", now, change.studentId);
        return writeVersion(change, "restored");
      case "refingerprint":
        refingerprint.run(fingerprintAt(change.position), change.studentId);
        return;
      case "release":
        setState.run("current", now, change.studentId);
        return;
      case "hold":
        setState.run("held", now, change.studentId);
        return;
      case "remove":
        return remove(change.studentId, change.reason);
    }
  };
}

/** Writes only the positions that differ, all in one statement: a sort moves 20,000. */
function writeRows(
  db: Db,
  sourceId: string,
  rows: readonly HeldRow[],
  before: readonly HeldRow[],
): void {
  const moved = rows.flatMap(({ fingerprint, status, studentId }, position) => {
    const held = before[position];
    const same =
      fingerprint === held?.fingerprint && status === held.status && studentId === held.studentId;
    return same ? [] : [[position, fingerprint, status, studentId]];
  });
  // WHERE tells SQLite's parser that ON CONFLICT belongs to the INSERT.
  db.$client
    .prepare(
      `INSERT INTO snapshot_rows (source_id, position, fingerprint, status, student_id)
       SELECT ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) WHERE true
       ON CONFLICT DO UPDATE SET fingerprint = excluded.fingerprint, status = excluded.status,
         student_id = excluded.student_id`,
    )
    .run(sourceId, JSON.stringify(moved));
  db.$client
    .prepare("DELETE FROM snapshot_rows WHERE source_id = ? AND position >= ?")
    .run(sourceId, rows.length);
}

function writeIssues(db: Db, runId: string, plan: SettledPlan): void {
  const insert = db.$client.prepare(
    `INSERT INTO row_issues (run_id, position, severity, code, "column", value, message)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { position, severity, code, column, value, message } of plan.issues)
    insert.run(runId, position, severity, code, column, value, message);
}

/** A pair that was suggested before is not suggested again. */
function writeSuggestions(db: Db, { runId, now }: ApplyContext, plan: Plan): void {
  const insert = db.$client.prepare(
    `INSERT INTO suggestions (id, run_id, earlier_id, later_id, bits, reason, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  for (const { earlierId, laterId, bits, reason } of plan.suggestions)
    insert.run(newId("sug"), runId, earlierId, laterId, bits, reason, now);
}

/** Reads back what was written: the rows are the snapshot's, and no pupil is missing or too many. */
function prove(db: Db, sourceId: string, plan: SettledPlan, snapshot: Snapshot): string {
  const fingerprints = db.$client
    .prepare(
      `SELECT coalesce(group_concat(fingerprint, '' ORDER BY position), '')
         FROM snapshot_rows WHERE source_id = ?`,
    )
    .pluck()
    .get(sourceId) as string;
  if (fingerprints !== snapshot.fingerprints.join(""))
    throw new Error("the rows written are not the snapshot's");
  const pupils = db.$client
    .prepare("SELECT count(*) FROM students WHERE source_id = ? AND state <> 'removed'")
    .pluck()
    .get(sourceId) as number;
  const { rows, issues, held, kept } = plan.counts;
  if (pupils !== plan.counts.pupils || pupils !== rows - issues + held + kept)
    throw new Error(
      `${pupils} pupils are held, not ${rows} rows - ${issues} with issues + ${held} held + ${kept} kept`,
    );
  return sha256Hex(fingerprints);
}
