// What analysts released for sources to import: each release as it was, and who gave and took it back.
import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { PtccError } from "../errors.js";
import { newId } from "../ids.js";
import type { Db } from "./open.js";
import { prepared } from "./prepared.js";
import { releases } from "./schema.js";
import { getSource } from "./sources.js";

const { rows: _, ...facts } = getTableColumns(releases);

/** What is told beside a release: all but what it told of each pupil. */
export type Release = Omit<typeof releases.$inferSelect, "rows">;

/** Who releases or withdraws. */
export interface Releaser {
  tokenId: string;
  /** The token's name. */
  person: string;
}

/** Its rows are JSON, a list of `ReleasedRow`: a text passes between threads faster than 20,000 objects. */
export type NewRelease = Pick<
  Release,
  "sourceId" | "title" | "dataAsOf" | "header" | "contentHash"
> & { pupils: number; rows: string };

/**
 * Keeps a release; from now on it is the source's present one.
 * @throws PtccError `unknown_source`
 */
export function saveRelease(
  db: Db,
  release: NewRelease,
  { tokenId, person }: Releaser,
  now: Date = new Date(),
): Release {
  getSource(db, release.sourceId);
  return db
    .insert(releases)
    .values({
      ...release,
      rows: sql`${release.rows}`,
      id: newId("rel"),
      releasedAt: now.toISOString(),
      tokenId,
      releasedBy: person,
    })
    .returning(facts)
    .get();
}

/**
 * Takes a release back: what it told of pupils is erased, who and when stays.
 * @throws PtccError `unknown_source`, `unknown_release`
 */
export function withdrawRelease(
  db: Db,
  of: { sourceId: string; id: string },
  { person }: Releaser,
  now: Date = new Date(),
): Release {
  const release = getRelease(db, of);
  if (release.withdrawnAt !== null) return release;
  return (
    db
      .update(releases)
      .set({ pupils: null, rows: null, withdrawnAt: now.toISOString(), withdrawnBy: person })
      .where(eq(releases.id, release.id))
      .returning(facts)
      .get() ?? release
  );
}

/** @throws PtccError `unknown_source`, `unknown_release` where the source has none by this id */
export function getRelease(db: Db, { sourceId, id }: { sourceId: string; id: string }): Release {
  getSource(db, sourceId);
  const release = db
    .select(facts)
    .from(releases)
    .where(and(eq(releases.id, id), eq(releases.sourceId, sourceId)))
    .get();
  if (release) return release;
  throw new PtccError("not_found", "unknown_release", "This source has no release by this id.");
}

/** What a release told, in order, a cell for each column of its header; null once it was withdrawn. */
export function releasedCells(db: Db, { id }: Pick<Release, "id">): string[][] | null {
  const { rows } = releases;
  const release = db.select({ rows }).from(releases).where(eq(releases.id, id)).get();
  return release?.rows?.map(({ cells }) => cells) ?? null;
}

/** Grows with each release to the source; 0 of one that there is not. */
export const countReleases = (db: Db, sourceId: string): number =>
  prepared(db, "SELECT count(*) FROM releases WHERE source_id = ?", "column").get(
    sourceId,
  ) as number;

/** The source's releases, newest first, whatever the clock said; `before` is an id. */
export function findReleases(
  db: Db,
  { sourceId, limit, before }: { sourceId: string; limit: number; before?: string | undefined },
): Release[] {
  getSource(db, sourceId);
  const earlier =
    before === undefined
      ? undefined
      : sql`releases.rowid < (SELECT shown.rowid FROM ${releases} AS shown WHERE shown.id = ${before})`;
  return db
    .select(facts)
    .from(releases)
    .where(and(eq(releases.sourceId, sourceId), earlier))
    .orderBy(sql`releases.rowid DESC`)
    .limit(limit)
    .all();
}
