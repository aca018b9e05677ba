// The one place that turns errors into answers: the client's words here, the log's there.
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ErrorAnswer } from "../../../shared/wire.js";
import { type ErrorKind, PtccError } from "../errors.js";
import type { AppEnv } from "./context.js";

const STATUS: Record<ErrorKind, ContentfulStatusCode> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unprocessable: 422,
  unavailable: 503,
  configuration: 500,
};

/** Hono's `onError`: known errors keep their words, all others are logged and say only where to look. */
export function answerError(error: Error, c: Context<AppEnv>): Response {
  const known = error instanceof PtccError ? error : fromHttpException(error);
  const requestId = c.get("requestId");
  if (known === null) {
    // The message of an unknown error may quote data; its kind and place do not.
    c.get("log")?.error({ error: error.name, stack: placesOf(error) }, "request failed");
    return c.json(
      body(
        "internal",
        `Something went wrong on the server. Its log says more under request ${requestId}.`,
        requestId,
      ),
      500,
    );
  }
  if (known.kind === "unauthenticated") c.header("WWW-Authenticate", "Bearer");
  return c.json(body(known.code, known.message, requestId, known.details), STATUS[known.kind]);
}

/** Hono's `notFound`. */
export function answerNotFound(c: Context<AppEnv>): Response {
  const message = "There is nothing at this address. /openapi.json lists what there is.";
  return c.json(body("not_found", message, c.get("requestId")), 404);
}

function body(
  code: string,
  message: string,
  request_id: string,
  details?: Record<string, unknown>,
): ErrorAnswer {
  return { error: { code, message, ...(details ? { details } : {}), request_id } };
}

function fromHttpException(error: Error): PtccError | null {
  if (!(error instanceof HTTPException) || error.status >= 500) return null;
  if (error.status === 413)
    return new PtccError("too_large", "body_too_large", "The body is too large.");
  return error.status === 403
    ? new PtccError("forbidden", "forbidden", "This request came from another site.")
    : new PtccError("invalid", "bad_request", "The request cannot be read.");
}

/** The stack's lines without its first, which is the message. */
function placesOf(error: Error): string[] {
  return (error.stack ?? "")
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 6);
}
