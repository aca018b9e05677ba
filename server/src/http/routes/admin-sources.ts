// For admins: sources added, given a new secret, paused, resumed and removed, as the command line does.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { connectionOf, sharingOf, sheetToPull } from "../../admin/connecting.js";
import type { Source } from "../../store/sources.js";
import { adminOf, adminOnly } from "../admin-only.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { errorAnswers, jsonAnswer } from "../openapi.js";
import { rejectInvalid } from "../validate.js";

const LONGEST_NAME = 120;

const params = z.object({ id: z.string().max(100) });
const kind = z.enum(["push", "pull", "file"]);

const connectionSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind,
    secret: z.string().optional().openapi({ description: "Shown this once" }),
    connection_code: z
      .string()
      .optional()
      .openapi({ description: "All that the teacher pastes into the sheet; shown this once" }),
    previous_secret_until: z
      .string()
      .optional()
      .openapi({ description: "Until when the secret before it is accepted too" }),
    spreadsheet_id: z.string().optional().openapi({ description: "Of a source to pull" }),
    sheet_name: z.string().optional().openapi({ description: "Of a source to pull" }),
    share_with: z
      .string()
      .nullable()
      .optional()
      .openapi({ description: "Of a source to pull: who has to see the spreadsheet" }),
  })
  .openapi("SourceConnection");

const stateSchema = z
  .object({ id: z.string(), name: z.string(), state: z.enum(["active", "paused", "removed"]) })
  .openapi("SourceState");

const addRoute = createRoute({
  method: "post",
  path: "/sources",
  summary: "Add a source; its secret is shown this once (admins)",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.strictObject({
            name: z.string().trim().min(1).max(LONGEST_NAME),
            kind: kind.default("push"),
            spreadsheet: z.string().max(500).optional().openapi({
              description: "To pull: the spreadsheet's id or address",
            }),
            sheet: z.string().min(1).max(200).optional().openapi({
              description: "To pull: the tab's name",
            }),
          }),
        },
      },
    },
  },
  responses: {
    201: jsonAnswer("What connects its sheet", connectionSchema),
    ...errorAnswers(400, 401, 403, 409, 503),
  },
});

const rotateRoute = createRoute({
  method: "post",
  path: "/sources/{id}/rotate",
  summary: "Give a source a new secret; the old one is accepted for another day (admins)",
  request: { params },
  responses: {
    200: jsonAnswer("What connects its sheet from now on", connectionSchema),
    ...errorAnswers(401, 403, 404, 503),
  },
});

const changed = {
  200: jsonAnswer("The source as it is now", stateSchema),
  ...errorAnswers(401, 403, 404, 503),
};

const pauseRoute = createRoute({
  method: "post",
  path: "/sources/{id}/pause",
  summary: "Refuse a source's snapshots; what it holds stays (admins)",
  request: { params },
  responses: changed,
});

const resumeRoute = createRoute({
  method: "post",
  path: "/sources/{id}/resume",
  summary: "Take a source's snapshots again (admins)",
  request: { params },
  responses: changed,
});

const removeRoute = createRoute({
  method: "delete",
  path: "/sources/{id}",
  summary: "Remove a source and, softly, its pupils (admins)",
  request: { params },
  responses: changed,
});

/** The routes that change sources; mounted behind `requireRole`, on the school's port alone. */
export function adminSourceRoutes({ config, reader, writer, committed }: AppDependencies) {
  const routes = new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid });
  const admin = adminOnly(reader);
  routes.on("POST", "/sources", admin);
  routes.on("POST", ["/sources/:id/rotate", "/sources/:id/pause", "/sources/:id/resume"], admin);
  routes.on("DELETE", "/sources/:id", admin);

  /** Says in the server's log, too, what became of a source. */
  const stateOf = (c: Context<AppEnv>, { id, name, state }: Source) => {
    c.get("log").info({ source: id, state }, "source changed");
    return { id, name, state };
  };

  return routes
    .openapi(addRoute, async (c) => {
      const { name, kind, ...where } = c.req.valid("json");
      const sheet = sheetToPull(kind, where);
      const source = await writer.addSource(
        { name, kind, ...(sheet ? { sheet } : {}) },
        adminOf(c),
      );
      stateOf(c, source);
      return c.json(sheet ? sharingOf(source, sheet, config) : connectionOf(source, config), 201);
    })
    .openapi(rotateRoute, async (c) => {
      const source = await writer.rotateSecret(c.req.valid("param").id, adminOf(c));
      c.get("log").info({ source: source.id }, "source's secret rotated");
      return c.json(connectionOf(source, config), 200);
    })
    .openapi(pauseRoute, async (c) => {
      const source = await writer.pauseSource(c.req.valid("param").id, adminOf(c));
      return c.json(stateOf(c, source), 200);
    })
    .openapi(resumeRoute, async (c) => {
      const source = await writer.resumeSource(c.req.valid("param").id, adminOf(c));
      return c.json(stateOf(c, source), 200);
    })
    .openapi(removeRoute, async (c) => {
      const source = await writer.removeSource(c.req.valid("param").id, adminOf(c));
      committed();
      return c.json(stateOf(c, source), 200);
    });
}
