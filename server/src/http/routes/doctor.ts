// The sheet doctor over HTTP: what looks wrong across sheets, where it stands, and what can be done.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { FINDING_KINDS } from "../../insights/doctor/doctor-types.js";
import { knownOf } from "../../insights/last-known.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { knownFields, knownSchema } from "../known.js";
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
        ...knownSchema,
      }),
    ),
    ...errorAnswers(400, 401, 503),
  },
});

/** `GET /doctor`; mounted behind `requireRole`. */
export function doctorRoutes({ school }: Pick<AppDependencies, "school">) {
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid }).openapi(doctorRoute, async (c) => {
    const { source, kind, ...shown } = c.req.valid("query");
    const known = await knownOf(school.doctor({ source, kind, shown }));
    return c.json({ ...known.value, ...knownFields(known) }, 200);
  });
}
