// A pupil's risk: how high, why, and what it was week by week.
import type { RiskRules } from "../../insights/risk/rules-schema.js";
import { Chart } from "../parts/chart.js";
import { shownScore, TIERS, TierBadge } from "../parts/marks.js";
import { Reasons } from "../parts/reasons.js";
import { plainDay } from "../words.js";
import type { PupilFacts } from "./pupil-facts.js";

export function RiskCard({ facts, rules }: { facts: PupilFacts; rules: RiskRules }) {
  const { risk, clock, sentences, record, asOf } = facts;
  if (risk === null) return null;
  const { score, tier, reasons, history } = risk;
  const weeks = [...history, { day: asOf ?? clock.today, score, tier }];
  return (
    <section id="risk" class="card" aria-labelledby="risk-title" data-live>
      <header>
        <h2 id="risk-title">Risk</h2>
        <TierBadge tier={tier} score={score} />
        <p class="fine">
          Tier {tier} is {TIERS[tier]} support. It says where to look first, and is no diagnosis and
          no decision.
        </p>
      </header>
      {reasons.length === 0 ? (
        <p>No rule holds: nothing that is recorded speaks for more than what everyone gets.</p>
      ) : (
        <Reasons
          reasons={reasons}
          sentences={sentences}
          pupilPath={`/pupils/${record.student.id}`}
          clock={clock}
        />
      )}
      {history.length > 0 && <Course weeks={weeks} rules={rules} />}
    </section>
  );
}

function Course({ weeks, rules }: { weeks: { day: string; score: number }[]; rules: RiskRules }) {
  const scores = weeks.map(({ score }) => score);
  return (
    <Chart
      kind="line"
      title="Risk week by week"
      summary={`The score is ${shownScore(scores.at(-1) ?? 0)}; in ${scores.length} weeks it was between ${shownScore(Math.min(...scores))} and ${shownScore(Math.max(...scores))}.`}
      of="Week to"
      counts="Score"
      labels={weeks.map(({ day }) => plainDay(day))}
      series={[{ label: "Score", values: scores, tone: "accent" }]}
      thresholds={[
        { label: "Tier 2 from here", value: rules.tiers.tier_2, tone: "attention" },
        { label: "Tier 3 from here", value: rules.tiers.tier_3, tone: "problem" },
      ]}
    />
  );
}
