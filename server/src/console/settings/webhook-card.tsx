// Whether the school's own systems are told of alerts, where they are, and how that went last. Never the secret.
import type { Config } from "../../config.js";
import type { Db } from "../../store/open.js";
import { lastDeliveries, webhookState } from "../../store/webhook-rows.js";
import { Notice } from "../parts/notices.js";
import { type Clock, Time } from "../parts/time.js";
import { counted } from "../words.js";

export function WebhookCard(props: { config: Config; reader: Db; clock: Clock }) {
  const { config, reader, clock } = props;
  return (
    <section class="card" aria-labelledby="webhook">
      <header>
        <h2 id="webhook">Alerts to the school’s own systems</h2>
      </header>
      {config.webhook === null ? (
        <p class="fine">
          Not set up: alerts stand in this console alone. Whoever runs the server sets{" "}
          <code>ALERT_WEBHOOK_URL</code> and <code>ALERT_WEBHOOK_SECRET</code>.
        </p>
      ) : (
        <Deliveries host={new URL(config.webhook.url).host} reader={reader} clock={clock} />
      )}
    </section>
  );
}

function Deliveries({ host, reader, clock }: { host: string; reader: Db; clock: Clock }) {
  const { pending, failed } = webhookState(reader);
  const last = lastDeliveries(reader);
  return (
    <>
      <p class="fine">
        Signed messages by ids and rules, without a name, of alerts and of answers that changed.
      </p>
      {failed > 0 && (
        <Notice mood="problem">
          {`${counted(failed, "message")} of the last 30 days could not be delivered, and will not be tried again.`}
        </Notice>
      )}
      <dl class="facts">
        <div>
          <dt>Told</dt>
          <dd>
            <span class="value">{host}</span>
          </dd>
        </div>
        <div>
          <dt>Last delivered</dt>
          <dd>
            <span class="value">
              {last.delivered === null ? "Nothing yet" : <Time at={last.delivered} {...clock} />}
            </span>
          </dd>
        </div>
        <div>
          <dt>Last failure</dt>
          <dd>
            <span class="value">
              {last.failed === null ? "None" : <Time at={last.failed.at} {...clock} />}
            </span>
            {last.failed && <span class="means">{faultWords(last.failed.fault)}</span>}
          </dd>
        </div>
        <div>
          <dt>Waiting</dt>
          <dd>
            <span class="value">{pending === 0 ? "None" : counted(pending, "message")}</span>
          </dd>
        </div>
      </dl>
    </>
  );
}

const FAULTS: Record<string, string> = {
  timeout: "It did not answer in time.",
  unreachable: "Nothing answered at its address.",
  redirect: "It answered with a redirect, which is not followed: set the address that it leads to.",
};

/** @param fault as `PostFault` has it */
const faultWords = (fault: string): string =>
  FAULTS[fault] ?? `It answered with ${fault.replace("http_", "HTTP ")}.`;
