// The page of sync health: how fresh each source is, what needs a look, and how the index stands.
import type { HeldRemoval, RowIssue, RunSummary } from "../../../shared/wire.js";
import type { IndexState } from "../http/context.js";
import type { Principal } from "../store/tokens.js";
import { renderPage } from "./layout.js";
import type { Mood, SourceHealth, Status, SyncHealth } from "./sync-health.js";
import { absoluteTime, counted, relativeTime } from "./words.js";

const KINDS = { push: "pushed by the sheet", pull: "pulled from the sheet", file: "from a file" };
const REASONS: Record<string, string> = {
  change: "an edit",
  clock: "the regular check",
  menu: "Push now",
  sidebar: "Push now",
  connect: "connecting",
};
const OUTCOMES: Record<RunSummary["status"], { mood: Mood; words: string }> = {
  success: { mood: "good", words: "Done" },
  partial: { mood: "attention", words: "Done in part" },
  failed: { mood: "problem", words: "Failed" },
};
const ICONS: Record<Mood, string> = {
  good: "M4 8.5l2.7 2.7L12 5.5",
  attention: "M8 4v5M8 11.6v.4",
  problem: "M5 5l6 6M11 5l-6 6",
  idle: "M8 4.5V8l2.4 1.6",
};

type Clock = Pick<SyncHealth, "now" | "timeZone">;

export function syncPage(principal: Principal, health: SyncHealth) {
  return renderPage({
    title: "Sync",
    principal,
    at: "/sync",
    script: "sync",
    children: (
      <div class="column wide">
        <h1>Sync</h1>
        <p id="stale" class="notice problem" role="status" hidden />
        {/* The script swaps this part for a fresh one. */}
        <div id="health">
          {health.sources.length === 0 && <NoSources />}
          {health.sources.map((source) => (
            <SourceCard health={source} clock={health} />
          ))}
          <IndexCard index={health.index} status={health.indexStatus} />
        </div>
      </div>
    ),
  });
}

function NoSources() {
  return (
    <section class="card">
      <h2>No sheet is connected yet</h2>
      <p>
        Whoever runs the server makes a connection code with{" "}
        <code>npm run ptcc -- source add --name "Mr P" --kind push</code>; the teacher pastes it
        into PTCC &gt; Connect… in the sheet.
      </p>
    </section>
  );
}

function SourceCard({ health, clock }: { health: SourceHealth; clock: Clock }) {
  const { source, status, pupils, nextPush, issues, held, runs } = health;
  return (
    <section class="card" aria-labelledby={source.id}>
      <header>
        <h2 id={source.id}>{source.name}</h2>
        <p class="fine">
          {source.sheetName === null ? "" : `Tab “${source.sheetName}”, `}
          {KINDS[source.kind]}
        </p>
      </header>
      <StatusLine status={status} />
      <dl class="figures">
        <Figure label="Pupils" value={pupils.toLocaleString("en-GB")} />
        <Figure label="Last sync">
          {source.lastAcceptedAt === null ? (
            "never"
          ) : (
            <Time at={source.lastAcceptedAt} {...clock} />
          )}
        </Figure>
        {nextPush && (
          <Figure label="Next expected">
            <Time at={nextPush} {...clock} />
          </Figure>
        )}
      </dl>
      {issues.length > 0 && <Issues issues={issues} />}
      {held.length > 0 && <Held held={held} clock={clock} />}
      {runs.length > 0 && <Runs id={source.id} runs={runs} clock={clock} />}
    </section>
  );
}

function StatusLine({ status }: { status: Status }) {
  return (
    <div class={`status ${status.mood}`}>
      <Icon mood={status.mood} />
      <div>
        <p class="headline">{status.headline}</p>
        <p>{status.detail}</p>
      </div>
    </div>
  );
}

function Icon({ mood }: { mood: Mood }) {
  return (
    <svg class={`icon ${mood}`} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="8" />
      <path d={ICONS[mood]} />
    </svg>
  );
}

function Figure(props: { label: string; value?: string; children?: unknown }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.value ?? props.children}</dd>
    </div>
  );
}

function Time({ at, now, timeZone }: Clock & { at: string }) {
  return (
    <time datetime={at}>
      {relativeTime(at, now)} <small>{absoluteTime(at, timeZone)}</small>
    </time>
  );
}

function Issues({ issues }: { issues: readonly RowIssue[] }) {
  return (
    <section class="table" aria-label="Needs a look in the sheet" tabindex={0}>
      <table>
        <caption>Needs a look in the sheet</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Column</th>
            <th scope="col">Value</th>
            <th scope="col">What is wrong</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr>
              <td class="number">{issue.row ?? "–"}</td>
              <td>
                <bdi>{issue.column ?? "–"}</bdi>
              </td>
              <td>{issue.value === "" ? "(empty)" : <bdi>{issue.value ?? "–"}</bdi>}</td>
              <td>
                {issue.severity === "warning" && <span class="tag">Warning</span>} {issue.message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Held({ held, clock }: { held: readonly HeldRemoval[]; clock: Clock }) {
  const since = [...new Set(held.map((pupil) => pupil.since))];
  return (
    <div class="held">
      <h3>Removals held until the sheet's teacher decides</h3>
      {since.map((at) => (
        <>
          <p class="fine">
            Gone <Time at={at} {...clock} />
          </p>
          <ul class="names">
            {held
              .filter((pupil) => pupil.since === at)
              .map((pupil) => (
                <li>
                  <bdi>{pupil.name}</bdi> <bdi class="class">{pupil.class_code}</bdi>
                </li>
              ))}
          </ul>
        </>
      ))}
    </div>
  );
}

function Runs({ id, runs, clock }: { id: string; runs: readonly RunSummary[]; clock: Clock }) {
  return (
    <details id={`runs-${id}`}>
      <summary>Last runs</summary>
      <section class="table" aria-label="Last runs, newest first" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">By</th>
              <th scope="col">Outcome</th>
              <th scope="col">What changed</th>
              <th scope="col">Took</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr>
                <td>
                  <Time at={run.last_sync} {...clock} />
                </td>
                <td>{REASONS[run.reason] ?? run.reason}</td>
                <td class="outcome">
                  <Icon mood={OUTCOMES[run.status].mood} /> {OUTCOMES[run.status].words}
                </td>
                <td>{changes(run)}</td>
                <td class="number">{run.duration_ms} ms</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function changes({ status, counts, error_message }: RunSummary): string {
  if (status === "failed") return error_message ?? "Nothing";
  const parts = [
    [counts.created, "new"],
    [counts.updated, "changed"],
    [counts.restored, "came back"],
    [counts.removed, "removed"],
    [counts.held, "held"],
    [counts.issues, "not read"],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return said.join(", ") || "nothing";
}

function IndexCard({ index, status }: { index: IndexState; status: Status }) {
  const keeper = index.kind === "chroma" ? "ChromaDB" : "SQLite";
  return (
    <section class="card" aria-labelledby="index">
      <header>
        <h2 id="index">Search by meaning</h2>
        <p class="fine">{keeper} keeps the vectors</p>
      </header>
      <StatusLine status={status} />
      <dl class="figures">
        {index.chroma && <Figure label="ChromaDB" value={index.chroma} />}
        <Figure label="Sentences indexed" value={`${index.vectors ?? "?"} of ${index.passages}`} />
        <Figure
          label="Waiting"
          value={
            index.pending === 0
              ? "none"
              : `${counted(index.pending, "sentence")}, for ${counted(Math.round(index.lag_seconds), "second")}`
          }
        />
        <Figure label="Model" value={index.model} />
      </dl>
    </section>
  );
}
