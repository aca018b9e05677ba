// The sheet doctor over HTTP: what looks wrong across sheets, where it stands, and what can be done.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { FINDING_KINDS, type Finding } from "../../insights/doctor/doctor-types.js";
import { staleSheets } from "../../insights/doctor/examine.js";
import { pageOf } from "../../store/cursor-page.js";
import { listSources } from "../../store/sources.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { errorAnswers, jsonAnswer, page } from "../openapi.js";
import { rejectInvalid } from "../validate.js";

const kindSchema = z.enum(FINDING_KINDS);

const findingSchema = z
  .object({
    id: z.string(),
    kind: kindSchema,
    words: z.string(),
    cells: z.array(
      z.object({
        source_id: z.string(),
        source: z.string(),
        sheet: z.string().nullable(),
        row: z.number().nullable(),
        column: z.string().nullable(),
        value: z.string().nullable(),
        student_id: z.string().nullable(),
        name: z.string().nullable(),
        link: z.string().nullable().openapi({ description: "Opens the cell in Google Sheets" }),
      }),
    ),
    action: z
      .discriminatedUnion("do", [
        z.object({ do: z.literal("link"), student_id: z.string(), other_id: z.string() }),
        z.object({ do: z.literal("decide"), suggestion_id: z.string() }),
      ])
      .nullable()
      .openapi({
        description:
          "See /students/{id}/link and /distinct, and /suggestions/{id}/accept and /decline",
      }),
  })
  .openapi("DoctorFinding");

const doctorRoute = createRoute({
  method: "get",
  path: "/doctor",
  summary: "What looks wrong in and across the sheets, with the cells concerned",
  request: {
    query: page.extend({ source: z.string().optional(), kind: kindSchema.optional() }).strict(),
  },
  responses: {
    200: jsonAnswer(
      "A page of findings, by kind",
      z.object({
        findings: z.array(findingSchema),
        counts: z.partialRecord(kindSchema, z.number()).openapi({
          description: "How many there are of each kind, of the source asked about",
        }),
        next_cursor: z.string().nullable(),
      }),
    ),
    ...errorAnswers(400, 401, 503),
  },
});

type DoctorDependencies = Pick<AppDependencies, "reader" | "school" | "unseen">;

/** All findings, those of sheets that are late among them; of one source those that concern it. */
export async function readFindings(
  { reader, school, unseen }: DoctorDependencies,
  source?: string,
): Promise<Finding[]> {
  const { late } = await unseen();
  const found = [...staleSheets(listSources(reader), late), ...(await school.doctor())];
  if (source === undefined) return found;
  return found.filter(({ cells }) => cells.some(({ source_id }) => source_id === source));
}

/** How many there are of each kind. */
export function countKinds(findings: readonly Finding[]): Partial<Record<Finding["kind"], number>> {
  const counts: Partial<Record<Finding["kind"], number>> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** `GET /doctor`; mounted behind `requireRole`. */
export function doctorRoutes(dependencies: DoctorDependencies) {
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid }).openapi(doctorRoute, async (c) => {
    const { limit, cursor, source, kind } = c.req.valid("query");
    const found = await readFindings(dependencies, source);
    const asked = kind === undefined ? found : found.filter((one) => one.kind === kind);
    const { page: findings, next_cursor } = pageOf(asked, { limit, cursor });
    return c.json({ findings, counts: countKinds(found), next_cursor }, 200);
  });
}
