// Questions: answered as JSON, or as server-sent events when asked for.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { type AskRequest, createAsk } from "../../answers/answer.js";
import { type WordedAsk, withLanguageModel } from "../../answers/llm/worded-ask.js";
import { PtccError } from "../../errors.js";
import { resolveAsOf } from "../../store/as-of.js";
import { askDeps } from "../ask-deps.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { entryEvidenceSchema } from "../entry-schemas.js";
import { answerError } from "../errors.js";
import { errorAnswers } from "../openapi.js";
import {
  type AnswerDependencies,
  answeredStudentSchema,
  citedPlaceSchema,
  filterBody,
  studentFilter,
} from "../student-schemas.js";
import { rejectInvalid } from "../validate.js";

const LARGEST_BODY = 64 * 1024;

const cellSchema = z.union([z.string(), z.number(), z.null()]);

const partSchema = z.object({
  words: z.string(),
  without: z.string().nullable().openapi({ description: "Asks the same without this part" }),
  instead: z.array(z.object({ words: z.string(), question: z.string() })),
});

const answerSchema = z
  .object({
    answer: z.string().openapi({ description: "In words; [n] names a citation" }),
    kind: z.enum(["count", "list", "lookup", "topic", "compare", "rank", "unclear"]),
    count: z.number().nullable(),
    value: z.union([cellSchema, z.array(cellSchema)]).openapi({
      description: "What a look-up or a comparison is answered with; several where they are equal",
    }),
    table: z
      .record(z.string(), z.number())
      .nullable()
      .openapi({ description: "Numbers by group; each pupil names its groups" }),
    students: z.array(answeredStudentSchema.extend({ groups: z.array(z.string()).optional() })),
    citations: z.array(
      citedPlaceSchema.extend({
        n: z.number(),
        student_id: z.string(),
        field: z.string(),
        text: z.string(),
        found: z.enum(["concept", "words", "meaning", "related"]).optional(),
        person: z.string().nullable().optional(),
        entry: entryEvidenceSchema.omit({ at: true }).optional().openapi({
          description: "The log or follow-up that it stands in; the place in a sheet is null then",
        }),
      }),
    ),
    filters: filterBody,
    understood: z.string(),
    understood_parts: z.array(partSchema).optional().openapi({
      description: "With `parts`: what is asked, then each part that narrows it",
    }),
    freshness: z
      .array(
        z.object({
          source_id: z.string(),
          name: z.string(),
          as_of: z.string().nullable(),
          late: z.string().nullable(),
        }),
      )
      .openapi({ description: "How current each sheet is, and why one is late" }),
    data_as_of: z.string().nullable(),
    abstained: z.boolean(),
    model: z.string().nullable(),
    meaning: z.boolean().nullable(),
    llm: z
      .object({ model: z.string(), used: z.boolean(), reason: z.string().nullable() })
      .nullable()
      .openapi({
        description:
          "The language model that worded the answer, or why it did not; null where none is configured",
      }),
  })
  .openapi("Answer");

const askRoute = createRoute({
  method: "post",
  path: "/ask",
  summary: "Answers a question about pupils, with evidence",
  description:
    "With `Accept: text/event-stream` the answer comes as events: `understood` at once, then `students`, with a language model `delta` for each checked sentence, and `answer`, which counts; or `error`.",
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
              description: "What words such as “today” and “last week” are measured from",
              example: "2026-03-20T09:00:00Z",
            }),
            parts: z.boolean().optional().openapi({
              description: "Say the parts of what was understood, with questions that correct it",
            }),
            keep: z.boolean().optional().openapi({
              description: "Keep the question among your own, which /v1/questions lists",
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
export function askRoutes(
  dependencies: AnswerDependencies & { writer: Pick<AppDependencies["writer"], "keepQuestion"> },
) {
  const { keepQuestion } = dependencies.writer;
  const { timeZone } = dependencies.config;
  const ask = withLanguageModel(createAsk(askDeps(dependencies)), dependencies.languageModel);
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid }).openapi(askRoute, async (c) => {
    const { question, filters, limit, now, parts, keep } = c.req.valid("json");
    const request = {
      question,
      limit,
      filters: studentFilter(filters ?? {}, timeZone),
      now: now === undefined ? undefined : momentOfAsking(now, timeZone),
      parts,
    };
    const asking = keep ? keeping(ask, keepQuestion, c) : ask;
    if (c.req.header("accept")?.includes("text/event-stream")) return stream(c, asking, request);
    return c.json(await asking(request, { signal: c.req.raw.signal }), 200);
  });
}

/** @throws PtccError `invalid_now` where it is neither a day nor a time */
function momentOfAsking(now: string, timeZone: string): Date {
  try {
    return new Date(resolveAsOf(now, timeZone));
  } catch {
    throw new PtccError(
      "invalid",
      "invalid_now",
      "now is not a time. Write it as 2026-03-20T09:00:00Z, or a day as 2026-03-20.",
    );
  }
}

/** Answers as `ask` does, and keeps the question; an answer is none the worse for not being kept. */
function keeping(
  ask: WordedAsk,
  keepQuestion: AppDependencies["writer"]["keepQuestion"],
  c: Context<AppEnv>,
): WordedAsk {
  return async (request, events) => {
    const answer = await ask(request, events);
    const { kind, count } = answer;
    const question = request.question.trim();
    await keepQuestion(c.get("principal").tokenId, { question, kind, count }).catch(() =>
      c.get("log").warn("A question could not be kept among a person's own"),
    );
    return answer;
  };
}

/** What is known is sent as soon as it is known; an error has the same words as in JSON. */
function stream(c: Context<AppEnv>, ask: WordedAsk, request: AskRequest) {
  return streamSSE(c, async (events) => {
    const gone = new AbortController();
    events.onAbort(() => gone.abort());
    const send = (event: string, data: unknown) =>
      events.writeSSE({ event, data: JSON.stringify(data) });
    try {
      const answer = await ask(request, {
        understood: (words) => send("understood", words),
        computed: ({ students }) => send("students", students),
        delta: (text) => send("delta", text),
        signal: gone.signal,
      });
      await send("answer", answer);
    } catch (error) {
      const cause = error instanceof Error ? error : new Error("unknown");
      await send("error", await answerError(cause, c).json());
    }
  });
}
