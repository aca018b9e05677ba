// The school's terms: read from a YAML file that the school writes, and asked for by their names.
import { readFileSync } from "node:fs";
import { DateTime } from "luxon";
import { parse } from "yaml";
import { z } from "zod";
import { PtccError } from "../../errors.js";
import { faultsOf } from "../../fault-words.js";

/** The first and the last day, as `2026-03-01`. */
interface Days {
  from: string;
  to: string;
}

export interface Term extends Days {
  /** As the school calls it: "Autumn 2025". */
  name: string;
  /** The week or so without school in it. */
  half_term: Days | null;
}

const day = z
  .string({ error: "is not a day such as 2026-03-01" })
  .refine((text) => /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text).isValid, {
    error: "is not a day such as 2026-03-01",
  });
const inOrder = { error: "ends before it begins", path: ["to"] };
const daysSchema = z.strictObject({ from: day, to: day }).refine((d) => d.from <= d.to, inOrder);
const termSchema = z
  .strictObject({
    name: z.string({ error: "is missing" }).trim().min(1),
    from: day,
    to: day,
    half_term: daysSchema.nullable().default(null),
  })
  .refine((term) => term.from <= term.to, inOrder)
  .refine(
    ({ from, to, half_term }) => half_term === null || (from < half_term.from && half_term.to < to),
    { error: "does not lie within the term", path: ["half_term"] },
  );
const fileSchema = z
  .strictObject(
    { terms: z.array(termSchema, { error: "is missing: a list of terms" }).min(1) },
    { error: "holds no list named terms" },
  )
  .refine(
    ({ terms }) => terms.every((term, i) => i === 0 || (terms[i - 1]?.to ?? "") < term.from),
    { error: "are not in the order of time, or overlap", path: ["terms"] },
  );

/**
 * Reads the terms, oldest first, from the text of a term dates file (see docs/time.md).
 * @throws PtccError `configuration` with one line for each fault, by its place in the file
 */
export function parseTermDates(text: string): Term[] {
  const parsed = fileSchema.safeParse(readYaml(text));
  if (parsed.success) return parsed.data.terms;
  const lines = faultsOf(parsed.error, "the file", " ").map((fault) => `TERM_DATES: ${fault}.`);
  throw wrong(lines.join("\n"));
}

/**
 * Reads the terms from the file that TERM_DATES names; null where it names none.
 * @throws PtccError `configuration` where it cannot be read or is wrong
 */
export function readTermDates(file: string | null): Term[] | null {
  if (file === null) return null;
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw wrong(`TERM_DATES: cannot read ${file}. Name the file with the school’s terms.`);
  }
  return parseTermDates(text);
}

function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    const line = (cause as { linePos?: { line: number }[] }).linePos?.[0]?.line;
    throw wrong(`TERM_DATES: the file is not YAML${line === undefined ? "" : ` (line ${line})`}.`);
  }
}

const wrong = (message: string) => new PtccError("configuration", "wrong_term_dates", message);
