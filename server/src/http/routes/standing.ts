// Standing questions: a person's own, kept and answered again as pupils change, with what changed.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { PtccError } from "../../errors.js";
import { showChanges, showStanding } from "../../insights/standing/read-standing.js";
import { newestRun } from "../../store/find-causes.js";
import {
  countUnseenQuestions,
  findStandingQuestions,
  getStandingQuestion,
  type StandingQuestion,
} from "../../store/standing-rows.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { errorAnswers, jsonAnswer, page } from "../openapi.js";
import { filterBody, studentFilter } from "../student-schemas.js";
import { rejectInvalid } from "../validate.js";

const valueSchema = z.array(
  z.union([
    z.string(),
    z.number(),
    z.null(),
    z.object({ student_id: z.string() }),
    z.object({ digest: z.string() }).openapi({
      description: "A text that is not kept: another text has another digest",
    }),
  ]),
);

const fromTo = <Schema extends z.ZodType>(schema: Schema) => z.object({ from: schema, to: schema });
const number = z.number().nullable();

const pupilsSchema = z.object({
  count: z.number(),
  students: z
    .array(
      z.object({ id: z.string(), name: z.string().nullable(), class_code: z.string().nullable() }),
    )
    .openapi({ description: "At most 200 of them; without a name where nothing is kept any more" }),
});

const filterShown = filterBody.omit({ as_of: true });

const standingSchema = z
  .object({
    id: z.string(),
    question: z.string(),
    filters: filterShown,
    saved_at: z.string(),
    kind: z.string().nullable().openapi({ description: "Null until it was answered first" }),
    count: number,
    value: valueSchema,
    table: z.record(z.string(), z.number()).nullable(),
    pupils: number.openapi({ description: "How many pupils the answer shows" }),
    unanswered_since: z.string().nullable().openapi({
      description: "Since when it cannot be answered, though it once could; ask it to see why",
    }),
    changed_at: z.string().nullable(),
    unseen: z.number().openapi({ description: "Changes that you have not seen" }),
  })
  .openapi("StandingQuestion");

const changesSchema = standingSchema.extend({
  changes: z.array(
    z
      .object({
        at: z.string(),
        run_id: z.string().nullable().openapi({
          description: "The sync that brought it; null where a log, a person or the day did",
        }),
        seen: z.boolean(),
        count: fromTo(number).nullable(),
        value: fromTo(valueSchema).nullable(),
        table: z.record(z.string(), fromTo(number)).nullable(),
        joined: pupilsSchema,
        left: pupilsSchema,
      })
      .openapi("StandingChange"),
  ),
});

const params = z.object({ id: z.string().max(100) });

const saveRoute = createRoute({
  method: "post",
  path: "/standing-questions",
  summary: "Keep watching a question: it tells when its answer changes",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.strictObject({ question: z.string(), filters: filterShown.optional() }),
        },
      },
    },
  },
  responses: {
    201: jsonAnswer(
      "The question as it is kept; the same one where it was already",
      standingSchema,
    ),
    ...errorAnswers(400, 401, 409, 422, 503),
  },
});

const listRoute = createRoute({
  method: "get",
  path: "/standing-questions",
  summary: "The questions that you watch, the latest saved first",
  request: { query: page },
  responses: {
    200: jsonAnswer(
      "A page of your standing questions, and how many in all have changes that you have not seen",
      z.object({
        standing_questions: z.array(standingSchema),
        unseen: z.number(),
        next_cursor: z.string().nullable(),
      }),
    ),
    ...errorAnswers(400, 401),
  },
});

const oneRoute = createRoute({
  method: "get",
  path: "/standing-questions/{id}",
  summary: "One of them with its changes, the latest first",
  request: { params },
  responses: {
    200: jsonAnswer("The question with its last 200 changes", changesSchema),
    ...errorAnswers(401, 404),
  },
});

const seenRoute = createRoute({
  method: "post",
  path: "/standing-questions/{id}/seen",
  summary: "Say that you have seen its changes so far",
  request: { params },
  responses: { 204: { description: "Noted" }, ...errorAnswers(401, 404, 503) },
});

const forgetRoute = createRoute({
  method: "delete",
  path: "/standing-questions/{id}",
  summary: "Stop watching it, and erase its changes",
  request: { params },
  responses: { 204: { description: "Erased" }, ...errorAnswers(401, 404, 503) },
});

/** The routes about one's own standing questions; mounted behind `requireRole`. */
export function standingRoutes(
  dependencies: Pick<AppDependencies, "reader" | "writer" | "config" | "answerToKeep">,
) {
  const { reader, writer, config, answerToKeep } = dependencies;
  const one = (question: StandingQuestion) => {
    const [shown] = showStanding(reader, question.tokenId, [question]);
    if (!shown) throw new Error("one is shown for each");
    return shown;
  };
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid })
    .openapi(saveRoute, async (c) => {
      const { tokenId } = c.get("principal");
      const { question: said, filters: given = {} } = c.req.valid("json");
      const question = said.trim();
      const filters = studentFilter(given, config.timeZone);
      const lastRun = newestRun(reader);
      const found = await answerToKeep({ question, filters, now: new Date() });
      if (found !== "later" && found.summary === null) {
        const { code, message } = found.refusal;
        throw new PtccError("unprocessable", code, message);
      }
      const answer = found === "later" ? null : found.summary;
      const order = { tokenId, question, filters, answer, lastRun };
      return c.json(one(await writer.saveStandingQuestion(order)), 201);
    })
    .openapi(listRoute, (c) => {
      const { limit, cursor } = c.req.valid("query");
      const { tokenId } = c.get("principal");
      const found = findStandingQuestions(reader, { tokenId, limit: limit + 1, before: cursor });
      const standing_questions = showStanding(reader, tokenId, found.slice(0, limit));
      const next_cursor = found.length > limit ? (standing_questions.at(-1)?.id ?? null) : null;
      const unseen = countUnseenQuestions(reader, tokenId);
      return c.json({ standing_questions, unseen, next_cursor }, 200);
    })
    .openapi(oneRoute, (c) => {
      const { tokenId } = c.get("principal");
      const question = getStandingQuestion(reader, { tokenId, ...c.req.valid("param") });
      return c.json({ ...one(question), changes: showChanges(reader, question.id) }, 200);
    })
    .openapi(seenRoute, async (c) => {
      const { tokenId } = c.get("principal");
      await writer.seeStandingQuestion({ tokenId, ...c.req.valid("param") });
      return c.body(null, 204);
    })
    .openapi(forgetRoute, async (c) => {
      const { tokenId } = c.get("principal");
      await writer.forgetStandingQuestion({ tokenId, ...c.req.valid("param") });
      return c.body(null, 204);
    });
}
