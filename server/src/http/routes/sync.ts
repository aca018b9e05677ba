// Sync health for analysts: the sources and their freshness, the runs and what each changed.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { readWatches } from "../../sources/read-watch.js";
import { findChanges } from "../../store/find-changes.js";
import { countPupils, findRuns, getRun, presentIssues } from "../../store/find-runs.js";
import { heldIds } from "../../sync/held.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { errorAnswers, jsonAnswer, orNull, page } from "../openapi.js";
import { issueSchema, runSchema } from "../sync-schemas.js";
import { rejectInvalid } from "../validate.js";

/** Most runs change less, so that one page shows all. */
const MOST_CHANGES = 500;

const changedFieldsSchema = z
  .object({
    name: z.string(),
    class_code: z.string(),
    year_group: z.number().nullable(),
    campus: z.string().nullable(),
    support_level: z.number().nullable(),
    support_notes: z.string().nullable(),
    student_ref: z.string().nullable(),
    extra: z.record(z.string(), z.string()),
  })
  .openapi("ChangedFields");

const changeSchema = z
  .object({
    student_id: z.string(),
    change: z.enum(["created", "updated", "restored", "removed"]),
    version: z.number(),
    row: z.number().nullable(),
    reason: z.string(),
    person: z.string().nullable(),
    before: orNull(changedFieldsSchema),
    after: orNull(changedFieldsSchema),
  })
  .openapi("RunChange");

const sourceSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(["push", "pull", "file"]),
    state: z.enum(["active", "paused"]),
    sheet: z.string().nullable(),
    pupils: z.number(),
    issues: z.number(),
    held: z.number(),
    last_accepted_at: z.string().nullable(),
    snapshot_hash: z.string().nullable(),
    next_expected: z.string().nullable().openapi({ description: "When it is late" }),
    late: z.boolean(),
    late_reason: z.string().nullable().openapi({ description: "The likely cause, and what to do" }),
    last_run: orNull(runSchema),
  })
  .openapi("Source");

const sourcesRoute = createRoute({
  method: "get",
  path: "/sources",
  summary: "The sources and how fresh each is",
  responses: {
    200: jsonAnswer(
      "All sources",
      z.object({ sources: z.array(sourceSchema), next_cursor: z.null() }),
    ),
    ...errorAnswers(401),
  },
});

const runsRoute = createRoute({
  method: "get",
  path: "/runs",
  summary: "Runs, newest first",
  request: { query: page.extend({ source: z.string().optional() }) },
  responses: {
    200: jsonAnswer(
      "A page of runs",
      z.object({ runs: z.array(runSchema), next_cursor: z.string().nullable() }),
    ),
    ...errorAnswers(400, 401),
  },
});

const runRoute = createRoute({
  method: "get",
  path: "/runs/{id}",
  summary: "One run: what was wrong, and what it changed",
  request: {
    params: z.object({ id: z.string() }),
    query: page.extend({ limit: page.shape.limit.default(MOST_CHANGES) }),
  },
  responses: {
    200: jsonAnswer(
      "The run, and a page of its changes",
      runSchema.extend({
        issues: z.array(issueSchema),
        changes: z.array(changeSchema),
        next_cursor: z.string().nullable(),
      }),
    ),
    ...errorAnswers(400, 401, 404),
  },
});

/** `GET /sources`, `/runs`, `/runs/{id}`; mounted behind `requireRole`. */
export function syncRoutes({ config, reader }: AppDependencies) {
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid })
    .openapi(sourcesRoute, (c) => {
      const sources = readWatches(reader, config, new Date()).map(({ source, watch }) => ({
        id: source.id,
        name: source.name,
        kind: source.kind,
        state: source.state === "paused" ? ("paused" as const) : ("active" as const),
        sheet: source.sheetName,
        pupils: countPupils(reader, source.id),
        issues: presentIssues(reader, source).filter(({ severity }) => severity === "error").length,
        held: heldIds(reader, source.id).length,
        last_accepted_at: source.lastAcceptedAt,
        snapshot_hash: source.snapshotHash,
        next_expected: watch.nextExpected,
        late: watch.late !== null,
        late_reason: watch.late?.reason ?? null,
        last_run: findRuns(reader, { sourceId: source.id, limit: 1 })[0] ?? null,
      }));
      return c.json({ sources, next_cursor: null }, 200);
    })
    .openapi(runsRoute, (c) => {
      const { limit, cursor, source } = c.req.valid("query");
      const runs = findRuns(reader, {
        limit: limit + 1,
        ...(source ? { sourceId: source } : {}),
        ...(cursor ? { before: cursor } : {}),
      });
      const shown = runs.slice(0, limit);
      const next_cursor = runs.length > limit ? (shown.at(-1)?.id ?? null) : null;
      return c.json({ runs: shown, next_cursor }, 200);
    })
    .openapi(runRoute, (c) => {
      const { id } = c.req.valid("param");
      const run = getRun(reader, id);
      return c.json({ ...run, ...findChanges(reader, id, c.req.valid("query")) }, 200);
    });
}
