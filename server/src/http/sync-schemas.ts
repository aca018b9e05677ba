// What syncs answer: the receipt, runs, issues, what is held. The shapes are the wire's (shared/wire.ts).
import { z } from "@hono/zod-openapi";
import type {
  HeldRemoval,
  InsightsAnswer,
  NeedAnswer,
  Receipt,
  RemovalsAnswer,
  RowIssue,
  RunCounts,
  RunSummary,
  StatusAnswer,
} from "../../../shared/wire.js";

const statusSchema = z.enum(["success", "partial", "failed"]);

const countsSchema = z
  .object({
    rows: z.number().openapi({ description: "Rows with something in them" }),
    pupils: z
      .number()
      .openapi({ description: "Held for this source: rows - issues + held + kept" }),
    created: z.number(),
    updated: z.number(),
    unchanged: z.number(),
    restored: z.number().openapi({ description: "Came back after a removal" }),
    removed: z.number(),
    held: z.number().openapi({ description: "Row gone, removal not decided" }),
    kept: z.number().openapi({ description: "Row unreadable, or gone and decided to stay" }),
    issues: z.number().openapi({ description: "Rows not synced because of an error" }),
    warnings: z.number(),
  })
  .openapi("RunCounts") satisfies z.ZodType<RunCounts>;

export const runSchema = z
  .object({
    id: z.string(),
    source_id: z.string(),
    source_type: z.enum(["google_sheets", "file"]),
    way: z.enum(["push", "pull", "file"]),
    reason: z.string(),
    last_sync: z.string(),
    status: statusSchema,
    records_synced: z.number(),
    error_message: z.string().nullable(),
    counts: countsSchema,
    duration_ms: z.number(),
  })
  .openapi("Run") satisfies z.ZodType<RunSummary>;

export const issueSchema = z
  .object({
    severity: z.enum(["error", "warning"]),
    code: z.string(),
    row: z.number().nullable().openapi({ description: "Null where it is of the whole sheet" }),
    column: z.string().nullable().openapi({ description: "Null where it is of the whole row" }),
    value: z.string().nullable().openapi({ description: "The cell's text, shortened" }),
    message: z.string(),
  })
  .openapi("RowIssue") satisfies z.ZodType<RowIssue>;

const heldSchema = z
  .object({
    student_id: z.string(),
    name: z.string(),
    class_code: z.string(),
    since: z.string(),
  })
  .openapi("HeldRemoval") satisfies z.ZodType<HeldRemoval>;

const heldColumns = z.array(z.string()).optional().openapi({
  description: "Known columns that are gone from the sheet: their last values stay until confirmed",
});

export const receiptSchema = z
  .object({
    run_id: z.string().nullable(),
    dry_run: z.boolean(),
    status: statusSchema,
    sequence: z.number(),
    last_sync: z.string(),
    records_synced: z.number().openapi({
      description: "Rows whose pupil is now exactly as in the sheet",
    }),
    counts: countsSchema,
    columns: z.array(
      z.object({
        header: z.string(),
        field: z.string().nullable().openapi({
          description: "A known column, or null for one carried as an extra field",
        }),
        guessed: z.boolean().openapi({ description: "Matched by likeness, not by a known name" }),
      }),
    ),
    issues: z.array(issueSchema),
    held: z.array(heldSchema),
    held_columns: heldColumns,
    snapshot_hash: z.string().openapi({
      description: "Over the ordered fingerprints, recomputed from the committed rows",
    }),
    message: z
      .array(z.string())
      .openapi({ description: "The same in words, most important first" }),
  })
  .openapi("Receipt") satisfies z.ZodType<Receipt>;

export const needSchema = z.object({
  need: z.array(z.number()),
}) satisfies z.ZodType<NeedAnswer>;

export const statusAnswerSchema = z
  .object({
    source: z.object({ id: z.string(), name: z.string(), state: z.enum(["active", "paused"]) }),
    server_time: z.string(),
    last_sequence: z.number(),
    snapshot_hash: z.string().nullable(),
    pupils: z.number(),
    runs: z.array(runSchema).openapi({ description: "Newest first, at most 20" }),
    issues: z.array(issueSchema),
    held: z.array(heldSchema),
    held_columns: heldColumns,
    next_expected_push: z.string().nullable(),
    index: z.object({
      pending: z.number().openapi({ description: "Sentences not yet in the vector index" }),
      lag_seconds: z.number(),
      available: z.boolean(),
    }),
  })
  .openapi("SourceStatus") satisfies z.ZodType<StatusAnswer>;

export const removalsAnswerSchema = z
  .object({
    run_id: z.string().nullable(),
    removed: z.number(),
    kept: z.number(),
    held: z.array(heldSchema),
    blanked: z.number().optional().openapi({
      description: "Pupils whose values of the confirmed columns were blanked",
    }),
    held_columns: heldColumns,
  })
  .openapi("RemovalsDone") satisfies z.ZodType<RemovalsAnswer>;

export const insightsAnswerSchema = z.object({
  released: z
    .object({
      title: z.string(),
      released_at: z.string(),
      data_as_of: z.string(),
      header: z.array(z.string()),
      rows: z.array(z.array(z.string())).openapi({ description: "Plain text" }),
    })
    .nullable(),
}) satisfies z.ZodType<InsightsAnswer>;
