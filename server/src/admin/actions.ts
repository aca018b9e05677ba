// What is administered, sources and tokens: each step carried out and logged in one transaction, whoever asks.
import { PtccError } from "../errors.js";
import { type AdminLogEntry, logAdminAction } from "../store/admin-log.js";
import type { Db } from "../store/open.js";
import * as sources from "../store/sources.js";
import * as tokens from "../store/tokens.js";
import * as removal from "../sync/remove-source.js";

/** Who administers: an admin's token, or what needs none. */
export type Admin = Pick<AdminLogEntry, "tokenId" | "person">;

/** Whoever has the machine. */
export const COMMAND_LINE: Admin = { tokenId: null, person: "the command line" };
/** The settings that the server was started with. */
export const ENVIRONMENT: Admin = { tokenId: null, person: "the environment" };

/** @throws PtccError `missing_name`, `sheet_taken` */
export const addSource = (db: Db, source: sources.NewSource, by: Admin): sources.Source =>
  logged(db, by, "source_added", () => sources.addSource(db, source));

/** @throws PtccError `unknown_source` */
export const rotateSecret = (db: Db, id: string, by: Admin): sources.Source =>
  logged(db, by, "source_rotated", () => sources.rotateSecret(db, id));

/** @throws PtccError `unknown_source` */
export const pauseSource = (db: Db, id: string, by: Admin): sources.Source =>
  logged(db, by, "source_paused", () => sources.pauseSource(db, id, true));

/** @throws PtccError `unknown_source` */
export const resumeSource = (db: Db, id: string, by: Admin): sources.Source =>
  logged(db, by, "source_resumed", () => sources.pauseSource(db, id, false));

/** @throws PtccError `unknown_source` */
export const removeSource = (db: Db, id: string, by: Admin): sources.Source =>
  logged(db, by, "source_removed", () => removal.removeSource(db, id));

/** @throws PtccError `missing_name` */
export const addToken = (
  db: Db,
  token: { name: string; role: tokens.Role },
  by: Admin,
): tokens.NewToken => logged(db, by, "token_added", () => tokens.addToken(db, token));

/**
 * Ends a token and its sessions. Who has the machine may end the last admin's: they can make another.
 * @throws PtccError `unknown_token`; `last_admin` where a token would lock all admins out
 */
export const revokeToken = (db: Db, id: string, by: Admin): tokens.ListedToken =>
  logged(db, by, "token_revoked", () => {
    if (by.tokenId !== null) keepAnAdmin(db, id);
    return tokens.revokeToken(db, id);
  });

function keepAnAdmin(db: Db, id: string): void {
  const admins = tokens
    .listTokens(db)
    .filter(({ role, revokedAt }) => role === "admin" && revokedAt === null);
  if (admins.length !== 1 || admins[0]?.id !== id) return;
  throw new PtccError(
    "conflict",
    "last_admin",
    "This is the only admin token: without it nobody could administer PTCC from here. Make another admin token first, or revoke it on the server with `ptcc token revoke`.",
  );
}

/** The nested transactions of what it carries out become savepoints of this one. */
function logged<Subject extends { id: string; name: string }>(
  db: Db,
  by: Admin,
  action: AdminLogEntry["action"],
  act: () => Subject,
): Subject {
  const run = db.$client.transaction(() => {
    const subject = act();
    logAdminAction(db, { ...by, action, subjectId: subject.id, subjectName: subject.name });
    return subject;
  });
  return run.immediate();
}
