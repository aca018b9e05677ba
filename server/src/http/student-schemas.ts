// What requests and answers say about pupils: the filter, the pupil, the evidence.
import { z } from "@hono/zod-openapi";
import { MAX_SUPPORT_LEVEL } from "../../../shared/columns.js";
import { resolveAsOf } from "../store/as-of.js";
import type { StudentFilter } from "../store/find.js";
import type { AppDependencies } from "./context.js";

const year = z.number().int().min(-1).max(14);
const level = z.number().int().min(0).max(MAX_SUPPORT_LEVEL);
const text = z.string().trim().min(1).max(200);

const filterShape = {
  source: text.optional().openapi({ description: "A source's id" }),
  class_code: text.optional(),
  campus: text.optional(),
  as_of: text.optional().openapi({
    description: "A day (its end) or a time: answers are as of then",
    example: "2026-03-01",
  }),
};

/** What the routes about pupils are built from. */
export type AnswerDependencies = Pick<
  AppDependencies,
  "reader" | "meaning" | "model" | "languageModel" | "terms"
> &
  Partial<Pick<AppDependencies, "concepts" | "unseen">> & {
    config: Pick<AppDependencies["config"], "timeZone">;
  };

/** The filter in a JSON body. */
export const filterBody = z
  .strictObject({
    ...filterShape,
    year_group: year.optional(),
    support_level: level.optional(),
    support_level_min: level.optional(),
    q: text.optional().openapi({ description: "Words of the name" }),
  })
  .openapi("StudentFilter");

/** A number as a query parameter; left to itself the description would say that it may be null. */
export const inQuery = <Schema extends z.ZodType<number, number>>(schema: Schema) =>
  z.coerce.number().pipe(schema).openapi({ type: "integer" });

/** The filter as query parameters. */
export const filterQuery = {
  ...filterShape,
  year_group: inQuery(year).optional(),
  support_level: inQuery(level).optional(),
  support_level_min: inQuery(level).optional(),
};

/**
 * The filter as the store takes it.
 * @throws PtccError `invalid_as_of`
 */
export function studentFilter(given: z.infer<typeof filterBody>, timeZone: string): StudentFilter {
  const { source, class_code, campus, year_group, support_level, support_level_min, q } = given;
  const filter: StudentFilter = {
    source,
    class_code,
    campus,
    year_group,
    support_level,
    support_level_min,
    q,
    as_of: given.as_of === undefined ? undefined : resolveAsOf(given.as_of, timeZone),
  };
  return filter;
}

export const evidenceSchema = z
  .object({
    source_id: z.string(),
    source_name: z.string(),
    sheet: z.string().nullable(),
    row: z.number(),
    run_id: z.string(),
    at: z.string(),
    version: z.number(),
  })
  .openapi("Evidence");

/** Where what is cited stands: a row, or null where an analyst wrote it. */
export const citedPlaceSchema = z.object({
  source_id: z.string().nullable(),
  source_name: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.number().nullable(),
  run_id: z.string().nullable(),
  at: z.string(),
  version: z.number().nullable(),
});

export const answeredStudentSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    class_code: z.string(),
    year_group: z.number().nullable(),
    campus: z.string().nullable(),
    support_level: z.number().nullable(),
    source_id: z.string(),
    row: z.number().openapi({ description: "Where the pupil stands in the sheet" }),
    version: z.number(),
    updated_at: z.string(),
    state: z.enum(["current", "held", "kept", "removed"]),
  })
  .openapi("AnsweredStudent");

export const studentSchema = answeredStudentSchema
  .extend({
    support_notes: z.string().nullable(),
    extra: z.record(z.string(), z.string()),
  })
  .openapi("Student");

export const versionSchema = z
  .object({
    version: z.number(),
    change: z.enum(["created", "updated", "restored"]),
    reason: z.string(),
    name: z.string(),
    class_code: z.string(),
    year_group: z.number().nullable(),
    campus: z.string().nullable(),
    support_level: z.number().nullable(),
    support_notes: z.string().nullable(),
    extra: z.record(z.string(), z.string()),
    row: z.number(),
    run_id: z.string(),
    at: z.string(),
    way: z.enum(["push", "pull", "file"]),
    person: z.string().nullable(),
    valid_from: z.string(),
    valid_to: z.string().nullable(),
    removed_run_id: z.string().nullable(),
    removed_reason: z.string().nullable(),
  })
  .openapi("StudentVersion");

export const identityChangeSchema = z
  .object({
    id: z.string(),
    kind: z.enum(["merge", "split", "link", "unlink", "distinct"]),
    student_id: z.string(),
    other_id: z.string().nullable(),
    at: z.string(),
    person: z.string().openapi({ description: "The name of the token that said it" }),
    why: z.string().nullable(),
    undone_at: z.string().nullable(),
    undone_by: z.string().nullable(),
    undone_why: z.string().nullable(),
  })
  .openapi("IdentityChange");
