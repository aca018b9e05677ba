// A person's own questions: listed to be asked again, and erased one by one or all at once.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { findQuestions } from "../../store/questions.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { errorAnswers, jsonAnswer, page } from "../openapi.js";
import { rejectInvalid } from "../validate.js";

const questionSchema = z
  .object({
    id: z.string(),
    question: z.string(),
    asked_at: z.string(),
    kind: z.string().openapi({ description: "Of its last answer" }),
    count: z.number().nullable(),
  })
  .openapi("AskedQuestion");

const listRoute = createRoute({
  method: "get",
  path: "/questions",
  summary: "What you asked with `keep`, the latest first",
  request: { query: page },
  responses: {
    200: jsonAnswer(
      "A page of your own questions",
      z.object({ questions: z.array(questionSchema), next_cursor: z.string().nullable() }),
    ),
    ...errorAnswers(400, 401),
  },
});

const forgetRoute = createRoute({
  method: "delete",
  path: "/questions/{id}",
  summary: "Erase one of your own questions",
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 204: { description: "Erased" }, ...errorAnswers(401, 404, 503) },
});

const forgetAllRoute = createRoute({
  method: "delete",
  path: "/questions",
  summary: "Erase all your own questions",
  responses: { 204: { description: "Erased" }, ...errorAnswers(401, 503) },
});

/** The routes about one's own questions; mounted behind `requireRole`. */
export function questionRoutes({ reader, writer }: Pick<AppDependencies, "reader" | "writer">) {
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid })
    .openapi(listRoute, (c) => {
      const { limit, cursor } = c.req.valid("query");
      const { tokenId } = c.get("principal");
      const found = findQuestions(reader, { tokenId, limit: limit + 1, before: cursor });
      const questions = found
        .slice(0, limit)
        .map(({ askedAt, ...asked }) => ({ ...asked, asked_at: askedAt }));
      const next_cursor = found.length > limit ? (questions.at(-1)?.id ?? null) : null;
      return c.json({ questions, next_cursor }, 200);
    })
    .openapi(forgetRoute, async (c) => {
      const { tokenId } = c.get("principal");
      await writer.forgetQuestion({ tokenId, id: c.req.valid("param").id });
      return c.body(null, 204);
    })
    .openapi(forgetAllRoute, async (c) => {
      await writer.forgetQuestions(c.get("principal").tokenId);
      return c.body(null, 204);
    });
}
