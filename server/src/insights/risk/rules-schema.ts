// The table of risk rules as its YAML file writes it, checked; docs/risk.md says what each word means.
import { z } from "zod";
import { MAX_SUPPORT_LEVEL } from "../../../../shared/columns.js";
import { LOG_KINDS } from "../../store/schema-logs.js";

const days = z.number().int().min(1).max(3_650);
const count = z.number().int().min(1).max(100);
const points = z.number().min(0).max(100);
const level = z.number().int().min(1).max(MAX_SUPPORT_LEVEL);
const halfLife = days.nullable().default(null);
const concepts = z.array(z.string().min(1)).min(1);

const common = {
  label: z.string().trim().min(1).max(80),
  area: z.enum([
    "attendance",
    "behaviour",
    "course",
    "support",
    "wellbeing",
    "safeguarding",
    "process",
  ]),
  weight: points,
  alert: z.boolean().default(false),
  least_tier: z
    .union([z.literal(2), z.literal(3)])
    .nullable()
    .default(null),
};

const ruleSchema = z.discriminatedUnion("indicator", [
  z.strictObject({ ...common, indicator: z.literal("support_level"), at_least: level }),
  z.strictObject({
    ...common,
    indicator: z.literal("level_rise"),
    by: level,
    half_life_days: halfLife,
  }),
  z.strictObject({
    ...common,
    indicator: z.literal("concepts"),
    concepts,
    half_life_days: halfLife,
  }),
  z.strictObject({ ...common, indicator: z.literal("new_mention"), concepts, within_days: days }),
  z.strictObject({
    ...common,
    indicator: z.literal("logs"),
    kinds: z.array(z.enum(LOG_KINDS)).min(1),
    at_least: count,
    within_days: days,
    most: points,
    half_life_days: halfLife,
  }),
  z.strictObject({
    ...common,
    indicator: z.literal("attendance"),
    at_most: z.number().min(0).max(100),
  }),
  z.strictObject({ ...common, indicator: z.literal("overdue_follow_ups"), most: points }),
  z.strictObject({
    ...common,
    indicator: z.literal("many_changes"),
    at_least: count,
    within_days: days,
  }),
  z.strictObject({ ...common, indicator: z.literal("no_entry"), days, level_at_least: level }),
]);

const share = z.number().min(0).max(1);
const parts = {
  tiers: z
    .strictObject({ tier_2: z.number().positive(), tier_3: z.number().positive() })
    .refine(({ tier_2, tier_3 }) => tier_2 < tier_3, {
      error: "tier_2 is not below tier_3",
    }),
  states: z.strictObject({ present: share, suspected: share, past: share }),
  least_points: z.number().positive().max(10),
  attendance_columns: z.array(z.string().trim().min(1)),
};

/** The file that is shipped. */
export const rulesFile = z.strictObject({ ...parts, rules: z.record(z.string(), ruleSchema) });

/** A school's own: what it gives replaces what is shipped, `null` takes a rule away. */
export const schoolRulesFile = z.strictObject({
  only_own: z.boolean().default(false),
  ...z.object(parts).partial().shape,
  rules: z.record(z.string().min(1).max(60), ruleSchema.nullable()).default({}),
});

type RuleParts = z.infer<typeof ruleSchema>;
type Identified<Rule> = Rule extends RuleParts ? Rule & { id: string } : never;

/** One rule; `concepts` hold the kinds of each concept too. */
export type RiskRule = Identified<RuleParts>;
export type Indicator = RiskRule["indicator"];

/** The rules that pupils are assessed by. */
export interface RiskRules extends Omit<z.infer<typeof rulesFile>, "rules"> {
  rules: RiskRule[];
  /** Of the map of concepts that notes are read by. */
  conceptsVersion: string;
  /** Changes with the rules, and with the map of concepts that notes are read by. */
  stamp: string;
}

/** Every concept that the rules look for. */
export const conceptsOf = ({ rules }: RiskRules): string[] => [
  ...new Set(rules.flatMap((rule) => ("concepts" in rule ? rule.concepts : []))),
];
