// The one error type of the server; http/errors.ts turns it into an answer.

/** What went wrong, as callers need to tell it apart. */
export type ErrorKind =
  | "invalid" // 400: the request is not what it should be
  | "unauthenticated" // 401
  | "forbidden" // 403
  | "not_found" // 404
  | "conflict" // 409: true, but not now
  | "too_large" // 413
  | "unprocessable" // 422: understood, and cannot be done
  | "unavailable" // 503: try again later
  | "configuration"; // the start stops

/** An error whose words may be shown to whoever caused it: they hold no pupil's name and no note. */
export class PtccError extends Error {
  constructor(
    readonly kind: ErrorKind,
    /** Stable, snake_case, for programs. */
    readonly code: string,
    /** What is wrong and what to do about it. */
    message: string,
    readonly details?: Record<string, unknown>,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = "PtccError";
  }
}
