// The add-on's one error type: a code to keep, and a sentence to show.
import { texts } from "./texts.js";

/** Something that a person can be told. Only its code is ever kept. */
export class Failure extends Error {
  constructor(
    /** The server's error code, or one of the add-on's own (see texts.failures). */
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

/** Whatever was thrown, as a failure; Google's own exceptions keep their words. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const words = error instanceof Error ? error.message : String(error);
  return new Failure("script_error", texts.failures.script_error(words));
}
