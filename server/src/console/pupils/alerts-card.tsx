// A pupil's alerts: those that are open, with what can be said of them, and those that were put aside.
import type { Alert } from "../../store/alert-rows.js";
import { AlertActions } from "../alerts/alert-dialogs.js";
import { Reasons } from "../parts/reasons.js";
import { BriefTime, DayTime } from "../parts/time.js";
import type { PupilFacts } from "./pupil-facts.js";

export function AlertsCard({ facts }: { facts: PupilFacts }) {
  const { open, snoozed } = facts.alerts;
  const some = open.length + snoozed.length > 0;
  return (
    <section
      id="alerts"
      class={some ? "card" : undefined}
      aria-labelledby={some ? "alerts-title" : undefined}
      data-live
    >
      {some && (
        <>
          <h2 id="alerts-title">{open.length > 0 ? "Open alerts" : "Alerts put aside"}</h2>
          <ul class="entries">
            {open.map((alert) => (
              <li>
                <AlertReasons alert={alert} facts={facts} />
                <p class="fine">
                  Raised <BriefTime at={alert.since} {...facts.clock} />
                </p>
                <p class="actions">
                  <AlertActions {...alert} about={inWords(alert)} />
                </p>
              </li>
            ))}
            {snoozed.map((alert) => (
              <Aside alert={alert} facts={facts} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What it was raised for. */
const inWords = ({ rule, tier, reasons: [first] }: Alert): string =>
  rule === "tier" || !first ? `The tier rose to ${tier}` : first.words;

function Aside({ alert, facts: { clock } }: { alert: Alert; facts: PupilFacts }) {
  const { id, until } = alert;
  return (
    <li>
      <p>{inWords(alert)}</p>
      <p class="fine">
        {until !== null && (
          <>
            Snoozed until <DayTime at={until} {...clock} />.{" "}
          </>
        )}
        <a href={`/alerts?alert=${id}`}>See what was said</a>
      </p>
    </li>
  );
}

function AlertReasons({ alert, facts }: { alert: Alert; facts: PupilFacts }) {
  const { sentences, clock, record } = facts;
  if (alert.rule === "tier") return <p>{inWords(alert)}</p>;
  return (
    <Reasons
      reasons={alert.reasons}
      sentences={sentences}
      pupilPath={`/pupils/${record.student.id}`}
      clock={clock}
    />
  );
}
