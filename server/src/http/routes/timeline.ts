// A child's timeline, and the refusal of whoever would change here what its sheet keeps.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { PtccError } from "../../errors.js";
import { keptInSheet } from "../../logs/kept-in-sheet.js";
import { findTimeline, type TimelineItem } from "../../logs/timeline.js";
import { getStudent } from "../../store/find.js";
import type { AppDependencies, AppEnv } from "../context.js";
import {
  followUpSchema,
  idParam,
  jsonBody,
  logSchema,
  shownFollowUp,
  shownLog,
  smallBody,
} from "../entry-schemas.js";
import { errorAnswers, jsonAnswer, page } from "../openapi.js";
import { identityChangeSchema, versionSchema } from "../student-schemas.js";
import { rejectInvalid } from "../validate.js";

const common = {
  at: z.string().openapi({
    description: "When it became so: of a log when it happened, of a follow-up when it was written",
  }),
  id: z.string(),
  student_id: z.string(),
};

const itemSchema = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("version"), ...common, version: versionSchema }),
    z.object({ type: z.literal("log"), ...common, log: logSchema }),
    z.object({ type: z.literal("follow_up"), ...common, follow_up: followUpSchema }),
    z.object({
      type: z.literal("identity_change"),
      ...common,
      identity_change: identityChangeSchema,
    }),
  ])
  .openapi("TimelineItem");

const timelineRoute = createRoute({
  method: "get",
  path: "/students/{id}/timeline",
  summary:
    "All that is known of a child, newest first: versions of its rows, logs, follow-ups, identity changes",
  request: { params: idParam, query: page },
  responses: {
    200: jsonAnswer(
      "A page of the timeline",
      z.object({ items: z.array(itemSchema), next_cursor: z.string().nullable() }),
    ),
    ...errorAnswers(400, 401, 404),
  },
});

const changeRoute = createRoute({
  method: "patch",
  path: "/students/{id}",
  summary: "Always refused: a pupil's fields are kept in its sheet; the answer says where",
  middleware: smallBody,
  request: { params: idParam, body: jsonBody(z.record(z.string(), z.unknown())) },
  responses: errorAnswers(400, 401, 404, 422),
});

/** `GET /students/{id}/timeline` and `PATCH /students/{id}`; mounted behind `requireRole`. */
export function timelineRoutes({ reader, config }: AppDependencies) {
  const shown = (item: TimelineItem): z.infer<typeof itemSchema> => {
    const { at, id, student_id } = item;
    const where = { at, id, student_id };
    switch (item.type) {
      case "version":
        return { type: item.type, ...where, version: item.version };
      case "log":
        return { type: item.type, ...where, log: shownLog(item.entry) };
      case "follow_up":
        return {
          type: item.type,
          ...where,
          follow_up: shownFollowUp(item.entry, config.timeZone),
        };
      case "identity_change":
        return { type: item.type, ...where, identity_change: item.identity_change };
    }
  };
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid })
    .openapi(timelineRoute, (c) => {
      const { items, next_cursor } = findTimeline(
        reader,
        c.req.valid("param").id,
        c.req.valid("query"),
      );
      return c.json({ items: items.map(shown), next_cursor }, 200);
    })
    .openapi(changeRoute, (c) => {
      const record = getStudent(reader, c.req.valid("param").id);
      const names = Object.keys(c.req.valid("json"));
      throw (
        keptInSheet(record, names) ??
        new PtccError(
          "invalid",
          "unknown_field",
          "A pupil has no such field. What its sheet keeps is changed there; what you know beside it is a log.",
        )
      );
    });
}
