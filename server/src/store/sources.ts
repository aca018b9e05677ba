// The sources: who they are and by which secret they sign.
import { randomBytes } from "node:crypto";
import { and, eq, ne } from "drizzle-orm";
import { PtccError } from "../errors.js";
import { newId } from "../ids.js";
import type { Db } from "./open.js";
import { prepared } from "./prepared.js";
import { sources } from "./schema.js";

export type Source = typeof sources.$inferSelect;
export type SourceKind = Source["kind"];

/** Bytes of a secret, as the Standard Webhooks specification recommends (24 to 64). */
const SECRET_BYTES = 32;
/** How long the secret before a rotation is still accepted. */
const ROTATION_HOURS = 24;

export interface NewSource {
  name: string;
  kind: SourceKind;
  /** Of a source to pull: where its sheet is. */
  sheet?: { spreadsheetId: string; sheetName: string };
}

/**
 * A new source with a secret of its own.
 * @throws PtccError `missing_name`; `sheet_taken` where another source has that tab already
 */
export function addSource(db: Db, { name, kind, sheet }: NewSource): Source {
  if (name.trim() === "")
    throw new PtccError("invalid", "missing_name", 'A source needs a name, such as --name "Mr P".');
  const keeper = sheet && findBySheet(db, sheet);
  if (keeper)
    throw new PtccError(
      "conflict",
      "sheet_taken",
      `The source ${keeper.id} has this tab already; a second one would count its pupils twice. \`ptcc pull --source ${keeper.id}\` pulls it.`,
    );
  return db
    .insert(sources)
    .values({
      id: newId("src"),
      name: name.trim(),
      kind,
      secret: newSecret(),
      createdAt: new Date().toISOString(),
      ...sheet,
    })
    .returning()
    .get();
}

/** The source, other than a removed one, that a tab is bound to. */
export function findBySheet(
  db: Db,
  { spreadsheetId, sheetName }: { spreadsheetId: string; sheetName: string },
): Source | undefined {
  return db
    .select()
    .from(sources)
    .where(
      and(
        eq(sources.spreadsheetId, spreadsheetId),
        eq(sources.sheetName, sheetName),
        ne(sources.state, "removed"),
      ),
    )
    .get();
}

/** All sources but removed ones, oldest first. */
export function listSources(db: Db): Source[] {
  return db.select().from(sources).where(ne(sources.state, "removed")).orderBy(sources.id).all();
}

/** @throws PtccError `unknown_source` where there is none by this id, or it was removed */
export function getSource(db: Db, id: string): Source {
  const source = getAnySource(db, id);
  if (source.state === "removed") throw unknownSource(id);
  return source;
}

/** The id of the source with the most pupils now; undefined where nobody is on roll. */
export const largestSource = (db: Db): string | undefined =>
  prepared(
    db,
    `SELECT source_id FROM versions WHERE valid_to IS NULL
      GROUP BY source_id ORDER BY count(*) DESC, source_id LIMIT 1`,
    "column",
  ).get() as string | undefined;

/**
 * A source as it is or, where it was removed, as it was: for what its runs once did.
 * @throws PtccError `unknown_source`
 */
export function getAnySource(db: Db, id: string): Source {
  const source = db.select().from(sources).where(eq(sources.id, id)).get();
  if (!source) throw unknownSource(id);
  return source;
}

/** Gives a source a new secret; the old one is accepted for a day, so that no push is lost. */
export function rotateSecret(db: Db, id: string): Source {
  const source = getSource(db, id);
  const until = new Date(Date.now() + ROTATION_HOURS * 3_600_000).toISOString();
  return update(db, id, {
    secret: newSecret(),
    previousSecret: source.secret,
    previousSecretUntil: until,
  });
}

/** Stops a source taking snapshots, or lets it again. What it holds stays and is answered from. */
export function pauseSource(db: Db, id: string, paused: boolean): Source {
  getSource(db, id);
  return update(db, id, { state: paused ? "paused" : "active" });
}

/** The secrets that sign for a source now, the newest first. */
export function activeSecrets(source: Source, now: Date): string[] {
  const { secret, previousSecret, previousSecretUntil } = source;
  const previous =
    previousSecret !== null && (previousSecretUntil ?? "") > now.toISOString()
      ? [previousSecret]
      : [];
  return [secret, ...previous];
}

function update(db: Db, id: string, values: Partial<Source>): Source {
  return (
    db.update(sources).set(values).where(eq(sources.id, id)).returning().get() ?? getSource(db, id)
  );
}

const newSecret = () => `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;

const unknownSource = (id: string) =>
  new PtccError(
    "not_found",
    "unknown_source",
    `There is no source ${id.slice(0, 60)}. \`ptcc source list\` shows those there are.`,
  );
