// Patterns over the whole school, and the pupils behind each number of them.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { momentsOf } from "../../insights/patterns/moments.js";
import { themeSentences } from "../../insights/patterns/theme-sentences.js";
import { pageOf } from "../../store/cursor-page.js";
import { findStudents } from "../../store/find.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { errorAnswers, jsonAnswer, page } from "../openapi.js";
import { patternsSchema, pupilsQuery, sentenceSchema, weeksQuery } from "../pattern-schemas.js";
import { answeredStudentSchema, filterQuery, studentFilter } from "../student-schemas.js";
import { rejectInvalid } from "../validate.js";

const asked = { ...page.shape, ...filterQuery, weeks: weeksQuery };

const patternsRoute = createRoute({
  method: "get",
  path: "/patterns",
  summary: "What stands out beyond chance, what grows, and the shares of levels and themes",
  request: { query: z.strictObject(asked) },
  responses: {
    200: jsonAnswer(
      "A page of patterns: findings first, the surest before the others",
      patternsSchema,
    ),
    ...errorAnswers(400, 401, 503),
  },
});

const studentsRoute = createRoute({
  method: "get",
  path: "/patterns/students",
  summary:
    "The pupils behind a pattern’s number, by name, with the sentences that speak of the theme",
  request: { query: z.strictObject({ ...asked, ...pupilsQuery }) },
  responses: {
    200: jsonAnswer(
      "A page of pupils",
      z.object({
        count: z.number(),
        students: z.array(
          answeredStudentSchema
            .extend({ sentences: z.array(sentenceSchema) })
            .openapi("PatternStudent"),
        ),
        next_cursor: z.string().nullable(),
      }),
    ),
    ...errorAnswers(400, 401, 503),
  },
});

/** `GET /patterns`, `/patterns/students`; mounted behind `requireRole`. */
export function patternRoutes({
  reader,
  config: { timeZone },
  concepts,
  school,
}: Pick<AppDependencies, "reader" | "config" | "concepts" | "school">) {
  const requestOf = ({
    weeks,
    ...given
  }: Parameters<typeof studentFilter>[0] & { weeks: number }) => ({
    filter: studentFilter(given, timeZone),
    weeks,
    timeZone,
    now: new Date().toISOString(),
  });
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid })
    .openapi(patternsRoute, async (c) => {
      const { limit, cursor, ...given } = c.req.valid("query");
      const { patterns, ...found } = await school.patterns(requestOf(given));
      const { page, next_cursor } = pageOf(patterns, { limit, cursor });
      return c.json({ ...found, patterns: page, next_cursor }, 200);
    })
    .openapi(studentsRoute, async (c) => {
      const { limit, cursor, by, group, theme, level_min, level_max, no_level, change, ...given } =
        c.req.valid("query");
      const request = requestOf(given);
      const query = {
        by,
        group,
        theme,
        level_min,
        level_max,
        change,
        no_level: no_level || undefined,
      };
      const ids = await school.patternPupils(request, query);
      const { as_of } = request.filter;
      const { students, next_cursor } = findStudents(reader, { ids, as_of }, { limit, cursor });
      // What is no longer so was said then.
      const [then] = momentsOf(as_of ?? request.now, request.weeks, timeZone);
      const said = { theme, as_of: change === "lost" ? then?.at : as_of };
      const sentences = themeSentences(reader, concepts.map(), students, said);
      const shown = students.map(({ support_notes: _, extra: __, ...student }) => ({
        ...student,
        sentences: sentences.get(student.id) ?? [],
      }));
      return c.json({ count: ids.length, students: shown, next_cursor }, 200);
    });
}
