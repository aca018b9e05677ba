// Pieces of the API's description that routes share.
import { z } from "@hono/zod-openapi";

const errorSchema = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      details: z.record(z.string(), z.unknown()).optional(),
      request_id: z.string(),
    }),
  })
  .openapi("Error");

const MEANINGS = {
  400: "The request is not what it should be",
  401: "No valid token",
  403: "Not with this token",
  404: "There is none by this id",
  409: "Not in the present state",
  422: "Understood, and cannot be done",
  503: "Not now; try again later",
} as const;

/** A JSON answer by its schema. */
export function jsonAnswer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { "application/json": { schema } } };
}

/** A schema, or null. `nullable()` of a named one would be null under its name, or nowhere. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()]);

/** The error answers that a route may give. */
export function errorAnswers<Status extends keyof typeof MEANINGS>(...statuses: Status[]) {
  const answers = statuses.map((status) => [status, jsonAnswer(MEANINGS[status], errorSchema)]);
  return Object.fromEntries(answers) as Record<
    Status,
    { description: string; content: { "application/json": { schema: typeof errorSchema } } }
  >;
}

/** Query parameters of every list. */
export const page = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(1_000).optional(),
});
