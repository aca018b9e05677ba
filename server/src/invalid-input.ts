// Turns what zod found wrong into one error that names the place, without quoting the value.
import type { z } from "zod";
import { PtccError } from "./errors.js";
import { faultsOf } from "./fault-words.js";

const NAMED_FAULTS = 5;

/** An error of kind `invalid` that names the first faults by their path. */
export function invalidInput(code: string, error: z.core.$ZodError): PtccError {
  const faults = faultsOf(error, "the body").slice(0, NAMED_FAULTS);
  return new PtccError("invalid", code, faults.join("; "));
}
