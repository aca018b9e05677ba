// Checks what comes in a request's address by a schema.
import type { Hook } from "@hono/zod-openapi";
import type { z } from "zod";
import { invalidInput } from "../invalid-input.js";
import type { AppEnv } from "./context.js";

/** @throws PtccError `invalid_request` naming the first faults by their path */
export function parseQuery<Schema extends z.ZodType>(
  schema: Schema,
  fields: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(fields);
  if (!parsed.success) throw invalidInput("invalid_request", parsed.error);
  return parsed.data;
}

/** The same for the parameters of OpenAPI routes. */
export const rejectInvalid: Hook<unknown, AppEnv, string, unknown> = (result) => {
  if (!result.success) throw invalidInput("invalid_request", result.error as z.ZodError);
};
