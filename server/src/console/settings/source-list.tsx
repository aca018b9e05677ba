// The sheets that are connected, and what an admin can do with each.
import type { Source } from "../../store/sources.js";
import { LineIcon } from "../parts/icons.js";
import { EmptyState } from "../parts/notices.js";
import { BriefTime, type Clock } from "../parts/time.js";
import { counted } from "../words.js";

const KINDS: Record<Source["kind"], string> = {
  push: "Pushed by the sheet",
  pull: "Pulled from Google",
  file: "Imported from files",
};

export function SourceList(props: {
  sources: readonly { source: Source; pupils: number }[];
  clock: Clock;
}) {
  const { sources, clock } = props;
  return (
    <section class="card" aria-labelledby="sheets">
      <header>
        <h2 id="sheets">Sheets</h2>
        <button id="add-source-open" class="button primary" type="button" data-open="add-source">
          <LineIcon name="add" /> Connect a sheet…
        </button>
      </header>
      {sources.length === 0 && (
        <EmptyState title="No sheet is connected yet">
          Connect the first: PTCC makes a code, and the sheet's teacher pastes it into the sheet.
        </EmptyState>
      )}
      <ul class="rows">
        {sources.map(({ source, pupils }) => (
          <SourceRow source={source} pupils={pupils} clock={clock} />
        ))}
      </ul>
    </section>
  );
}

function SourceRow(props: { source: Source; pupils: number; clock: Clock }) {
  const { source, pupils, clock } = props;
  const { id, name, kind, state, sheetName, lastAcceptedAt, previousSecretUntil } = source;
  const paused = state === "paused";
  const data = { "data-id": id, "data-name": name, "data-kind": kind };
  return (
    <li>
      <div>
        <h3>
          <bdi>{name}</bdi> {paused && <span class="mark">Paused</span>}
        </h3>
        <p class="fine">
          {KINDS[kind]}
          {sheetName && (
            <>
              , tab “<bdi>{sheetName}</bdi>”
            </>
          )}{" "}
          · {counted(pupils, "pupil")} ·{" "}
          {lastAcceptedAt === null ? (
            "never synced"
          ) : (
            <>
              last synced <BriefTime at={lastAcceptedAt} {...clock} />
            </>
          )}
        </p>
        {previousSecretUntil !== null && Date.parse(previousSecretUntil) > clock.now.getTime() && (
          <p class="fine">
            Its code before the last one works until{" "}
            <BriefTime at={previousSecretUntil} {...clock} />: paste the new one by then.
          </p>
        )}
      </div>
      <p class="row-actions">
        {kind === "push" && (
          <button id={`rotate-${id}`} class="button" type="button" data-open="rotate" {...data}>
            New code… <span class="hidden">for {name}</span>
          </button>
        )}
        <button
          id={`state-${id}`}
          class="button"
          type="button"
          data-do={paused ? "resume" : "pause"}
          {...data}
        >
          {paused ? "Resume" : "Pause"} <span class="hidden">{name}</span>
        </button>
        <button
          id={`remove-${id}`}
          class="button danger"
          type="button"
          data-open="remove"
          {...data}
        >
          Remove… <span class="hidden">{name}</span>
        </button>
      </p>
    </li>
  );
}
