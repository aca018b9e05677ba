// The API's description: what the routes say of themselves, with what holds for all of them.
import type { OpenAPIHono } from "@hono/zod-openapi";
import { SESSION_COOKIE } from "./auth.js";
import type { AppEnv } from "./context.js";

export type ApiDocument = ReturnType<OpenAPIHono<AppEnv>["getOpenAPI31Document"]>;

const DESCRIPTION = `Pupils as their teachers' sheets have them now, and answers about them with evidence.

Requests and answers are JSON in snake_case. Lists take \`limit\` (50, at most 500) and \`cursor\`, and answer the list and \`next_cursor\`, which is null on the last page. Every error is \`{error: {code, message, details?, request_id}}\`: \`code\` is for programs, \`message\` says what to do, and the server's log says more under \`request_id\`. Besides the errors named with a route any may answer 500 \`internal\`.

Analysts and admins send \`Authorization: Bearer …\` with a token that \`ptcc token add\` prints; pages of the console send its session's cookie. Sources sign each request as the Standard Webhooks specification says (docs/protocol.md).`;

/** The groups in which routes are read, each with the beginnings of its paths; the first that fits counts. */
const TAGS: readonly (readonly [name: string, description: string, path: RegExp])[] = [
  [
    "For sources",
    "What a teacher's sheet sends, signed",
    /\/sources\/\{id\}\/(snapshots|status|removals|insights)$/,
  ],
  ["Questions", "Ask and search", /^\/v1\/(ask|questions|search|standing)/],
  ["Logs and follow-ups", "What analysts write", /\/(logs|follow-ups|timeline)(\/|$)/],
  [
    "Identity",
    "Who is the same pupil",
    /\/(suggestions|identity-changes|merge|split|link|unlink|distinct)(\/|$)/,
  ],
  [
    "Risk and insights",
    "Risk, alerts, patterns, releases, exports",
    /\/(risk|alerts|patterns|doctor|releases|insights|exports)(\/|$)/,
  ],
  ["Pupils", "Records and their history", /^\/v1\/students/],
  [
    "Sources and runs",
    "How current each sheet is, and what each sync did",
    /^\/v1\/(sources|runs|sync)/,
  ],
  ["Administration", "Tokens, and who changed what", /^\/v1\//],
];

/** The description of all that `app` serves, as OpenAPI 3.1. */
export function apiDocument(app: OpenAPIHono<AppEnv>): ApiDocument {
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    description: "A token of an analyst or an admin",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: SESSION_COOKIE,
    description: "The console's session",
  });
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "PTCC", version: "1", description: DESCRIPTION },
    security: [{ bearer: [] }, { session: [] }],
    tags: TAGS.map(([name, description]) => ({ name, description })),
  });
  for (const [path, item] of Object.entries(document.paths ?? {}))
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      operation.tags = TAGS.filter(([, , fits]) => fits.test(path))
        .slice(0, 1)
        .map(([name]) => name);
      operation.operationId = operationId(method, path);
    }
  return document;
}

export const METHODS = ["get", "post", "put", "patch", "delete"] as const;

/** `get /v1/students/{id}/logs` is `get_students_id_logs`. */
const operationId = (method: string, path: string): string =>
  [method, ...path.split(/\W+/).filter((part) => part !== "" && part !== "v1")].join("_");
