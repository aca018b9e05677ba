// Quick logs: what an analyst writes down about a pupil, changed with its history kept, taken back with a reason.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { readAt, readText } from "../../logs/entry-text.js";
import { childIds, findEntryChanges, findLogs, getEntry } from "../../store/find-entries.js";
import type { AppDependencies, AppEnv } from "../context.js";
import {
  authorOf,
  changesSchema,
  idParam,
  jsonBody,
  logKind,
  logSchema,
  onceHeader,
  onceOf,
  rejectKept,
  shownChanges,
  shownLog,
  smallBody,
  why,
} from "../entry-schemas.js";
import { errorAnswers, jsonAnswer, page } from "../openapi.js";

const text = z.string().openapi({ description: "1 to 10,000 characters, plain text" });
const at = z.string().openapi({
  description: "When it happened: a time, or a day (its end); not in the future. Now where absent",
  example: "2026-03-01T10:30:00Z",
});

const addRoute = createRoute({
  method: "post",
  path: "/students/{id}/logs",
  summary: "Write a log about a pupil; it is found and answered from at once",
  middleware: smallBody,
  request: {
    params: idParam,
    headers: onceHeader,
    body: jsonBody(z.strictObject({ kind: logKind, text, at: at.optional() })),
  },
  responses: {
    201: jsonAnswer("The log", logSchema),
    ...errorAnswers(400, 401, 404, 409, 422, 503),
  },
});

const listRoute = createRoute({
  method: "get",
  path: "/students/{id}/logs",
  summary: "A child's logs, of all the sheets on which it is linked, newest first",
  request: {
    params: idParam,
    query: page.extend({
      kind: logKind.optional(),
      removed: z.enum(["true", "false"]).default("false").openapi({
        description: "Whether those taken back are listed too",
      }),
    }),
  },
  responses: {
    200: jsonAnswer(
      "A page of logs",
      z.object({ logs: z.array(logSchema), next_cursor: z.string().nullable() }),
    ),
    ...errorAnswers(400, 401, 404),
  },
});

const oneRoute = createRoute({
  method: "get",
  path: "/logs/{id}",
  summary: "One log with all its changes, also after it was taken back",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("The log", logSchema.extend({ changes: changesSchema })),
    ...errorAnswers(401, 404),
  },
});

const editRoute = createRoute({
  method: "patch",
  path: "/logs/{id}",
  summary: "Change a log; what it said before is kept",
  middleware: smallBody,
  request: {
    params: idParam,
    body: jsonBody(z.strictObject({ kind: logKind, text, at }).partial()),
  },
  responses: {
    200: jsonAnswer("The log as it is now", logSchema),
    ...errorAnswers(400, 401, 404, 409, 422, 503),
  },
});

const removeRoute = createRoute({
  method: "post",
  path: "/logs/{id}/remove",
  summary: "Take back a log that was a mistake: no list or search finds it any longer",
  middleware: smallBody,
  request: { params: idParam, body: jsonBody(z.strictObject({ why })) },
  responses: {
    200: jsonAnswer("The log", logSchema),
    ...errorAnswers(400, 401, 404, 409, 503),
  },
});

/** The routes about logs; mounted behind `requireRole`. */
export function logRoutes({ reader, writer, committed, config }: AppDependencies) {
  const { timeZone } = config;
  const momentOf = (at: string) => readAt(at, { now: new Date(), timeZone });
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectKept(reader) })
    .openapi(addRoute, async (c) => {
      const { kind, text, at } = c.req.valid("json");
      const log = {
        type: "log" as const,
        studentId: c.req.valid("param").id,
        kind,
        text: readText(text),
        at: at === undefined ? null : momentOf(at),
        once: await onceOf(c, c.req.valid("header")["idempotency-key"]),
      };
      const added = await writer.addEntry(log, authorOf(c));
      committed();
      return c.json(shownLog(added), 201);
    })
    .openapi(listRoute, (c) => {
      const { kind, removed, ...page } = c.req.valid("query");
      const ids = childIds(reader, c.req.valid("param").id);
      const found = findLogs(reader, ids, { kind, removed: removed === "true" }, page);
      return c.json({ logs: found.entries.map(shownLog), next_cursor: found.next_cursor }, 200);
    })
    .openapi(oneRoute, (c) => {
      const log = getEntry(reader, { type: "log", id: c.req.valid("param").id });
      const changes = shownChanges(findEntryChanges(reader, log.id));
      return c.json({ ...shownLog(log), changes }, 200);
    })
    .openapi(editRoute, async (c) => {
      const { kind, text, at } = c.req.valid("json");
      const fields = {
        ...(kind === undefined ? {} : { kind }),
        ...(text === undefined ? {} : { text: readText(text) }),
        ...(at === undefined ? {} : { at: momentOf(at) }),
      };
      const ref = { type: "log" as const, id: c.req.valid("param").id };
      const edited = await writer.editEntry(ref, fields, authorOf(c));
      committed();
      return c.json(shownLog(edited), 200);
    })
    .openapi(removeRoute, async (c) => {
      const order = { type: "log" as const, id: c.req.valid("param").id, ...c.req.valid("json") };
      const removed = await writer.removeEntry(order, authorOf(c));
      committed();
      return c.json(shownLog(removed), 200);
    });
}
