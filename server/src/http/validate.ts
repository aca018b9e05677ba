// Turns what zod found wrong into one error that names the place, without quoting the value.
import type { Hook } from "@hono/zod-openapi";
import type { z } from "zod";
import { PtccError } from "../errors.js";
import type { AppEnv } from "./context.js";

const NAMED_FAULTS = 5;

/** @throws PtccError `invalid_body` naming the first faults by their path */
export function parseBody<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw invalid("invalid_body", parsed.error);
  return parsed.data;
}

/** @throws PtccError `invalid_request` naming the first faults by their path */
export function parseQuery<Schema extends z.ZodType>(
  schema: Schema,
  fields: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(fields);
  if (!parsed.success) throw invalid("invalid_request", parsed.error);
  return parsed.data;
}

/** The same for the parameters of OpenAPI routes. */
export const rejectInvalid: Hook<unknown, AppEnv, string, unknown> = (result) => {
  if (!result.success) throw invalid("invalid_request", result.error as z.ZodError);
};

function invalid(code: string, error: z.core.$ZodError): PtccError {
  const faults = error.issues
    .slice(0, NAMED_FAULTS)
    .map(({ path, message }) => `${path.join(".") || "the body"}: ${message}`);
  return new PtccError("invalid", code, faults.join("; "));
}
