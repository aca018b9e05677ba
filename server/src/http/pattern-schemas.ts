// What answers about patterns say, and what they are asked with.
import { z } from "@hono/zod-openapi";
import { MAX_SUPPORT_LEVEL } from "../../../shared/columns.js";
import { DIMENSIONS } from "../insights/patterns/groups.js";
import { USUAL_WEEKS } from "../insights/patterns/pattern-types.js";
import { knownSchema } from "./known.js";
import { orNull } from "./openapi.js";
import { inQuery } from "./student-schemas.js";

const dimension = z.enum(DIMENSIONS);
const level = inQuery(z.number().int().min(0).max(MAX_SUPPORT_LEVEL));

/** How far back pupils are followed, as a query parameter. */
export const weeksQuery = z.coerce.number().int().min(1).max(52).default(USUAL_WEEKS).openapi({
  description: "How many weeks before the day asked about it is compared with",
});

/** Which of the pupils that patterns were found in. */
export const pupilsQuery = {
  by: dimension.optional().openapi({ description: "With `group`: the pupils of one group" }),
  group: z.string().max(500).optional(),
  theme: z.string().max(100).optional().openapi({ description: "A concept's id" }),
  level_min: level.optional(),
  level_max: level.optional(),
  no_level: z.stringbool().optional().openapi({ type: "boolean" }),
  change: z.enum(["gained", "lost"]).optional().openapi({
    description: "Of the theme, else of `level_min`: since the day compared with",
  }),
};

const querySchema = z
  .object({
    by: dimension.optional(),
    group: z.string().optional(),
    theme: z.string().optional(),
    level_min: z.number().optional(),
    level_max: z.number().optional(),
    no_level: z.literal(true).optional(),
    change: z.enum(["gained", "lost"]).optional(),
  })
  .openapi("PatternPupils", {
    description: "Query parameters of /v1/patterns/students that lead to these pupils",
  });

const featureSchema = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("level"), min: z.number() }),
    z.object({ type: z.literal("theme"), theme: z.string(), label: z.string() }),
  ])
  .openapi("PatternFeature");

const judged = {
  id: z.string(),
  feature: featureSchema,
  direction: z.enum(["more", "fewer"]),
  p: z.number(),
  p_adjusted: z.number().openapi({ description: "After Holm’s correction" }),
  also: z.array(z.string()).openapi({ description: "Features that say much the same" }),
  words: z.string(),
  query: querySchema,
};

const patternSchema = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("stands_out"),
      ...judged,
      by: dimension,
      group: z.string(),
      count: z.number(),
      pupils: z.number(),
      rest_count: z.number(),
      rest_pupils: z.number(),
      expected: z.number(),
      odds_ratio: z.number().nullable().openapi({ description: "Null where it is infinite" }),
    }),
    z.object({
      kind: z.literal("growth"),
      ...judged,
      pupils: z.number(),
      before: z.number(),
      now: z.number(),
      gained: z.number(),
      lost: z.number(),
    }),
    z.object({
      kind: z.literal("level_shares"),
      id: z.string(),
      by: z.enum([...DIMENSIONS, "time"]),
      groups: z.array(
        z.object({
          label: z.string(),
          query: orNull(querySchema),
          pupils: z.number(),
          levels: z.array(z.number()).openapi({ description: "How many at level 0, 1, … 5" }),
          not_recorded: z.number(),
        }),
      ),
    }),
    z.object({
      kind: z.literal("theme_share"),
      id: z.string(),
      theme: z.string(),
      label: z.string(),
      count: z.number(),
      pupils: z.number(),
      over_time: z.array(z.object({ day: z.string(), count: z.number(), pupils: z.number() })),
      query: querySchema,
    }),
  ])
  .openapi("Pattern");

const comparedSchema = z
  .object({ tested: z.number(), left_out: z.number(), words: z.string() })
  .openapi("Compared");

export const patternsSchema = z
  .object({
    ...knownSchema,
    as_of: z.string(),
    day: z.string(),
    weeks: z.number(),
    compared_with: z.string().openapi({ description: "The day that growth is since" }),
    pupils: z.number(),
    pupils_then: z.number().openapi({ description: "Of these pupils, those on roll then too" }),
    noted_then: z.number().openapi({ description: "Of those, the ones with notes or logs then" }),
    noted_now: z.number(),
    logs_compared: z.boolean().openapi({
      description: "Whether logs go back far enough to count in what is compared over time",
    }),
    standing_out: comparedSchema,
    growth: comparedSchema,
    method: z.array(z.string()),
    patterns: z.array(patternSchema),
    next_cursor: z.string().nullable(),
  })
  .openapi("Patterns");

export const sentenceSchema = z
  .object({
    text: z.string(),
    start: z.number().openapi({ description: "UTF-16 offsets of the words that say it" }),
    end: z.number(),
    theme: z.string(),
    label: z.string(),
    state: z.enum(["present", "suspected"]),
    from: z.enum(["notes", "log"]),
  })
  .openapi("PatternSentence");
