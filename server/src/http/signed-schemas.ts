// The bodies that a source signs, as the server checks them and as the API describes them.
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { FINGERPRINT_LENGTH } from "../../../shared/fingerprint.js";
import {
  type InsightsRequest,
  PROTOCOL,
  type RemovalsRequest,
  type SnapshotRequest,
  type StatusRequest,
} from "../../../shared/wire.js";
import type { AppEnv } from "./context.js";
import { errorAnswers, jsonAnswer } from "./openapi.js";
import {
  insightsAnswerSchema,
  needSchema,
  receiptSchema,
  removalsAnswerSchema,
  statusAnswerSchema,
} from "./sync-schemas.js";

const protocol = z.number().refine((version) => version === PROTOCOL, {
  error: `this server speaks protocol ${PROTOCOL}; update the server or the add-on`,
});
const signedBody = { protocol, source_id: z.string() };
const sheetRow = z.number().int().min(1);
const cell = z.string();

export const snapshotSchema = z.object({
  ...signedBody,
  op: z.literal("snapshot"),
  sequence: z.number().int().min(1),
  dry_run: z.boolean(),
  reason: z.enum(["connect", "menu", "sidebar", "change", "clock"]),
  spreadsheet: z.object({
    id: z.string().min(1),
    time_zone: z.string().optional(),
    locale: z.string().optional(),
  }),
  sheet: z.object({ id: z.number().int(), name: z.string() }),
  header_row: sheetRow,
  header: z.array(cell).max(1_000),
  fingerprints: z.array(
    z.string().regex(new RegExp(`^[0-9a-f]{${FINGERPRINT_LENGTH}}$`), "not a fingerprint"),
  ),
  rows: z.array(z.object({ row: sheetRow, cells: z.array(cell) })),
  hints: z.array(
    z.object({ rows: z.array(sheetRow), user: z.string().optional(), at: z.string() }),
  ),
}) satisfies z.ZodType<SnapshotRequest>;

export const statusSchema = z.object({
  ...signedBody,
  op: z.literal("status"),
}) satisfies z.ZodType<StatusRequest>;

export const removalsSchema = z.object({
  ...signedBody,
  op: z.literal("removals"),
  action: z.enum(["confirm", "keep"]),
  student_ids: z.array(z.string()).max(100_000),
  columns: z.array(z.string()).max(100).default([]),
}) satisfies z.ZodType<RemovalsRequest>;

export const insightsSchema = z.object({
  ...signedBody,
  op: z.literal("insights"),
}) satisfies z.ZodType<InsightsRequest>;

const answers = {
  snapshots: {
    schema: snapshotSchema,
    summary: "Push the whole state of a tab, or preview it",
    answer: jsonAnswer("The receipt", receiptSchema),
  },
  status: {
    schema: statusSchema,
    summary: "Last runs, issues, what is held",
    answer: jsonAnswer("The status", statusAnswerSchema),
  },
  removals: {
    schema: removalsSchema,
    summary: "Confirm or keep removals that were shown",
    answer: jsonAnswer("What was done", removalsAnswerSchema),
  },
  insights: {
    schema: insightsSchema,
    summary: "The summary that an analyst has released for this source",
    answer: jsonAnswer("The summary, or null while none is released", insightsAnswerSchema),
  },
};

/**
 * Adds the signed routes to the API's description. They are not OpenAPI routes themselves, because
 * their bodies are read as text: the signature is over that. docs/protocol.md says all of them.
 */
export function describeSigned(registry: OpenAPIHono<AppEnv>["openAPIRegistry"]): void {
  const headers = z.object({
    "webhook-id": z.string(),
    "webhook-timestamp": z.string(),
    "webhook-signature": z.string(),
  });
  for (const [route, { schema, summary, answer }] of Object.entries(answers)) {
    registry.registerPath({
      method: "post",
      path: `/v1/sources/{id}/${route}`,
      summary: `${summary} (signed by the source)`,
      security: [],
      request: {
        params: z.object({ id: z.string() }),
        headers,
        body: { content: { "application/json": { schema } } },
      },
      responses: {
        200: answer,
        ...(route === "snapshots"
          ? { 202: jsonAnswer("Rows whose cells are lacking", needSchema) }
          : {}),
        ...errorAnswers(400, 401, 403, 404, 409, 422, 503),
      },
    });
  }
}
