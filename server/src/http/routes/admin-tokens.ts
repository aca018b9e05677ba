// For admins: tokens listed, made and revoked, and the log of what was administered.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { findAdminLog } from "../../store/admin-log.js";
import { ADMIN_ACTIONS } from "../../store/schema-admin.js";
import { type ListedToken, listTokens } from "../../store/tokens.js";
import { adminOf, adminOnly } from "../admin-only.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { errorAnswers, jsonAnswer, page } from "../openapi.js";
import { rejectInvalid } from "../validate.js";

const LONGEST_NAME = 120;

const role = z.enum(["analyst", "admin"]);

const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    role,
    created_at: z.string(),
    revoked_at: z.string().nullable(),
  })
  .openapi("Token");

const listRoute = createRoute({
  method: "get",
  path: "/tokens",
  summary: "The tokens, oldest first, revoked ones included; without what they are (admins)",
  request: { query: page },
  responses: {
    200: jsonAnswer(
      "A page of tokens",
      z.object({ tokens: z.array(tokenSchema), next_cursor: z.string().nullable() }),
    ),
    ...errorAnswers(400, 401, 403),
  },
});

const addRoute = createRoute({
  method: "post",
  path: "/tokens",
  summary: "Make a token; it is shown this once (admins)",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.strictObject({
            name: z.string().trim().min(1).max(LONGEST_NAME),
            role: role.default("analyst"),
          }),
        },
      },
    },
  },
  responses: {
    201: jsonAnswer(
      "The token; only its hash is kept",
      z.object({ id: z.string(), name: z.string(), role, token: z.string() }).openapi("NewToken"),
    ),
    ...errorAnswers(400, 401, 403, 503),
  },
});

const revokeRoute = createRoute({
  method: "post",
  path: "/tokens/{id}/revoke",
  summary: "End a token and its sessions, at once; never the only admin's (admins)",
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: {
    200: jsonAnswer("Revoked", tokenSchema),
    ...errorAnswers(401, 403, 404, 409, 503),
  },
});

const logRoute = createRoute({
  method: "get",
  path: "/admin-log",
  summary: "Who changed which source or token, and when, the latest first (admins)",
  request: { query: page },
  responses: {
    200: jsonAnswer(
      "A page of what was administered",
      z.object({
        entries: z.array(
          z
            .object({
              id: z.string(),
              at: z.string(),
              token_id: z.string().nullable().openapi({ description: "Null without a token" }),
              person: z.string().openapi({ description: "Such as `the command line`" }),
              action: z.enum(ADMIN_ACTIONS),
              subject_id: z.string(),
              subject_name: z.string(),
            })
            .openapi("AdminLogEntry"),
        ),
        next_cursor: z.string().nullable(),
      }),
    ),
    ...errorAnswers(400, 401, 403),
  },
});

/** The routes about tokens and the admin log; mounted behind `requireRole`. */
export function adminTokenRoutes({ reader, writer }: AppDependencies) {
  const routes = new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid });
  for (const path of ["/tokens", "/tokens/*", "/admin-log"]) routes.use(path, adminOnly(reader));
  return routes
    .openapi(listRoute, (c) => {
      const { limit, cursor } = c.req.valid("query");
      const found = listTokens(reader, { limit: limit + 1, after: cursor });
      const tokens = found.slice(0, limit).map(shown);
      const next_cursor = found.length > limit ? (tokens.at(-1)?.id ?? null) : null;
      return c.json({ tokens, next_cursor }, 200);
    })
    .openapi(addRoute, async (c) => {
      const token = await writer.addToken(c.req.valid("json"), adminOf(c));
      c.get("log").info({ token: token.id, role: token.role }, "token made");
      return c.json(token, 201);
    })
    .openapi(revokeRoute, async (c) => {
      const token = await writer.revokeToken(c.req.valid("param").id, adminOf(c));
      c.get("log").info({ token: token.id }, "token revoked");
      return c.json(shown(token), 200);
    })
    .openapi(logRoute, (c) => {
      const { limit, cursor } = c.req.valid("query");
      const found = findAdminLog(reader, { limit: limit + 1, before: cursor });
      const entries = found.slice(0, limit).map((entry) => ({
        id: entry.id,
        at: entry.at,
        token_id: entry.tokenId,
        person: entry.person,
        action: entry.action,
        subject_id: entry.subjectId,
        subject_name: entry.subjectName,
      }));
      const next_cursor = found.length > limit ? (entries.at(-1)?.id ?? null) : null;
      return c.json({ entries, next_cursor }, 200);
    });
}

function shown({ id, name, role, createdAt, revokedAt }: ListedToken) {
  return { id, name, role, created_at: createdAt, revoked_at: revokedAt };
}
