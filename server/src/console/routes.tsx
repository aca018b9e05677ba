// Mr A's console: pages rendered here, each behind a session, and what they load.
import type { Context } from "hono";
import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ErrorAnswer } from "../../../shared/wire.js";
import { PtccError } from "../errors.js";
import type { ApiDocument } from "../http/api-document.js";
import { principalOf, SESSION_COOKIE } from "../http/auth.js";
import type { AppEnv } from "../http/context.js";
import { answerError } from "../http/errors.js";
import { assetRoutes } from "./assets.js";
import { docsPage } from "./docs/docs-page.js";
import { renderPage } from "./layout.js";
import { type ConsoleDependencies, type ConsoleEnv, type Frame, frameOf, maySee } from "./page.js";
import { PAGES } from "./pages.js";
import { signInRoutes } from "./sign-in.js";

/** Named one by one: the console is mounted at `/`, and its rules must not reach the API. */
const PATHS = [
  "/docs",
  "/sign-in",
  "/sign-out",
  "/assets/*",
  ...PAGES.flatMap(({ paths }) => paths),
];

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
  },
  xFrameOptions: "DENY",
  referrerPolicy: "no-referrer",
});

/**
 * All of the console, to be mounted at `/`.
 * @param document the API's description, for `/docs`
 */
export function consoleRoutes(dependencies: ConsoleDependencies, document: () => ApiDocument) {
  const { reader } = dependencies;
  const frameFor = (c: Context): Frame | null => {
    const principal = principalOf(reader, undefined, getCookie(c, SESSION_COOKIE));
    return principal && frameOf(PAGES, { principal, path: c.req.path, reader });
  };
  const routes = new Hono<AppEnv>();
  routes.onError(async (error, c) => {
    const answer = answerError(error, c);
    const { error: told } = (await answer.json()) as ErrorAnswer;
    return c.html(errorPage(frameFor(c), told), answer.status as ContentfulStatusCode);
  });
  for (const path of PATHS) routes.use(path, headers, csrf());
  routes.route("/", assetRoutes(["sign-in", ...PAGES.flatMap(({ scripts }) => scripts)]));
  routes.route("/", signInRoutes(dependencies));
  // It tells of no pupil, and so nobody needs to sign in for it.
  routes.get("/docs", (c) => c.html(docsPage(frameFor(c), document())));
  for (const page of PAGES) {
    const signedIn = createMiddleware<ConsoleEnv>(async (c, next) => {
      const frame = frameFor(c);
      if (!frame) return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.path)}`);
      if (!maySee(frame.principal, page))
        throw new PtccError(
          "forbidden",
          "admin_only",
          `${page.label} is for admins, and you are signed in as an analyst. Ask an admin to do it, or for an admin's token.`,
        );
      c.set("principal", frame.principal);
      c.set("frame", frame);
      // What stands on a page is about children: no copy of it stays in a browser.
      c.header("Cache-Control", "no-store");
      await next();
    });
    for (const path of page.paths) routes.use(path, signedIn);
    routes.route("/", page.routes(dependencies));
  }
  // Whoever types an address in a browser is told in a page; programs, and the API, in JSON.
  routes.get("*", headers, async (c, next) => {
    const isPage = c.req.header("accept")?.includes("text/html") && !c.req.path.startsWith("/v1/");
    if (!isPage) return next();
    throw new PtccError("not_found", "not_found", "There is no page at this address.");
  });
  return routes;
}

function errorPage(frame: Frame | null, { message, request_id }: ErrorAnswer["error"]) {
  return renderPage(frame, {
    title: "Something is wrong",
    children: (
      <section class="sign-in">
        <h1>That did not work</h1>
        <p class="notice problem">{message}</p>
        <p>
          <a href="/">Go back to the start</a>
        </p>
        <p class="fine">Request {request_id}</p>
      </section>
    ),
  });
}
