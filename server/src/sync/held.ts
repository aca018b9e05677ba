// Pupils whose rows went at once: who they are, and what Mr P decided.
import { eq } from "drizzle-orm";
import type { HeldRemoval, RemovalsAnswer, RunCounts } from "../../../shared/wire.js";
import { newId } from "../ids.js";
import { DocumentWriter } from "../store/document-writer.js";
import type { Db } from "../store/open.js";
import { runs, sources } from "../store/schema.js";
import { pupilRemover } from "./apply.js";
import { type Delivery, findDelivery, saveDelivery } from "./deliveries.js";
import { nextMoment } from "./moment.js";

export interface RemovalsDecision {
  sourceId: string;
  action: "confirm" | "keep";
  /** Those that were shown; no other pupil is touched. */
  studentIds: string[];
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
 * (its row came back) is left alone.
 */
export function decideRemovals(
  db: Db,
  decision: RemovalsDecision,
  now: Date = new Date(),
): RemovalsAnswer {
  const decide = db.$client.transaction((): RemovalsAnswer => {
    const known = findDelivery<RemovalsAnswer>(db, decision.sourceId, decision.delivery);
    if (known) return known;
    const at = nextMoment(db, decision.sourceId, now);
    const shown = new Set(decision.studentIds);
    const ids = heldIds(db, decision.sourceId).filter((id) => shown.has(id));
    const runId = ids.length === 0 ? null : logDecision(db, decision, ids.length, at);
    if (runId !== null && decision.action === "confirm") {
      const documents = new DocumentWriter(db, at);
      const remove = pupilRemover(db, { sourceId: decision.sourceId, runId, now: at }, documents);
      for (const id of ids) remove(id, "its removal was confirmed");
      documents.flush();
    } else {
      // `state_since` stays: it tells since when the row is gone.
      const keep = db.$client.prepare("UPDATE students SET state = 'kept' WHERE id = ?");
      for (const id of ids) keep.run(id);
    }
    const answer: RemovalsAnswer = {
      run_id: runId,
      removed: decision.action === "confirm" ? ids.length : 0,
      kept: decision.action === "keep" ? ids.length : 0,
      held: heldPupils(db, heldIds(db, decision.sourceId), at),
    };
    saveDelivery(db, decision.sourceId, decision.delivery, answer, at);
    return answer;
  });
  return decide.immediate();
}

function logDecision(
  db: Db,
  { sourceId, action }: RemovalsDecision,
  count: number,
  at: string,
): string {
  const source = db.select().from(sources).where(eq(sources.id, sourceId)).get();
  const last = source?.lastRunId
    ? db.select().from(runs).where(eq(runs.id, source.lastRunId)).get()
    : undefined;
  if (!source || !last) throw new Error("pupils are held by a source without a run");
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
  const id = newId("run");
  db.insert(runs)
    .values({
      ...last,
      id,
      reason: `removals: ${action}`,
      lastSync: at,
      status: counts.held > 0 || counts.issues > 0 ? "partial" : "success",
      counts,
      durationMs: 0,
    })
    .run();
  return id;
}
