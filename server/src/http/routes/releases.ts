// What an analyst lets a source import: preview it, release it, list what was released, withdraw it.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, TypedResponse } from "hono";
import { PtccError } from "../../errors.js";
import type { ReleasePreview } from "../../insights/preview.js";
import { findReleases, getRelease, type Release, releasedCells } from "../../store/releases.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { errorAnswers, jsonAnswer, page } from "../openapi.js";
import { rejectInvalid } from "../validate.js";

const LONGEST_TITLE = 120;

const params = z.object({ id: z.string().max(100) });
const releaseParams = params.extend({ release_id: z.string().max(100) });

const content = {
  title: z.string(),
  data_as_of: z.string(),
  header: z.array(z.string()),
  rows: z.array(z.array(z.string())).openapi({ description: "Plain text, a cell for each column" }),
};
const contentHash = z.string().openapi({
  description: "Changes with header and rows: send it along to release exactly what was previewed",
});

const releaseSchema = z
  .object({
    id: z.string(),
    source_id: z.string(),
    released_at: z.string(),
    released_by: z.string(),
    title: z.string(),
    data_as_of: z.string(),
    pupils: z.number().nullable().openapi({ description: "Null once it was withdrawn" }),
    content_hash: contentHash,
    withdrawn_at: z.string().nullable(),
    withdrawn_by: z.string().nullable(),
  })
  .openapi("Release");

const previewRoute = createRoute({
  method: "get",
  path: "/sources/{id}/insights/preview",
  summary: "What releasing this source's summary now would tell its teacher",
  request: { params },
  responses: {
    200: jsonAnswer("The summary", z.object({ ...content, content_hash: contentHash })),
    ...errorAnswers(401, 404, 409),
  },
});

const releaseRoute = createRoute({
  method: "post",
  path: "/sources/{id}/releases",
  summary: "Release the summary: its teacher may import it from now on, in place of an earlier one",
  request: {
    params,
    body: {
      content: {
        "application/json": {
          schema: z.strictObject({
            title: z.string().trim().min(1).max(LONGEST_TITLE).optional(),
            content_hash: z.string().max(100).optional(),
          }),
        },
      },
    },
  },
  responses: {
    201: jsonAnswer("Released", releaseSchema),
    ...errorAnswers(400, 401, 404, 409, 503),
  },
});

const listRoute = createRoute({
  method: "get",
  path: "/sources/{id}/releases",
  summary: "What was released for a source, newest first: when, by whom, withdrawn or not",
  request: { params, query: page },
  responses: {
    200: jsonAnswer(
      "A page of releases",
      z.object({ releases: z.array(releaseSchema), next_cursor: z.string().nullable() }),
    ),
    ...errorAnswers(400, 401, 404),
  },
});

const oneRoute = createRoute({
  method: "get",
  path: "/sources/{id}/releases/{release_id}",
  summary: "One release as it was given, with its rows unless it was withdrawn",
  request: { params: releaseParams },
  responses: {
    200: jsonAnswer(
      "The release",
      releaseSchema.extend({ header: content.header, rows: content.rows.nullable() }),
    ),
    ...errorAnswers(401, 404),
  },
});

const withdrawRoute = createRoute({
  method: "delete",
  path: "/sources/{id}/releases/{release_id}",
  summary: "Withdraw a release: what it told of pupils is erased; what was imported already stays",
  request: { params: releaseParams },
  responses: {
    200: jsonAnswer("Withdrawn", releaseSchema),
    ...errorAnswers(401, 404, 503),
  },
});

/** The routes about releases; mounted behind `requireRole`. */
export function releaseRoutes({
  reader,
  writer,
  insights,
}: Pick<AppDependencies, "reader" | "writer" | "insights">) {
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid })
    .openapi(previewRoute, async (c) => {
      const { id } = c.req.valid("param");
      const preview = await insights.previewRelease(id);
      const headers = { "Content-Type": "application/json" };
      return c.newResponse(preview, 200, headers) as Response &
        TypedResponse<ReleasePreview, 200, "json">;
    })
    .openapi(releaseRoute, async (c) => {
      const { title, content_hash } = c.req.valid("json");
      const summary = await insights.prepareRelease(c.req.valid("param").id);
      if (content_hash !== undefined && content_hash !== summary.contentHash)
        throw new PtccError(
          "conflict",
          "preview_changed",
          "The sheet has changed since the preview. Look at it again, then release.",
        );
      const release = { ...summary, title: title ?? summary.title };
      const saved = await writer.saveRelease(release, releaser(c));
      c.get("log").info({ source: saved.sourceId, release: saved.id }, "insights released");
      return c.json(shown(saved), 201);
    })
    .openapi(listRoute, (c) => {
      const { limit, cursor } = c.req.valid("query");
      const sourceId = c.req.valid("param").id;
      const found = findReleases(reader, { sourceId, limit: limit + 1, before: cursor });
      const releases = found.slice(0, limit).map(shown);
      const next_cursor = found.length > limit ? (releases.at(-1)?.id ?? null) : null;
      return c.json({ releases, next_cursor }, 200);
    })
    .openapi(oneRoute, (c) => {
      const { id: sourceId, release_id: id } = c.req.valid("param");
      const release = getRelease(reader, { sourceId, id });
      const rows = releasedCells(reader, release);
      return c.json({ ...shown(release), header: release.header, rows }, 200);
    })
    .openapi(withdrawRoute, async (c) => {
      const { id: sourceId, release_id: id } = c.req.valid("param");
      const release = await writer.withdrawRelease({ sourceId, id }, releaser(c));
      c.get("log").info({ source: sourceId, release: id }, "insights withdrawn");
      return c.json(shown(release), 200);
    });
}

function releaser(c: Context<AppEnv>) {
  const { tokenId, name } = c.get("principal");
  return { tokenId, person: name };
}

function shown(release: Release) {
  return {
    id: release.id,
    source_id: release.sourceId,
    released_at: release.releasedAt,
    released_by: release.releasedBy,
    title: release.title,
    data_as_of: release.dataAsOf,
    pupils: release.pupils,
    content_hash: release.contentHash,
    withdrawn_at: release.withdrawnAt,
    withdrawn_by: release.withdrawnBy,
  };
}
