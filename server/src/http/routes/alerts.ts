// Alerts: what an analyst should look at, and what they say about it.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import {
  type Alert,
  type AlertChange,
  countOpenAlerts,
  findAlertChanges,
  findAlerts,
} from "../../store/alert-rows.js";
import { resolveAsOf } from "../../store/as-of.js";
import { mergedId } from "../../store/find.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { errorAnswers, jsonAnswer, page } from "../openapi.js";
import { reasonSchema } from "../risk-schemas.js";
import { rejectInvalid } from "../validate.js";

const stateSchema = z.enum(["open", "acknowledged", "snoozed", "closed"]);

const alertSchema = z
  .object({
    id: z.string(),
    student_id: z.string(),
    rule: z
      .string()
      .openapi({ description: "A rule of the table, or `tier` for a tier that rose" }),
    state: stateSchema,
    since: z.string().openapi({ description: "Since when it is in this state" }),
    raised_at: z.string(),
    tier: z.number(),
    until: z.string().nullable(),
    reasons: z.array(reasonSchema),
    changes: z.array(
      z.object({
        change: z.enum(["raised", "reopened", "acknowledged", "snoozed", "closed"]),
        at: z.string(),
        person: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
  })
  .openapi("Alert");

const params = z.object({ id: z.string().max(100) });
const note = z.string().trim().min(1).max(2_000);
const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { "application/json": { schema } } },
});

const listRoute = createRoute({
  method: "get",
  path: "/alerts",
  summary: "Alerts, those that came into their state last first",
  request: {
    query: z.strictObject({
      ...page.shape,
      state: stateSchema.optional(),
      student: z.string().max(100).optional(),
    }),
  },
  responses: {
    200: jsonAnswer(
      "A page of alerts, and how many are open in all",
      z.object({
        alerts: z.array(alertSchema),
        open: z.number(),
        next_cursor: z.string().nullable(),
      }),
    ),
    ...errorAnswers(400, 401),
  },
});

const settled = { 200: jsonAnswer("The alert as it is now", alertSchema) };

const acknowledgeRoute = createRoute({
  method: "post",
  path: "/alerts/{id}/acknowledge",
  summary: "Say that it was looked at, and what came of it; new evidence reopens it",
  request: { params, ...body(z.strictObject({ note })) },
  responses: { ...settled, ...errorAnswers(400, 401, 404, 409, 503) },
});

const snoozeRoute = createRoute({
  method: "post",
  path: "/alerts/{id}/snooze",
  summary: "Put it aside until the end of a day, or a time; new evidence reopens it before",
  request: {
    params,
    ...body(z.strictObject({ until: z.string().max(40), note: note.optional() })),
  },
  responses: { ...settled, ...errorAnswers(400, 401, 404, 409, 503) },
});

/** The routes about alerts; mounted behind `requireRole`. */
export function alertRoutes({
  reader,
  writer,
  config,
}: Pick<AppDependencies, "reader" | "writer" | "config">) {
  const shown = (alert: Alert, changes: readonly AlertChange[]) => {
    const { id, rule, state, since, tier, until, reasons } = alert;
    return {
      id,
      student_id: alert.studentId,
      rule,
      state,
      since,
      raised_at: alert.raisedAt,
      tier,
      until,
      reasons,
      changes: changes
        .filter(({ alertId }) => alertId === id)
        .map(({ change, at, person, note }) => ({ change, at, person, note })),
    };
  };
  const one = (alert: Alert) => shown(alert, findAlertChanges(reader, [alert.id]));
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid })
    .openapi(listRoute, (c) => {
      const { limit, cursor, state, student } = c.req.valid("query");
      const studentId = student === undefined ? undefined : mergedId(reader, student);
      const found = findAlerts(reader, { state, studentId }, { limit, cursor });
      const ids = found.alerts.map(({ id }) => id);
      const changes = findAlertChanges(reader, ids);
      const alerts = found.alerts.map((alert) => shown(alert, changes));
      const { next_cursor } = found;
      return c.json({ alerts, open: countOpenAlerts(reader), next_cursor }, 200);
    })
    .openapi(acknowledgeRoute, async (c) => {
      const { tokenId, name: person } = c.get("principal");
      const order = { ...c.req.valid("param"), ...c.req.valid("json") };
      const by = { tokenId, person };
      return c.json(one(await writer.settleAlert({ ...order, change: "acknowledged" }, by)), 200);
    })
    .openapi(snoozeRoute, async (c) => {
      const { tokenId, name: person } = c.get("principal");
      const { until, note: said } = c.req.valid("json");
      const alert = await writer.settleAlert(
        {
          id: c.req.valid("param").id,
          change: "snoozed",
          until: resolveAsOf(until, config.timeZone, "until"),
          note: said ?? null,
        },
        { tokenId, person },
      );
      return c.json(one(alert), 200);
    });
}
