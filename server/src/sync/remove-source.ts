// Removes a source: its pupils end softly, and what it held can still be asked of the past.
import { eq } from "drizzle-orm";
import { newId } from "../ids.js";
import { DocumentWriter } from "../store/document-writer.js";
import type { Db } from "../store/open.js";
import { runs, snapshotRows, sources } from "../store/schema.js";
import { getSource, type Source } from "../store/sources.js";
import { pupilRemover } from "./apply.js";
import { NO_COUNTS } from "./run-counts.js";

/** @throws PtccError `unknown_source` */
export function removeSource(db: Db, id: string, now: Date = new Date()): Source {
  const remove = db.$client.transaction((): Source => {
    const source = getSource(db, id);
    const at = now.toISOString();
    const pupils = db.$client
      .prepare("SELECT id FROM students WHERE source_id = ? AND state <> 'removed' ORDER BY id")
      .pluck()
      .all(id) as string[];
    const runId = newId("run");
    db.insert(runs)
      .values({
        id: runId,
        sourceId: id,
        sourceType: source.kind === "file" ? "file" : "google_sheets",
        way: source.kind,
        reason: "source removed",
        sequence: source.lastSequence,
        lastSync: at,
        status: "success",
        recordsSynced: 0,
        counts: { ...NO_COUNTS, removed: pupils.length },
        durationMs: 0,
      })
      .run();
    const documents = new DocumentWriter(db, at);
    const end = pupilRemover(db, { sourceId: id, runId, now: at }, documents);
    for (const pupil of pupils) end(pupil, "the source was removed");
    documents.flush();
    db.delete(snapshotRows).where(eq(snapshotRows.sourceId, id)).run();
    const removed = { ...source, state: "removed" as const };
    db.update(sources).set({ state: removed.state }).where(eq(sources.id, id)).run();
    return removed;
  });
  return remove.immediate();
}
