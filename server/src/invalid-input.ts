// Turns what zod found wrong into one error that names the place, without quoting the value.
import type { z } from "zod";
import { PtccError } from "./errors.js";

const NAMED_FAULTS = 5;

/** An error of kind `invalid` that names the first faults by their path. */
export function invalidInput(code: string, error: z.core.$ZodError): PtccError {
  const faults = error.issues
    .slice(0, NAMED_FAULTS)
    .map(({ path, message }) => `${path.join(".") || "the body"}: ${message}`);
  return new PtccError("invalid", code, faults.join("; "));
}
