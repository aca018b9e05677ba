// The add-on's one error type: a code to keep, and a sentence to show.
import { isAuthorisationMissing } from "./authorisation.js";
import { texts } from "./language.js";

interface FailureFacts {
  details?: Record<string, unknown>;
  /** The HTTP status where the server answered. */
  status?: number;
  /** Nothing in the sheet can mend it: the server or Google is not there for us just now. */
  away?: boolean;
}

/** Something that a person can be told. Only its code is ever kept. */
export class Failure extends Error {
  readonly details: Record<string, unknown>;
  readonly status: number | null;
  readonly away: boolean;

  constructor(
    /** The server's error code, or one of the add-on's own (see the texts' `failures`). */
    readonly code: string,
    message: string,
    { details = {}, status, away = false }: FailureFacts = {},
  ) {
    super(message);
    this.details = details;
    this.status = status ?? null;
    this.away = away;
  }
}

/** Whatever was thrown, as a failure; Google's own exceptions keep their words. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const words = error instanceof Error ? error.message : String(error);
  return googleFailure(words) ?? new Failure("script_error", texts().failures.script_error(words));
}

/**
 * What Google's exceptions mean that no second try mends: permissions that were not given, or a
 * quota that is used up. Null for others.
 */
export function googleFailure(words: string): Failure | null {
  const { failures } = texts();
  const away = true;
  if (isAuthorisationMissing())
    return new Failure("not_authorised", failures.not_authorised(), { away });
  // "Service invoked too many times for one day: urlfetch."
  if (/too many times|too much computer time|quota/i.test(words))
    return new Failure("quota", failures.quota(words), { away });
  return null;
}
