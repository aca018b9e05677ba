// The live view of syncs, as server-sent events.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { getCookie } from "hono/cookie";
import { streamSSE } from "hono/streaming";
import { principalOf, SESSION_COOKIE } from "../auth.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { errorAnswers } from "../openapi.js";

const eventsRoute = createRoute({
  method: "get",
  path: "/sync/events",
  summary: "What syncs and the index are doing, as it happens",
  description:
    "Server-sent events, each with JSON: `state` at the start and wherever the reader fell behind (`syncs` under way, `index`); `sync` for each phase of one (`received`, `planned` with counts, `committed` with status; or `rows_needed`, `failed`); `index` while what is pending changes; `changed` after any commit. Counts and ids only. A comment every 15 seconds keeps the connection open. It needs no `Last-Event-ID`: after a reconnect, `state` says all.",
  responses: {
    200: {
      description: "The events, until either side ends them",
      content: { "text/event-stream": { schema: z.string() } },
    },
    ...errorAnswers(401, 503),
  },
});

/** `GET /sync/events`; mounted behind `requireRole`. */
export function syncEventRoutes({ live, reader }: Pick<AppDependencies, "live" | "reader">) {
  return new OpenAPIHono<AppEnv>().openapi(eventsRoute, async (c) => {
    const gone = new AbortController();
    const events = live.watch(gone.signal);
    // What refuses to begin is answered as an error, not as a stream.
    const first = await events.next();
    const cookie = getCookie(c, SESSION_COOKIE);
    const mayStill = () => principalOf(reader, c.req.header("authorization"), cookie) !== null;
    const response = streamSSE(c, async (stream) => {
      stream.onAbort(() => gone.abort());
      for (let step = first; !step.done; step = await events.next()) {
        if (!mayStill()) break;
        if (step.value === null) await stream.write(": still here\n\n");
        else {
          const { event, data } = step.value;
          await stream.writeSSE({ event, data: JSON.stringify(data) });
        }
      }
      await events.return();
    });
    response.headers.set("Cache-Control", "no-store");
    return response;
  });
}
