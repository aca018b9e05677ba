// What releasing a source's summary now would tell.
import { PtccError } from "../errors.js";
import { findNamedPupils } from "../store/find-told-pupils.js";
import type { Db } from "../store/open.js";
import { findReleases, type NewRelease } from "../store/releases.js";
import { getSource } from "../store/sources.js";
import { type InsightContext, toldNow } from "./read-insights.js";
import { summaryOf } from "./summary.js";

/** What a preview shows, as the API answers it. */
export interface ReleasePreview {
  title: string;
  data_as_of: string;
  header: string[];
  rows: string[][];
  content_hash: string;
}

/**
 * Summarises the source as it is held now. Only its own sheet is read: no other source, and no log.
 * @returns a `ReleasePreview` as JSON in UTF-8, which passes between threads faster than 20,000 rows
 * @throws PtccError `unknown_source`; `nothing_synced` before its first accepted sync
 */
export function previewRelease(
  db: Db,
  context: InsightContext,
  sourceId: string,
): Uint8Array<ArrayBuffer> {
  const { title, dataAsOf, header, rows, contentHash } = summarise(db, context, sourceId);
  const preview: ReleasePreview = {
    title,
    data_as_of: dataAsOf,
    header,
    rows: rows.map(({ cells }) => cells),
    content_hash: contentHash,
  };
  return new TextEncoder().encode(JSON.stringify(preview));
}

/** The release that would tell the same. @throws PtccError as `previewRelease` does */
export function prepareRelease(db: Db, context: InsightContext, sourceId: string): NewRelease {
  const { rows, ...summary } = summarise(db, context, sourceId);
  return { ...summary, pupils: rows.length, rows: JSON.stringify(rows) };
}

function summarise(db: Db, context: InsightContext, sourceId: string) {
  // One moment of the store, whatever is written meanwhile.
  return db.$client.transaction(() => {
    const source = getSource(db, sourceId);
    if (source.lastAcceptedAt === null)
      throw new PtccError(
        "conflict",
        "nothing_synced",
        "Nothing was synced from this source yet, so there is nothing to release.",
      );
    const since = lastReleaseAt(db, sourceId);
    const told = toldNow(db, context);
    const pupils = findNamedPupils(db, { source: sourceId }).flatMap((student) => {
      const of = told.get(student.id);
      return of ? [{ student, ...of }] : [];
    });
    return {
      sourceId,
      title: `PTCC summary for ${source.name}`,
      dataAsOf: source.lastAcceptedAt,
      ...summaryOf(pupils, { ...context, since }),
    };
  })();
}

/** When the source was last released to; null before the first time. */
export const lastReleaseAt = (db: Db, sourceId: string): string | null =>
  findReleases(db, { sourceId, limit: 1 })[0]?.releasedAt ?? null;
