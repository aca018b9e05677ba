// Patterns over the whole school, and the pupils behind each number of them.
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { type Asked, knownOf } from "../../insights/last-known.js";
import { momentsOf } from "../../insights/patterns/moments.js";
import type { PupilsQuery } from "../../insights/patterns/pattern-types.js";
import type { PatternRequest } from "../../insights/patterns/read-patterns.js";
import { themeSentences } from "../../insights/patterns/theme-sentences.js";
import type { PatternPupilIds } from "../../insights/school/school-operations.js";
import { pageOf } from "../../store/cursor-page.js";
import { findStudents } from "../../store/find.js";
import type { AppDependencies, AppEnv } from "../context.js";
import { knownFields, knownSchema } from "../known.js";
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
        group: z.string().nullable().openapi({ description: "What the group is called" }),
        students: z.array(
          answeredStudentSchema
            .extend({ sentences: z.array(sentenceSchema) })
            .openapi("PatternStudent"),
        ),
        next_cursor: z.string().nullable(),
        ...knownSchema,
      }),
    ),
    ...errorAnswers(400, 401, 503),
  },
});

type PatternDependencies = Pick<AppDependencies, "reader" | "config" | "concepts" | "school">;
type Query = Parameters<typeof studentFilter>[0] & { weeks: number };
type Behind = Query &
  Omit<PupilsQuery, "no_level"> & {
    no_level?: boolean | undefined;
    limit: number;
    cursor?: string | undefined;
  };

/** What patterns are asked for, with the moment that it is now. */
export const requestOf = ({ weeks, ...given }: Query, timeZone: string): PatternRequest => ({
  filter: studentFilter(given, timeZone),
  weeks,
  timeZone,
  now: new Date().toISOString(),
});

/** Which pupils are behind a number. */
export function askPatternPupils(
  { config: { timeZone }, school }: Pick<PatternDependencies, "config" | "school">,
  asked: Behind,
): Promise<Asked<PatternPupilIds>> {
  const { by, group, theme, level_min, level_max, no_level, change } = asked;
  const query = { by, group, theme, level_min, level_max, change, no_level: no_level || undefined };
  return school.patternPupils(requestOf(asked, timeZone), query);
}

/** A page of the pupils behind a number, with the sentences that speak of the theme. */
export function readPatternPupils(
  { reader, config: { timeZone }, concepts }: PatternDependencies,
  asked: Behind,
  behind: PatternPupilIds,
) {
  const { limit, cursor, theme, change } = asked;
  const request = requestOf(asked, timeZone);
  const { as_of } = request.filter;
  const page = findStudents(reader, { ids: behind.ids, as_of }, { limit, cursor });
  // What is no longer so was said then.
  const [then] = momentsOf(as_of ?? request.now, request.weeks, timeZone);
  const said = { theme, as_of: change === "lost" ? then?.at : as_of };
  const sentences = themeSentences(reader, concepts.tree(), page.students, said);
  const students = page.students.map(({ support_notes: _, extra: __, ...student }) => ({
    ...student,
    sentences: sentences.get(student.id) ?? [],
  }));
  const { next_cursor } = page;
  return { count: behind.ids.length, group: behind.group, students, next_cursor };
}

export type PatternPupils = ReturnType<typeof readPatternPupils>;

/** `GET /patterns`, `/patterns/students`; mounted behind `requireRole`. */
export function patternRoutes(dependencies: PatternDependencies) {
  const { school, config } = dependencies;
  return new OpenAPIHono<AppEnv>({ defaultHook: rejectInvalid })
    .openapi(patternsRoute, async (c) => {
      const { limit, cursor, ...given } = c.req.valid("query");
      const known = await knownOf(school.patterns(requestOf(given, config.timeZone)));
      const { patterns, ...found } = known.value;
      const { page, next_cursor } = pageOf(patterns, { limit, cursor });
      return c.json({ ...found, patterns: page, next_cursor, ...knownFields(known) }, 200);
    })
    .openapi(studentsRoute, async (c) => {
      const asked = c.req.valid("query");
      const known = await knownOf(askPatternPupils(dependencies, asked));
      const found = readPatternPupils(dependencies, asked, known.value);
      return c.json({ ...found, ...knownFields(known) }, 200);
    });
}
