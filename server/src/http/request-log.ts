// Gives each request an id and one line in the log: the route's pattern, never the address itself.
import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import { ulid } from "ulid";
import type { Log } from "../log.js";
import type { AppEnv } from "./context.js";

const PLAIN_ID = /^[\w.-]{1,64}$/;

/** Takes the caller's `x-request-id` where it is a plain one, and answers with the id. */
export function requestLog(log: Log) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const asked = c.req.header("x-request-id") ?? "";
    const requestId = PLAIN_ID.test(asked) ? asked : ulid();
    c.set("requestId", requestId);
    c.set("log", log.child({ request_id: requestId }));
    c.header("X-Request-Id", requestId);
    const started = performance.now();
    await next();
    // A pupil's name may stand in a query, so the address is not logged.
    c.get("log").info(
      {
        method: c.req.method,
        route: routePath(c, -1),
        status: c.res.status,
        ms: Math.round(performance.now() - started),
      },
      "request",
    );
  });
}
