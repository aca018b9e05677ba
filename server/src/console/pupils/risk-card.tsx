// A pupil's risk: how high, why, what it was week by week, and the alerts that are open.
import type { RiskRules } from "../../insights/risk/rules-schema.js";
import type { Alert } from "../../store/alert-rows.js";
import { ActButton } from "../parts/act-button.js";
import { Chart } from "../parts/chart.js";
import { shownScore, TIERS, TierBadge } from "../parts/marks.js";
import { Reasons } from "../parts/reasons.js";
import { BriefTime } from "../parts/time.js";
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
      labels={weeks.map(({ day }) => plainDay(day))}
      series={[{ label: "Score", values: scores, tone: "accent" }]}
      thresholds={[
        { label: "Tier 2 from here", value: rules.tiers.tier_2, tone: "attention" },
        { label: "Tier 3 from here", value: rules.tiers.tier_3, tone: "problem" },
      ]}
    />
  );
}

export function AlertsCard({ facts }: { facts: PupilFacts }) {
  const { alerts, clock, record, sentences } = facts;
  return (
    <section
      id="alerts"
      class={alerts.length > 0 ? "card" : undefined}
      aria-labelledby="alerts-title"
      data-live
    >
      {alerts.length > 0 && (
        <>
          <h2 id="alerts-title">Open alerts</h2>
          <ul class="entries">
            {alerts.map((alert) => (
              <li>
                <AlertReasons
                  alert={alert}
                  sentences={sentences}
                  clock={clock}
                  id={record.student.id}
                />
                <p class="entry-foot fine">
                  Raised <BriefTime at={alert.since} {...clock} />
                  <ActButton
                    post={`/v1/alerts/${alert.id}/acknowledge`}
                    asks={{
                      title: "Acknowledge this alert",
                      submit: "Acknowledge",
                      label: "What came of it",
                      name: "note",
                    }}
                    done="Acknowledged. New evidence opens it again."
                  >
                    Acknowledge…
                  </ActButton>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function AlertReasons(props: {
  alert: Alert;
  sentences: PupilFacts["sentences"];
  clock: PupilFacts["clock"];
  id: string;
}) {
  const { alert, sentences, clock, id } = props;
  if (alert.rule === "tier") return <p>The tier rose to {alert.tier}</p>;
  return (
    <Reasons
      reasons={alert.reasons}
      sentences={sentences}
      pupilPath={`/pupils/${id}`}
      clock={clock}
    />
  );
}
