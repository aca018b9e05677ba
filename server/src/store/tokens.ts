// Who may ask: bearer tokens and console sessions, of which only hashes are stored.
import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import { PtccError } from "../errors.js";
import { newId } from "../ids.js";
import type { Db } from "./open.js";
import { questions, sessions, tokens } from "./schema.js";
import { forgetStandingQuestions } from "./standing-rows.js";

export type Role = (typeof tokens.$inferSelect)["role"];

/** A person or program that signed in. */
export interface Principal {
  tokenId: string;
  name: string;
  role: Role;
}

export interface NewToken {
  id: string;
  name: string;
  role: Role;
  /** Shown once, here, and never again. */
  token: string;
}

const SECRET_BYTES = 32;
const SESSION_HOURS = 12;

/** @throws PtccError `missing_name` */
export function addToken(db: Db, { name, role }: { name: string; role: Role }): NewToken {
  if (name.trim() === "")
    throw new PtccError("invalid", "missing_name", 'A token needs a name, such as --name "Mr A".');
  const token = `ptcc_${randomBytes(SECRET_BYTES).toString("base64url")}`;
  const row = { id: newId("tok"), name: name.trim(), role };
  db.insert(tokens)
    .values({ ...row, tokenHash: hashOf(token), createdAt: new Date().toISOString() })
    .run();
  return { ...row, token };
}

/** A token without what it is. */
export type ListedToken = Omit<typeof tokens.$inferSelect, "tokenHash">;

const LISTED = {
  id: tokens.id,
  name: tokens.name,
  role: tokens.role,
  createdAt: tokens.createdAt,
  revokedAt: tokens.revokedAt,
};

/** Tokens, revoked ones included, oldest first; `after` is an id. All of them without a limit. */
export function listTokens(
  db: Db,
  { limit = -1, after }: { limit?: number; after?: string | undefined } = {},
): ListedToken[] {
  return db
    .select(LISTED)
    .from(tokens)
    .where(after === undefined ? undefined : gt(tokens.id, after))
    .orderBy(tokens.id)
    .limit(limit)
    .all();
}

/**
 * Ends a token and the sessions that were opened with it, and erases what was asked and is watched with it.
 * @throws PtccError `unknown_token` where there is none by this id, or it was revoked
 */
export function revokeToken(db: Db, id: string): ListedToken {
  const revoked = db
    .update(tokens)
    .set({ revokedAt: new Date().toISOString() })
    .where(and(eq(tokens.id, id), isNull(tokens.revokedAt)))
    .returning(LISTED)
    .get();
  if (!revoked)
    throw new PtccError(
      "not_found",
      "unknown_token",
      `There is no valid token ${id.slice(0, 60)}. \`ptcc token list\` shows those there are.`,
    );
  db.delete(sessions).where(eq(sessions.tokenId, id)).run();
  db.delete(questions).where(eq(questions.tokenId, id)).run();
  forgetStandingQuestions(db, id);
  return revoked;
}

/** Who a bearer token belongs to; null where it is none, or revoked. */
export function findByToken(db: Db, token: string): Principal | null {
  return (
    db
      .select({ tokenId: tokens.id, name: tokens.name, role: tokens.role })
      .from(tokens)
      .where(and(eq(tokens.tokenHash, hashOf(token)), isNull(tokens.revokedAt)))
      .get() ?? null
  );
}

/** Opens a console session; returns its secret for the cookie, and its end. */
export function openSession(db: Db, tokenId: string, now: Date = new Date()) {
  const session = randomBytes(SECRET_BYTES).toString("base64url");
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000).toISOString();
  db.insert(sessions)
    .values({ sessionHash: hashOf(session), tokenId, createdAt: now.toISOString(), expiresAt })
    .run();
  return { session, expiresAt };
}

export function closeSession(db: Db, session: string): void {
  db.delete(sessions)
    .where(eq(sessions.sessionHash, hashOf(session)))
    .run();
}

/** Who a session belongs to; null where there is none, or it has ended. */
export function findBySession(db: Db, session: string, now: Date = new Date()): Principal | null {
  return (
    db
      .select({ tokenId: tokens.id, name: tokens.name, role: tokens.role })
      .from(sessions)
      .innerJoin(tokens, eq(tokens.id, sessions.tokenId))
      .where(
        and(
          eq(sessions.sessionHash, hashOf(session)),
          gt(sessions.expiresAt, now.toISOString()),
          isNull(tokens.revokedAt),
        ),
      )
      .get() ?? null
  );
}

// A token has 256 random bits, so a plain hash cannot be turned round by guessing.
const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");
