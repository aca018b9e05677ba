// Assesses a pupil's risk by the table of rules: pure, a sum of points with the reason for each.
import type { RiskFacts } from "../../store/find-risk-facts.js";
import type { RiskReason } from "../../store/schema-insights.js";
import { earliest } from "./days.js";
import { findingOf } from "./indicators.js";
import type { RiskRules } from "./rules-schema.js";

export type Tier = 1 | 2 | 3;

/** What the rules say of a pupil on a day. It is neither a diagnosis nor a decision. */
export interface Assessment {
  /** The sum of the reasons' points, to the hundredth. */
  score: number;
  tier: Tier;
  /** The weightiest first. */
  reasons: RiskReason[];
  /** The first later day on which the same facts may say something else; null where they never do. */
  nextDay: string | null;
}

/** The day asked about, as `2026-03-01`, and how a moment (ISO 8601) becomes a day. */
export interface Calendar {
  today: string;
  dayOf: (at: string) => string;
}

/** Assesses the facts, which are those as of the end of `calendar.today`. */
export function assess(facts: RiskFacts, rules: RiskRules, calendar: Calendar): Assessment {
  const findings = rules.rules.map((rule) => findingOf(rule, { facts, rules, ...calendar }));
  const reasons = findings
    .flatMap(({ reason }) => reason ?? [])
    .sort((a, b) => b.points - a.points || (a.rule < b.rule ? -1 : 1));
  const score = hundredths(reasons.reduce((sum, { points }) => sum + points, 0));
  const nextDay = earliest(findings.map(({ nextDay: day }) => day));
  return { score, tier: tierOf(score, reasons, rules), reasons, nextDay };
}

/** By the score, or higher where one rule asks for more by itself. */
function tierOf(score: number, reasons: readonly RiskReason[], { tiers }: RiskRules): Tier {
  const tier = score >= tiers.tier_3 ? 3 : score >= tiers.tier_2 ? 2 : 1;
  return Math.max(tier, ...reasons.map(({ least_tier }) => least_tier ?? 1)) as Tier;
}

const hundredths = (value: number) => Math.round(value * 100) / 100;
