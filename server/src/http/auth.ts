// Lets in whoever has a token or a session of sufficient role.
import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { PtccError } from "../errors.js";
import type { Db } from "../store/open.js";
import { findBySession, findByToken, type Principal, type Role } from "../store/tokens.js";
import type { AppEnv } from "./context.js";

export const SESSION_COOKIE = "ptcc_session";

/** Requires a bearer token or a console session; an admin may do all that an analyst may. */
export function requireRole(reader: Db, role: Role) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const principal = principalOf(
      reader,
      c.req.header("authorization"),
      getCookie(c, SESSION_COOKIE),
    );
    if (principal === null)
      throw new PtccError(
        "unauthenticated",
        "not_signed_in",
        "Send `Authorization: Bearer …` with a valid token. `ptcc token add` makes one.",
      );
    if (role === "admin" && principal.role !== "admin")
      throw new PtccError(
        "forbidden",
        "admin_only",
        "Only an admin may do this, and this is an analyst's token. Ask an admin to do it; `ptcc token add --role admin` makes an admin's token.",
      );
    c.set("principal", principal);
    await next();
  });
}

/** Who asks; null where neither header nor cookie is of anyone. */
export function principalOf(
  reader: Db,
  authorization: string | undefined,
  session: string | undefined,
): Principal | null {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1];
  if (authorization !== undefined) return token ? findByToken(reader, token) : null;
  return session ? findBySession(reader, session) : null;
}
