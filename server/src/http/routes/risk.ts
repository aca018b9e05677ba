// Risk that can be explained: the list of pupils by score, and one pupil's with its reasons and its past.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { listRisk, readPupilRisk } from "../../insights/risk/read-risk.js";
import { resolveAsOf } from "../../store/as-of.js";
import { findEachRecord } from "../../store/find.js";
import { countRiskDue } from "../../store/risk-rows.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { errorAnswers, jsonAnswer, page } from "../openapi.js";
import { reasonSchema, tierSchema } from "../risk-schemas.js";
import { answeredStudentSchema, filterQuery, inQuery, studentFilter } from "../student-schemas.js";
import { rejectInvalid } from "../validate.js";

const NOTE =
  "A sum of written rules over what is recorded, to say where to look first. It is no diagnosis and no decision. Each sheet's pupil has its own, linked or not.";

const assessed = { score: z.number(), tier: tierSchema, reasons: z.array(reasonSchema) };

const listRoute = createRoute({
  method: "get",
  path: "/risk",
  summary: "Pupils by risk, the highest score first",
  request: {
    query: z.strictObject({
      ...page.shape,
      ...filterQuery,
      tier: inQuery(tierSchema).optional(),
    }),
  },
  responses: {
    200: jsonAnswer(
      "A page of pupils with score, tier and reasons",
      z.object({
        risk: z.array(
          z.object({ student: answeredStudentSchema, ...assessed }).openapi("StudentRisk"),
        ),
        next_cursor: z.string().nullable(),
        pending: z.number().openapi({ description: "Pupils that are still to be assessed again" }),
        note: z.string(),
      }),
    ),
    ...errorAnswers(400, 401, 503),
  },
});

const studentRoute = createRoute({
  method: "get",
  path: "/students/{id}/risk",
  summary: "One pupil's risk, with the reasons, and what it was week by week",
  request: {
    params: z.object({ id: z.string() }),
    query: z.strictObject({
      as_of: filterQuery.as_of,
      weeks: inQuery(z.number().int().min(0).max(104)).default(26),
    }),
  },
  responses: {
    200: jsonAnswer(
      "The pupil's risk",
      z.object({
        student_id: z.string(),
        ...assessed,
        history: z
          .array(z.object({ day: z.string(), score: z.number(), tier: tierSchema }))
          .openapi({ description: "By the rules of today, at the end of each of these days" }),
        note: z.string(),
      }),
    ),
    ...errorAnswers(400, 401, 404),
  },
});

/** `GET /risk`, `GET /students/{id}/risk`; mounted behind `requireRole`. */
export function riskRoutes({
  reader,
  config,
  riskRules: rules,
  insights,
}: Pick<AppDependencies, "reader" | "config" | "riskRules" | "insights">) {
  const { timeZone } = config;
  /** As it is computed now, however long that takes: few who read it ask twice. */
  const pastRisk = async (...of: Parameters<typeof insights.pastRisk>) =>
    (await (await insights.pastRisk(...of)).computed).value;
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid })
    .openapi(listRoute, async (c) => {
      const { limit, cursor, tier, ...given } = c.req.valid("query");
      const { as_of, ...filter } = { ...studentFilter(given, timeZone), tier };
      const paging = { limit, cursor };
      const found =
        as_of === undefined
          ? listRisk(reader, filter, paging)
          : await pastRisk({ ...filter, as_of }, paging);
      const ids = found.risk.map(({ student_id }) => student_id);
      const records = findEachRecord(reader, { ids, as_of });
      const students = new Map(records.map(({ student }) => [student.id, student]));
      const risk = found.risk.flatMap(({ student_id, ...rest }) => {
        const student = students.get(student_id);
        if (!student) return [];
        const { support_notes: _, extra: __, ...shown } = student;
        return [{ student: shown, ...rest }];
      });
      const { next_cursor } = found;
      return c.json({ risk, next_cursor, pending: countRiskDue(reader), note: NOTE }, 200);
    })
    .openapi(studentRoute, (c) => {
      const { as_of, weeks } = c.req.valid("query");
      const asOf = as_of === undefined ? null : resolveAsOf(as_of, timeZone);
      const { id } = c.req.valid("param");
      const found = readPupilRisk(reader, { rules, timeZone }, { id, asOf, weeks });
      return c.json({ ...found, note: NOTE }, 200);
    });
}
