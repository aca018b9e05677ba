// How current an answer is: every sheet that it could see, and what it could not.
import { html } from "hono/html";
import { BriefTime, type Clock } from "./parts/time.js";
import type { SourceHealth, SyncHealth } from "./sync-health.js";
import { Icon } from "./sync-lists.js";
import { counted } from "./words.js";

/** A part of a page, which the script puts under an answer. */
export function currencyPart(health: SyncHealth) {
  const { sources, index } = health;
  const wanting = sources.filter(({ status }) => status.mood !== "good");
  const unseen = index.available ? index.pending : 0;
  return html`${(
    <>
      {wanting.length > 0 && <Sources sources={wanting} clock={health} />}
      {unseen > 0 && (
        <p class="fine">
          {`${counted(unseen, "sentence")} cannot be found by meaning yet, only by ${unseen === 1 ? "its" : "their"} words.`}
        </p>
      )}
      {sources.length > wanting.length && (
        <details>
          <summary>{`${counted(sources.length - wanting.length, "sheet")} in step`}</summary>
          <Sources sources={sources.filter((source) => !wanting.includes(source))} clock={health} />
        </details>
      )}
    </>
  )}`;
}

function Sources({ sources, clock }: { sources: readonly SourceHealth[]; clock: Clock }) {
  return (
    <ul class="sheets">
      {sources.map(({ source, status }) => (
        <li>
          <Icon mood={status.mood} />
          <span>
            <bdi>{source.name}</bdi>: {status.headline.toLowerCase()}
            {source.lastAcceptedAt && (
              <>
                , last synced <BriefTime at={source.lastAcceptedAt} {...clock} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
