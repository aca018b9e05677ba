// What analysts released for sources to import: each release as it was, and who gave and took it back.
import { and, eq, sql } from "drizzle-orm";
import { PtccError } from "../errors.js";
import { newId } from "../ids.js";
import type { Db } from "./open.js";
import { releases } from "./schema.js";
import { getSource } from "./sources.js";

export type Release = typeof releases.$inferSelect;

/** Who releases or withdraws. */
export interface Releaser {
  tokenId: string;
  /** The token's name. */
  person: string;
}

export type NewRelease = Pick<
  Release,
  "sourceId" | "title" | "dataAsOf" | "header" | "contentHash"
> & { rows: NonNullable<Release["rows"]> };

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
      id: newId("rel"),
      releasedAt: now.toISOString(),
      tokenId,
      releasedBy: person,
    })
    .returning()
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
      .set({ rows: null, withdrawnAt: now.toISOString(), withdrawnBy: person })
      .where(eq(releases.id, release.id))
      .returning()
      .get() ?? release
  );
}

/** @throws PtccError `unknown_source`, `unknown_release` where the source has none by this id */
export function getRelease(db: Db, { sourceId, id }: { sourceId: string; id: string }): Release {
  getSource(db, sourceId);
  const release = db
    .select()
    .from(releases)
    .where(and(eq(releases.id, id), eq(releases.sourceId, sourceId)))
    .get();
  if (release) return release;
  throw new PtccError("not_found", "unknown_release", "This source has no release by this id.");
}

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
    .select()
    .from(releases)
    .where(and(eq(releases.sourceId, sourceId), earlier))
    .orderBy(sql`releases.rowid DESC`)
    .limit(limit)
    .all();
}
