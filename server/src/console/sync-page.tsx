// The page of sync health: how fresh each source is, what needs a look, and how the index stands.
import { Hono } from "hono";
import type { IndexState } from "../http/context.js";
import { findChanges } from "../store/find-changes.js";
import { findRuns, getRun } from "../store/find-runs.js";
import { getAnySource, getSource } from "../store/sources.js";
import { renderPage } from "./layout.js";
import type { ConsoleDependencies, ConsoleEnv, Frame } from "./page.js";
import { type Clock, Time } from "./parts/time.js";
import { ReleaseDialog, Released } from "./releases.js";
import { runPage } from "./run-page.js";
import { runsPage } from "./runs-page.js";
import { Suggestions } from "./suggestions.js";
import { readSyncHealth, type SourceHealth, type Status, type SyncHealth } from "./sync-health.js";
import { Held, Icon, Issues, Runs } from "./sync-lists.js";
import { counted } from "./words.js";

const KINDS = { push: "pushed by the sheet", pull: "pulled from the sheet", file: "from a file" };

/** Of a run, on one page. */
const SHOWN_CHANGES = 200;
/** Of a sheet, on one page. */
const SHOWN_RUNS = 50;

/** `/sync`, the runs of a sheet, and the page of each run. */
export function syncRoutes(dependencies: ConsoleDependencies) {
  const { reader, config } = dependencies;
  return new Hono<ConsoleEnv>()
    .get("/sync", async (c) =>
      c.html(syncPage(c.get("frame"), await readSyncHealth(dependencies, new Date()))),
    )
    .get("/runs", (c) => {
      const source = getSource(reader, c.req.query("source") ?? "");
      const before = c.req.query("cursor");
      const asked = { sourceId: source.id, limit: SHOWN_RUNS + 1, ...(before ? { before } : {}) };
      const found = findRuns(reader, asked);
      const runs = found.slice(0, SHOWN_RUNS);
      const next = found.length > SHOWN_RUNS ? (runs.at(-1)?.id ?? null) : null;
      const clock = { now: new Date(), timeZone: config.timeZone };
      return c.html(runsPage(c.get("frame"), { source, runs, next }, clock));
    })
    .get("/runs/:id", (c) => {
      const run = getRun(reader, c.req.param("id"));
      const page = { limit: SHOWN_CHANGES, cursor: c.req.query("cursor") };
      const { changes, next_cursor: next } = findChanges(reader, run.id, page);
      const facts = { run, source: getAnySource(reader, run.source_id), changes, next };
      const clock = { now: new Date(), timeZone: config.timeZone };
      return c.html(runPage(c.get("frame"), facts, clock));
    });
}

function syncPage(frame: Frame, health: SyncHealth) {
  return renderPage(frame, {
    title: "Sync",
    script: "sync",
    children: (
      <div class="column wide">
        <h1>Sync</h1>
        <p id="stale" class="notice problem" role="status" hidden />
        <div id="done" role="status" />
        <section id="live" class="card" aria-labelledby="live-title" hidden>
          <h2 id="live-title">Going on now</h2>
          <ul id="live-list" />
        </section>
        <p id="live-said" class="hidden" role="status" aria-live="polite" />
        {/* The script swaps this part for a fresh one. */}
        <div id="health">
          {health.sources.length === 0 && <NoSources />}
          {health.suggestions.length > 0 && <Suggestions suggestions={health.suggestions} />}
          {health.sources.map((source) => (
            <SourceCard health={source} clock={health} />
          ))}
          <IndexCard index={health.index} status={health.indexStatus} />
        </div>
        <ReleaseDialog />
      </div>
    ),
  });
}

function NoSources() {
  return (
    <section class="card">
      <h2>No sheet is connected yet</h2>
      <p>
        An admin makes a connection code in <a href="/settings">Settings</a>; the teacher pastes it
        into PTCC &gt; Connect… in the sheet. Where the server runs,{" "}
        <code>npm run ptcc -- source add --name "Mr P" --kind push</code> makes one too.
      </p>
    </section>
  );
}

function SourceCard({ health, clock }: { health: SourceHealth; clock: Clock }) {
  const { source, status, pupils, nextPush, issues, held, runs, release } = health;
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
      {issues.length > 0 && <Issues issues={issues} source={source} />}
      {held.length > 0 && <Held held={held} clock={clock} />}
      {runs.length > 0 && <Runs id={source.id} runs={runs} clock={clock} />}
      {source.lastAcceptedAt !== null && (
        <Released source={source} release={release} clock={clock} />
      )}
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

function Figure(props: { label: string; value?: string; children?: unknown }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.value ?? props.children}</dd>
    </div>
  );
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
