// Search: pupils by name, by words of their notes, and by what is near to them in meaning.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { createSearchPupils } from "../../search/search-pupils.js";
import { askDeps } from "../ask-deps.js";
import type { AppEnv } from "../context.js";
import { entryEvidenceSchema } from "../entry-schemas.js";
import { errorAnswers, jsonAnswer } from "../openapi.js";
import {
  type AnswerDependencies,
  evidenceSchema,
  filterQuery,
  studentFilter,
  studentSchema,
} from "../student-schemas.js";
import { rejectInvalid } from "../validate.js";

const hitSchema = studentSchema
  .extend({
    snippet: z.string().nullable(),
    entry: entryEvidenceSchema.nullable().openapi({
      description: "The log or follow-up that the snippet stands in; null where the sheet's row is",
    }),
    score: z.number().openapi({ description: "0 to 1, comparable within one answer only" }),
    why: z.object({
      words: z.array(z.string()),
      concept: z
        .object({
          id: z.string(),
          label: z.string(),
          state: z.enum(["present", "suspected", "past", "denied", "other"]),
          nearness: z.number().nullable().openapi({
            description: "Of the question to the concept, where its words do not name it",
          }),
        })
        .nullable()
        .openapi({
          description: "The concept that the note states; null where none that was asked",
        }),
      passage: z.string().nullable(),
      similarity: z.number().nullable(),
    }),
    evidence: evidenceSchema,
  })
  .openapi("SearchHit");

const searchRoute = createRoute({
  method: "get",
  path: "/search",
  summary: "Ranked pupils, each with the sentence found and why",
  request: {
    query: z.strictObject({
      ...filterQuery,
      q: z.string().trim().min(1).max(1_000),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
  },
  responses: {
    200: jsonAnswer(
      "The pupils, best first",
      z.object({
        students: z.array(hitSchema),
        next_cursor: z.null(),
        meaning: z.boolean().openapi({ description: "False where words alone decided" }),
        model: z.string().nullable(),
      }),
    ),
    ...errorAnswers(400, 401),
  },
});

/** `GET /search`; mounted behind `requireRole`. */
export function searchRoutes(dependencies: AnswerDependencies) {
  const { timeZone } = dependencies.config;
  const searchPupils = createSearchPupils(askDeps(dependencies));
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid }).openapi(searchRoute, async (c) => {
    const { q, limit, ...given } = c.req.valid("query");
    const found = await searchPupils(q, studentFilter(given, timeZone), limit);
    const students = found.hits.map(({ student, ...hit }) => ({ ...student, ...hit }));
    return c.json({ students, next_cursor: null, meaning: found.meaning, model: found.model }, 200);
  });
}
