// Pupils whose rows went at once: who they are, and what Mr P decided.
import { eq } from "drizzle-orm";
import type { Field } from "../../../shared/columns.js";
import type { HeldRemoval, RemovalsAnswer, RunCounts } from "../../../shared/wire.js";
import { newId } from "../ids.js";
import { DocumentWriter } from "../store/document-writer.js";
import type { Db } from "../store/open.js";
import { runs, sources } from "../store/schema.js";
import { type ApplyContext, pupilRemover } from "./apply.js";
import { type Delivery, findDelivery, saveDelivery } from "./deliveries.js";
import { blankColumns, heldColumns } from "./held-columns.js";
import { nextMoment } from "./moment.js";

export interface RemovalsDecision {
  sourceId: string;
  action: "confirm" | "keep";
  /** Those that were shown; no other pupil is touched. */
  studentIds: string[];
  /** Held columns that were shown; confirming blanks their values. */
  columns: string[];
  delivery: Delivery | null;
}

/** Names and classes of held pupils; `since` is `at` for one that is held only now. */
export function heldPupils(db: Db, ids: readonly string[], at: string): HeldRemoval[] {
  return db.$client
    .prepare(
      `SELECT s.id AS student_id, v.name, v.class_code,
              CASE s.state WHEN 'held' THEN s.state_since ELSE ? END AS since
         FROM json_each(?) wanted
         JOIN students s ON s.id = wanted.value
         JOIN versions v ON v.student_id = s.id AND v.version = s.version
        ORDER BY v.class_key, v.name_key, s.id`,
    )
    .all(at, JSON.stringify(ids)) as HeldRemoval[];
}

/** The ids of the pupils that a source has held. */
export function heldIds(db: Db, sourceId: string): string[] {
  return db.$client
    .prepare("SELECT id FROM students WHERE source_id = ? AND state = 'held' ORDER BY id")
    .pluck()
    .all(sourceId) as string[];
}

/**
 * Confirms or keeps the removals that were shown, as a run of its own. One that is no longer held
 * (its row or column came back) is left alone.
 */
export function decideRemovals(
  db: Db,
  decision: RemovalsDecision,
  now: Date = new Date(),
): RemovalsAnswer {
  const decide = db.$client.transaction((): RemovalsAnswer => {
    const { sourceId, delivery } = decision;
    const known = findDelivery<RemovalsAnswer>(db, sourceId, delivery);
    if (known) return known;
    const at = nextMoment(db, sourceId, now);
    const confirmed = decision.action === "confirm";
    const shown = new Set(decision.studentIds);
    const ids = heldIds(db, sourceId).filter((id) => shown.has(id));
    const vanished = heldColumns(db, sourceId);
    const columns = confirmed ? vanished.filter((one) => decision.columns.includes(one)) : [];
    const left = vanished.filter((field) => !columns.includes(field));
    const runId = ids.length + columns.length > 0 ? newId("run") : null;
    let blanked = 0;
    if (runId !== null) {
      logDecision(db, decision, { runId, count: ids.length, columns: left.length, at });
      if (confirmed) blanked = confirm(db, { sourceId, runId, now: at }, ids, columns);
      else keep(db, ids);
      countUpdates(db, runId, blanked);
      db.update(sources).set({ vanishedFields: left }).where(eq(sources.id, sourceId)).run();
    }
    const answer: RemovalsAnswer = {
      run_id: runId,
      removed: confirmed ? ids.length : 0,
      kept: confirmed ? 0 : ids.length,
      held: heldPupils(db, heldIds(db, sourceId), at),
      blanked,
      held_columns: left,
    };
    saveDelivery(db, sourceId, delivery, answer, at);
    return answer;
  });
  return decide.immediate();
}

/** Removes the pupils and blanks the columns; returns how many pupils were blanked. */
function confirm(db: Db, context: ApplyContext, ids: readonly string[], columns: readonly Field[]) {
  const documents = new DocumentWriter(db, context.now);
  const remove = pupilRemover(db, context, documents);
  for (const id of ids) remove(id, "its removal was confirmed");
  const blanked = blankColumns(db, context, documents, columns);
  documents.flush();
  return blanked;
}

/** `state_since` stays: it tells since when the row is gone. */
function keep(db: Db, ids: readonly string[]): void {
  const update = db.$client.prepare("UPDATE students SET state = 'kept' WHERE id = ?");
  for (const id of ids) update.run(id);
}

function logDecision(
  db: Db,
  { sourceId, action }: RemovalsDecision,
  { runId, count, columns, at }: { runId: string; count: number; columns: number; at: string },
): void {
  const source = db.select().from(sources).where(eq(sources.id, sourceId)).get();
  const last = source?.lastRunId
    ? db.select().from(runs).where(eq(runs.id, source.lastRunId)).get()
    : undefined;
  if (!source || !last) throw new Error("something is held by a source without a run");
  const removed = action === "confirm" ? count : 0;
  const kept = action === "keep" ? count : 0;
  const counts: RunCounts = {
    ...last.counts,
    created: 0,
    updated: 0,
    restored: 0,
    removed,
    held: last.counts.held - count,
    kept: last.counts.kept + kept,
    pupils: last.counts.pupils - removed,
  };
  const open = counts.held + counts.issues + columns > 0;
  db.insert(runs)
    .values({
      ...last,
      id: runId,
      reason: `removals: ${action}`,
      lastSync: at,
      status: open ? "partial" : "success",
      counts,
      durationMs: 0,
    })
    .run();
}

function countUpdates(db: Db, runId: string, updated: number): void {
  db.$client
    .prepare("UPDATE runs SET counts = json_set(counts, '$.updated', ?) WHERE id = ?")
    .run(updated, runId);
}
