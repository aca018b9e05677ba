// Mr A's console: pages rendered here, each behind a session, and what they load.
import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ErrorAnswer } from "../../../shared/wire.js";
import { principalOf, SESSION_COOKIE } from "../http/auth.js";
import type { AppDependencies, AppEnv } from "../http/context.js";
import { answerError } from "../http/errors.js";
import { findChanges } from "../store/find-changes.js";
import { getRun } from "../store/find-runs.js";
import { getSource } from "../store/sources.js";
import { askPage } from "./ask-page.js";
import { assetRoutes } from "./assets.js";
import { currencyPart } from "./currency.js";
import { exampleQuestions } from "./examples.js";
import { renderPage } from "./layout.js";
import { runPage } from "./run-page.js";
import { signInRoutes } from "./sign-in.js";
import { readSyncHealth } from "./sync-health.js";
import { syncPage } from "./sync-page.js";

/** Named one by one: the console is mounted at `/`, and its rules must not reach the API. */
const PATHS = ["/", "/sync", "/currency", "/runs/*", "/sign-in", "/sign-out", "/assets/*"];

/** Of a run, on one page. */
const SHOWN_CHANGES = 500;

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

type ConsoleDependencies = Pick<AppDependencies, "config" | "reader" | "indexState"> &
  Parameters<typeof signInRoutes>[0];

/** All of the console, to be mounted at `/`. */
export function consoleRoutes(dependencies: ConsoleDependencies) {
  const { reader } = dependencies;
  const routes = new Hono<AppEnv>();
  routes.onError(async (error, c) => {
    const answer = answerError(error, c);
    const { error: told } = (await answer.json()) as ErrorAnswer;
    return c.html(errorPage(told), answer.status as ContentfulStatusCode);
  });
  for (const path of PATHS) routes.use(path, headers, csrf());
  routes.route("/", assetRoutes());
  routes.route("/", signInRoutes(dependencies));

  const signedIn = createMiddleware<AppEnv>(async (c, next) => {
    const principal = principalOf(reader, undefined, getCookie(c, SESSION_COOKIE));
    if (!principal) return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.path)}`);
    c.set("principal", principal);
    // What stands on a page is about children: no copy of it stays in a browser.
    c.header("Cache-Control", "no-store");
    await next();
  });
  routes.get("/", signedIn, (c) => {
    return c.html(askPage(c.get("principal"), exampleQuestions(reader)));
  });
  routes.get("/currency", signedIn, async (c) => {
    return c.html(currencyPart(await readSyncHealth(dependencies, new Date())));
  });
  routes.get("/runs/:id", signedIn, (c) => {
    const run = getRun(reader, c.req.param("id"));
    const page = { limit: SHOWN_CHANGES, cursor: c.req.query("cursor") };
    const { changes, next_cursor: next } = findChanges(reader, run.id, page);
    const facts = { run, source: getSource(reader, run.source_id), changes, next };
    const { timeZone } = dependencies.config;
    return c.html(runPage(c.get("principal"), facts, { now: new Date(), timeZone }));
  });
  routes.get("/sync", signedIn, async (c) => {
    const health = await readSyncHealth(dependencies, new Date());
    return c.html(syncPage(c.get("principal"), health));
  });
  return routes;
}

function errorPage({ message, request_id }: ErrorAnswer["error"]) {
  return renderPage({
    title: "Something is wrong",
    principal: null,
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
