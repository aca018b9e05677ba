// Alerts: what to look at, why, what became of each, and what a person says about it.
import { z } from "@hono/zod-openapi";
import { Hono } from "hono";
import type { Tier } from "../../insights/risk/assess.js";
import type { RiskRules } from "../../insights/risk/rules-schema.js";
import {
  type Alert,
  type AlertChange,
  type AlertState,
  countAlertStates,
  findAlertChanges,
  findAlerts,
  getAlert,
} from "../../store/alert-rows.js";
import { type CalledPupil, findCalled } from "../../store/find-called.js";
import { webhookState } from "../../store/webhook-rows.js";
import { renderPage } from "../layout.js";
import type { ConsoleDependencies, ConsoleEnv, Frame } from "../page.js";
import { FoldedReasons } from "../parts/folded-reasons.js";
import { TierBadge } from "../parts/marks.js";
import { EmptyState, Notice } from "../parts/notices.js";
import { PageHeader } from "../parts/page-header.js";
import { PupilLink, pupilPath } from "../parts/pupil-link.js";
import { addressWith, givenFields, readQuery } from "../parts/query.js";
import { readSentences } from "../parts/reasons.js";
import { BriefTime, type Clock, Time } from "../parts/time.js";
import { counted, dayOf } from "../words.js";
import { AlertActions, AlertDialogs } from "./alert-dialogs.js";

const SHOWN = 25;

const STATES = {
  open: "Open",
  acknowledged: "Acknowledged",
  snoozed: "Snoozed",
  closed: "Closed",
} as const satisfies Record<AlertState, string>;

/** What came of it at the moment that is told. */
const SINCE: Record<AlertState, string> = { ...STATES, open: "Opened" };

/** What stands in place of a list that is empty. */
const NONE: Record<AlertState, [title: string, more: string]> = {
  open: [
    "Nothing is open",
    "An alert is raised when a pupil’s tier rises, or a rule for it holds. Then it stands here.",
  ],
  acknowledged: [
    "None is acknowledged",
    "What you have looked at rests here until there is new evidence.",
  ],
  snoozed: ["None is snoozed", "What you put aside until a day rests here until then."],
  closed: [
    "None is closed",
    "Alerts of what no longer holds are kept here, with all that was said.",
  ],
};

/** What the page's address may ask for. */
const alertsQuery = z.strictObject({
  state: z.enum(["open", "acknowledged", "snoozed", "closed"]).default("open"),
  /** This one alone. */
  alert: z.string().max(100).optional(),
  cursor: z.string().max(1_000).optional(),
});

type AlertDependencies = Pick<ConsoleDependencies, "reader" | "config" | "riskRules">;

/** `/alerts`. */
export function alertPageRoutes(dependencies: ConsoleDependencies) {
  return new Hono<ConsoleEnv>().get("/alerts", (c) => {
    const asked = readQuery(alertsQuery, c);
    return c.html(alertsPage(c.get("frame"), dependencies, { given: givenFields(c), asked }));
  });
}

function alertsPage(
  frame: Frame,
  { reader, config, riskRules }: AlertDependencies,
  { given, asked }: { given: Record<string, string>; asked: z.infer<typeof alertsQuery> },
) {
  const { state, alert: only, cursor } = asked;
  const found =
    only === undefined
      ? findAlerts(reader, { state }, { limit: SHOWN, cursor })
      : { alerts: [getAlert(reader, only)], next_cursor: null };
  const { alerts, next_cursor: next } = found;
  const facts: AlertFacts = {
    changes: findAlertChanges(
      reader,
      alerts.map(({ id }) => id),
    ),
    called: findCalled(
      reader,
      alerts.map(({ studentId }) => studentId),
    ),
    sentences: readSentences(
      reader,
      alerts.flatMap(({ reasons }) => reasons),
    ),
    rules: riskRules,
    clock: { now: new Date(), timeZone: config.timeZone },
  };
  const counts = countAlertStates(reader);
  const failed = config.webhook ? webhookState(reader).failed : 0;
  return renderPage(frame, {
    title: "Alerts",
    script: "alerts",
    children: (
      <div class="page narrow">
        <PageHeader
          title="Alerts"
          lead="Raised once, when a pupil’s tier rises or a rule for it holds; opened again by new evidence."
        />
        <p id="list-status" class="hidden" role="status" />
        <div id="results" class="results" tabindex={-1} data-live>
          {failed > 0 && (
            <Notice mood="attention">
              {`${counted(failed, "message")} to the school’s own system could not be delivered. Whoever runs PTCC finds why in /readyz and the log.`}
            </Notice>
          )}
          {only === undefined ? (
            <nav class="tabs" aria-label="States of alerts">
              {(Object.keys(STATES) as AlertState[]).map((one) => (
                <a href={`?state=${one}`} aria-current={one === state ? "page" : undefined}>
                  {STATES[one]} <span class="tab-count">{counts[one].toLocaleString("en-GB")}</span>
                </a>
              ))}
            </nav>
          ) : (
            <p class="fine">
              <a href="/alerts">All alerts</a>
            </p>
          )}
          {alerts.length === 0 ? (
            <EmptyState title={NONE[state][0]}>{NONE[state][1]}</EmptyState>
          ) : (
            <ul class="alerts">
              {alerts.map((alert) => (
                <AlertCard alert={alert} facts={facts} />
              ))}
            </ul>
          )}
          {next && (
            <p class="more">
              <a href={addressWith(given, { cursor: next })}>Show older ones</a>
            </p>
          )}
        </div>
        <AlertDialogs clock={facts.clock} />
      </div>
    ),
  });
}

