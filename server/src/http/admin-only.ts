// What the routes for admins share: who is let in, and that no answer stays in a browser.
import type { Context } from "hono";
import { every } from "hono/combine";
import { createMiddleware } from "hono/factory";
import type { Admin } from "../admin/actions.js";
import type { Db } from "../store/open.js";
import { requireRole } from "./auth.js";
import type { AppEnv } from "./context.js";

const keepNoCopy = createMiddleware<AppEnv>(async (c, next) => {
  c.header("Cache-Control", "no-store");
  await next();
});

/** Lets in admins alone; what they are answered may be a secret, so no copy of it is kept. */
export const adminOnly = (reader: Db) => every(keepNoCopy, requireRole(reader, "admin"));

/** Who administers, for the log of what was administered. */
export function adminOf(c: Context<AppEnv>): Admin {
  const { tokenId, name } = c.get("principal");
  return { tokenId, person: name };
}
