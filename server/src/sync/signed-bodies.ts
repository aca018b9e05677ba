// The bodies that a source signs: their schemas, and how their bytes are read. The API describes them by the same schemas.
import { z } from "zod";
import { FINGERPRINT_LENGTH } from "../../../shared/fingerprint.js";
import {
  type InsightsRequest,
  PROTOCOL,
  type RemovalsRequest,
  type SnapshotRequest,
  type StatusRequest,
} from "../../../shared/wire.js";
import { PtccError } from "../errors.js";
import { invalidInput } from "../invalid-input.js";

const protocol = z.number().refine((version) => version === PROTOCOL, {
  error: `this server speaks protocol ${PROTOCOL}; update the server or the add-on`,
});
const signedBody = { protocol, source_id: z.string() };
const sheetRow = z.number().int().min(1);
const cell = z.string();

const snapshotSchema = z.object({
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

const statusSchema = z.object({
  ...signedBody,
  op: z.literal("status"),
}) satisfies z.ZodType<StatusRequest>;

const removalsSchema = z.object({
  ...signedBody,
  op: z.literal("removals"),
  action: z.enum(["confirm", "keep"]),
  student_ids: z.array(z.string()).max(100_000),
  columns: z.array(z.string()).max(100).default([]),
}) satisfies z.ZodType<RemovalsRequest>;

const insightsSchema = z.object({
  ...signedBody,
  op: z.literal("insights"),
}) satisfies z.ZodType<InsightsRequest>;

/** By the `op` that a body names. */
export const signedBodies = {
  snapshot: snapshotSchema,
  status: statusSchema,
  removals: removalsSchema,
  insights: insightsSchema,
};

type Bodies = { [Op in keyof typeof signedBodies]: z.infer<(typeof signedBodies)[Op]> };

/**
 * Reads a body whose signature was found right.
 * @param bytes UTF-8
 * @throws PtccError `not_json`; `wrong_route` where it names another `op` or source; `invalid_body`
 *   naming the first faults by their path
 */
export function readSignedBody<Op extends keyof Bodies>(
  op: Op,
  bytes: ArrayBuffer,
  sourceId: string,
): Bodies[Op] {
  const body = parseJson(bytes);
  checkRoute(body, sourceId, op);
  const schemas: { [Op in keyof Bodies]: z.ZodType<Bodies[Op]> } = signedBodies;
  const parsed = schemas[op].safeParse(body);
  if (!parsed.success) throw invalidInput("invalid_body", parsed.error);
  return parsed.data;
}

function parseJson(bytes: ArrayBuffer): unknown {
  try {
    // Bytes that are no UTF-8 are refused: put right, they would be another text than was signed.
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new PtccError("invalid", "not_json", "The body is not JSON.", undefined, { cause });
  }
}

/** The signature covers no path, so a body signed for one route must not serve at another. */
function checkRoute(body: unknown, sourceId: string, op: string): void {
  const named = (body ?? {}) as { op?: unknown; source_id?: unknown };
  if (named.op !== op || named.source_id !== sourceId)
    throw new PtccError(
      "forbidden",
      "wrong_route",
      `The body is not signed for this route: it must name op "${op}" and this source_id.`,
    );
}