interface AlertFacts {
  changes: readonly AlertChange[];
  called: ReadonlyMap<string, CalledPupil>;
  sentences: ReadonlyMap<number, string>;
  rules: RiskRules;
  clock: Clock;
}

function AlertCard({ alert, facts }: { alert: Alert; facts: AlertFacts }) {
  const { id, rule, state, since, until, tier, reasons, studentId } = alert;
  const { called, sentences, clock, changes } = facts;
  const pupil = called.get(studentId);
  const label = ruleLabel(rule, facts.rules);
  const headingId = `${id}-title`;
  return (
    <li class={`card alert ${state}`} id={id}>
      <article aria-labelledby={headingId}>
        <header>
          <div>
            <h2 id={headingId}>
              {pupil?.name == null ? (
                "A pupil of whom nothing is kept any more"
              ) : (
                <PupilLink id={pupil.id} name={pupil.name} />
              )}
              {pupil?.class_code && (
                <small class="where">
                  {" "}
                  <bdi>{pupil.class_code}</bdi>
                </small>
              )}
            </h2>
            <p class="rule">{label}</p>
          </div>
          <div class="when">
            <TierBadge tier={tier as Tier} />
            <p class="fine">
              {state === "snoozed" && until !== null
                ? `Snoozed until ${dayOf(until, clock.timeZone)}`
                : SINCE[state]}{" "}
              <BriefTime at={since} {...clock} />
            </p>
          </div>
        </header>
        <FoldedReasons
          reasons={reasons}
          sentences={sentences}
          pupilPath={pupilPath(studentId)}
          clock={clock}
        />
        <footer>
          <History
            changes={changes.filter(({ alertId }) => alertId === id)}
            clock={clock}
            open={state === "acknowledged"}
          />
          {state !== "closed" && (
            <p class="actions">
              <AlertActions
                id={id}
                state={state}
                about={pupil?.name ? `${label}, ${pupil.name}` : label}
              />
            </p>
          )}
        </footer>
      </article>
    </li>
  );
}

/** What the school's table calls a rule; one that is no longer in it goes by its id. */
const ruleLabel = (rule: string, { rules }: RiskRules): string =>
  rule === "tier" ? "The tier rose" : (rules.find(({ id }) => id === rule)?.label ?? rule);

const CHANGE_WORDS: Record<AlertChange["change"], string> = {
  raised: "Raised",
  reopened: "Opened again",
  acknowledged: "Acknowledged",
  snoozed: "Snoozed",
  closed: "Closed",
};

function History(props: { changes: readonly AlertChange[]; clock: Clock; open: boolean }) {
  const { changes, clock, open } = props;
  return (
    <details class="history" open={open}>
      <summary>{counted(changes.length, "entry", "entries")} in its history</summary>
      <ol>
        {changes.map(({ change, at, person, note }) => (
          <li>
            <strong>{CHANGE_WORDS[change]}</strong>
            {person !== null && (
              <>
                {" by "}
                <bdi>{person}</bdi>
              </>
            )}{" "}
            <Time at={at} {...clock} />
            {note !== null && (
              <p class="note">
                <bdi>{note}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
