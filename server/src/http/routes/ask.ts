// Questions: answered as JSON, or as server-sent events when asked for.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { type Ask, type AskRequest, createAsk } from "../../answers/answer.js";
import type { AppEnv } from "../context.js";
import { answerError } from "../errors.js";
import { errorAnswers } from "../openapi.js";
import {
  type AnswerDependencies,
  answeredStudentSchema,
  evidenceSchema,
  filterBody,
  studentFilter,
} from "../student-schemas.js";
import { rejectInvalid } from "../validate.js";

const LARGEST_BODY = 64 * 1024;

const cellSchema = z.union([z.string(), z.number(), z.null()]);

const answerSchema = z
  .object({
    answer: z.string().openapi({ description: "In words; [n] names a citation" }),
    kind: z.enum(["count", "list", "lookup", "topic", "unclear"]),
    count: z.number().nullable(),
    value: z.union([cellSchema, z.array(cellSchema)]),
    students: z.array(answeredStudentSchema),
    citations: z.array(
      evidenceSchema.extend({
        n: z.number(),
        student_id: z.string(),
        field: z.string(),
        text: z.string(),
      }),
    ),
    filters: filterBody,
    understood: z.string(),
    data_as_of: z.string().nullable(),
    abstained: z.boolean(),
    model: z.string().nullable(),
    meaning: z.boolean().nullable(),
  })
  .openapi("Answer");

const askRoute = createRoute({
  method: "post",
  path: "/ask",
  summary: "Answers a question about pupils, with evidence",
  description:
    "With `Accept: text/event-stream` the answer comes as events: `understood` at once, then `students` and `answer`, or `error`.",
  middleware: bodyLimit({ maxSize: LARGEST_BODY }),
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.strictObject({
            question: z.string(),
            filters: filterBody.optional(),
            limit: z.number().int().min(1).max(500).optional(),
            now: z.string().optional().openapi({
              description: "What words such as “today” mean; no question uses it yet",
            }),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: "The answer, or why there is none",
      content: {
        "application/json": { schema: answerSchema },
        "text/event-stream": { schema: z.string() },
      },
    },
    ...errorAnswers(400, 401),
  },
});

/** `POST /ask`; mounted behind `requireRole`. */
export function askRoutes({ reader, meaning, model, config }: AnswerDependencies) {
  const ask = createAsk({ db: reader, nearestPassages: meaning.nearestPassages, model });
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid }).openapi(askRoute, async (c) => {
    const { question, filters, limit } = c.req.valid("json");
    const request = { question, limit, filters: studentFilter(filters ?? {}, config.timeZone) };
    if (c.req.header("accept")?.includes("text/event-stream")) return stream(c, ask, request);
    return c.json(await ask(request), 200);
  });
}

/** What is known is sent as soon as it is known; an error has the same words as in JSON. */
function stream(c: Context<AppEnv>, ask: Ask, request: AskRequest) {
  return streamSSE(c, async (events) => {
    const send = (event: string, data: unknown) =>
      events.writeSSE({ event, data: JSON.stringify(data) });
    try {
      const answer = await ask(request, { understood: (words) => send("understood", words) });
      await send("students", answer.students);
      await send("answer", answer);
    } catch (error) {
      const cause = error instanceof Error ? error : new Error("unknown");
      await send("error", await answerError(cause, c).json());
    }
  });
}
