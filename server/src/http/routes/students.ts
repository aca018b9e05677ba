// Pupils as they are or were: the list, one record, and its history.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { findStudents, getStudent, linkedIds, mergedId } from "../../store/find.js";
import { getHistory } from "../../store/find-history.js";
import { findIdentityChanges } from "../../store/find-identity.js";
import { STUDENT_SORTS } from "../../store/student-order.js";
import type { AppEnv } from "../context.js";
import { errorAnswers, jsonAnswer, page } from "../openapi.js";
import {
  type AnswerDependencies,
  evidenceSchema,
  filterQuery,
  identityChangeSchema,
  studentFilter,
  studentSchema,
  versionSchema,
} from "../student-schemas.js";
import { rejectInvalid } from "../validate.js";

const params = z.object({ id: z.string() });

/** The order of a list of pupils, as a query parameter. */
export const studentSort = z.enum(STUDENT_SORTS).default("name").openapi({
  description:
    "With `-` before it the greatest first; pupils without a value come last. `risk` is of today",
});

const listRoute = createRoute({
  method: "get",
  path: "/students",
  summary: "Pupils by filter, in order of their names unless sorted otherwise",
  request: {
    query: z.strictObject({
      ...page.shape,
      ...filterQuery,
      q: z.string().max(200).optional().openapi({ description: "Words of the name" }),
      sort: studentSort,
    }),
  },
  responses: {
    200: jsonAnswer(
      "A page of pupils",
      z.object({ students: z.array(studentSchema), next_cursor: z.string().nullable() }),
    ),
    ...errorAnswers(400, 401),
  },
});

const studentRoute = createRoute({
  method: "get",
  path: "/students/{id}",
  summary: "One pupil, with the row and run that its record rests on",
  request: { params },
  responses: {
    200: jsonAnswer(
      "The pupil",
      studentSchema.extend({
        evidence: evidenceSchema,
        linked: z.array(z.string()).openapi({
          description: "The same child on other sheets; linked pupils count once",
        }),
      }),
    ),
    ...errorAnswers(401, 404),
  },
});

const historyRoute = createRoute({
  method: "get",
  path: "/students/{id}/history",
  summary: "Every version of one pupil, oldest first, with run, row and person",
  request: { params },
  responses: {
    200: jsonAnswer(
      "The versions",
      z.object({
        versions: z.array(versionSchema),
        identity_changes: z.array(identityChangeSchema),
        next_cursor: z.null(),
      }),
    ),
    ...errorAnswers(401, 404),
  },
});

/** `GET /students`, `/students/{id}`, `/students/{id}/history`; mounted behind `requireRole`. */
export function studentRoutes({ reader, config }: AnswerDependencies) {
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid })
    .openapi(listRoute, (c) => {
      const { limit, cursor, sort, ...given } = c.req.valid("query");
      const filter = studentFilter(given, config.timeZone);
      return c.json(findStudents(reader, filter, { limit, cursor, sort }), 200);
    })
    .openapi(studentRoute, (c) => {
      const { student, evidence } = getStudent(reader, c.req.valid("param").id);
      return c.json({ ...student, evidence, linked: linkedIds(reader, student.id) }, 200);
    })
    .openapi(historyRoute, (c) => {
      const id = mergedId(reader, c.req.valid("param").id);
      const versions = getHistory(reader, id);
      const identity_changes = findIdentityChanges(reader, id);
      return c.json({ versions, identity_changes, next_cursor: null }, 200);
    });
}
