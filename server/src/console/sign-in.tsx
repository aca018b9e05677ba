// Signing in with a token, which opens a session, and out again.
import type { Context } from "hono";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { SESSION_COOKIE } from "../http/auth.js";
import type { AppEnv } from "../http/context.js";
import type { Db } from "../store/open.js";
import { findByToken } from "../store/tokens.js";
import type { Writer } from "../writer/writer.js";
import { renderPage } from "./layout.js";

const MAX_FORM_BYTES = 10_000;
const NOT_A_TOKEN =
  "This token is not valid. A token starts with “ptcc_” and is one long line; copy all of it. If it was revoked, ask an admin for another.";

interface SignInDependencies {
  reader: Db;
  writer: Pick<Writer, "openSession" | "closeSession">;
}

/** `/sign-in`, where `/sign-in#<token>` needs no typing, and `/sign-out`. */
export function signInRoutes({ reader, writer }: SignInDependencies) {
  const routes = new Hono<AppEnv>();

  routes.get("/sign-in", (c) =>
    c.html(renderPage(null, signInPage(pathWithin(c.req.query("next")), null))),
  );

  routes.post("/sign-in", bodyLimit({ maxSize: MAX_FORM_BYTES }), async (c) => {
    const { token, next } = await c.req.parseBody();
    const path = pathWithin(next);
    const principal = typeof token === "string" ? findByToken(reader, token.trim()) : null;
    if (!principal) return c.html(renderPage(null, signInPage(path, NOT_A_TOKEN)), 401);
    const { session, expiresAt } = await writer.openSession(principal.tokenId);
    setCookie(c, SESSION_COOKIE, session, {
      ...cookieOptions(c),
      expires: new Date(expiresAt),
    });
    return c.redirect(path, 303);
  });

  routes.post("/sign-out", async (c) => {
    const session = getCookie(c, SESSION_COOKIE);
    if (session) await writer.closeSession(session);
    deleteCookie(c, SESSION_COOKIE, cookieOptions(c));
    return c.redirect("/sign-in", 303);
  });

  return routes;
}

/** A script never reads the cookie, and other sites' forms and frames do not send it. */
function cookieOptions(c: Context) {
  const https = c.req.url.startsWith("https:") || c.req.header("x-forwarded-proto") === "https";
  return { path: "/", httpOnly: true, sameSite: "Lax", secure: https } as const;
}

/** The path to go on to; only one of ours, so that no link leads elsewhere after signing in. */
function pathWithin(next: unknown): string {
  const here = "http://ptcc.invalid";
  if (typeof next !== "string" || !URL.canParse(next, here)) return "/";
  const url = new URL(next, here);
  return url.origin === here && !url.pathname.startsWith("//") ? url.pathname : "/";
}

function signInPage(next: string, problem: string | null) {
  return {
    title: "Sign in",
    script: "sign-in",
    children: (
      <section class="sign-in">
        <p class="wordmark">PTCC</p>
        <h1>Sign in</h1>
        <p class="lead">What your school's sheets say about its pupils, with the evidence.</p>
        <form method="post" action="/sign-in">
          <input type="hidden" name="next" value={next} />
          <label for="token">Your token</label>
          <input
            id="token"
            name="token"
            type="password"
            required
            autocomplete="current-password"
            spellcheck={false}
            aria-describedby={problem ? "problem help" : "help"}
            aria-invalid={problem ? "true" : undefined}
          />
          {problem && (
            <p id="problem" class="notice problem" role="alert">
              {problem}
            </p>
          )}
          <button type="submit">Sign in</button>
        </form>
        <p id="help" class="fine">
          No token yet? An admin makes one in Settings. The first is made where the server runs:{" "}
          <code>npm run ptcc -- token add --name "Mr A" --role analyst</code>
        </p>
      </section>
    ),
  };
}
