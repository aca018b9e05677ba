// The page of one run: what it was, what it changed of which pupil, and the rows that it could not read.
import type { RowIssue, RunSummary } from "../../../shared/wire.js";
import type { RunChange } from "../store/find-changes.js";
import type { Source } from "../store/sources.js";
import { renderPage } from "./layout.js";
import type { Frame } from "./page.js";
import { Notice } from "./parts/notices.js";
import { type Clock, Time } from "./parts/time.js";
import { RunChanges } from "./run-changes.js";
import { changesOf, Icon, Issues, OUTCOMES, reasonOf } from "./sync-lists.js";

export interface RunFacts {
  run: RunSummary & { issues: RowIssue[] };
  source: Pick<
    Source,
    "name" | "state" | "sheetName" | "kind" | "spreadsheetId" | "sheetId" | "header"
  >;
  /** A page of what it changed, and where the next begins; null where there is none. */
  changes: RunChange[];
  next: string | null;
}

export function runPage(frame: Frame, facts: RunFacts, clock: Clock) {
  const { run, source, changes, next } = facts;
  const { mood, words } = OUTCOMES[run.status];
  return renderPage(frame, {
    title: "Run",
    children: (
      <div class="column wide">
        <p class="fine">
          <a href="/sync">Sync</a>
        </p>
        <h1>
          <bdi>{source.name}</bdi>, as it was read
        </h1>
        {source.state === "removed" && (
          <Notice mood="attention">
            This sheet is no longer connected. What the run did is kept.
          </Notice>
        )}
        <section class="card" aria-labelledby="outcome">
          <h2 id="outcome" class="outcome">
            <Icon mood={mood} /> {words}
          </h2>
          <dl class="figures">
            <div>
              <dt>When</dt>
              <dd>
                <Time at={run.last_sync} {...clock} />
              </dd>
            </div>
            <div>
              <dt>By</dt>
              <dd>{reasonOf(run)}</dd>
            </div>
            <div>
              <dt>What changed</dt>
              <dd>{changesOf(run)}</dd>
            </div>
            {source.sheetName && (
              <div>
                <dt>Tab</dt>
                <dd>
                  <bdi>{source.sheetName}</bdi>
                </dd>
              </div>
            )}
          </dl>
          {run.issues.length > 0 && <Issues issues={run.issues} source={source} />}
          {changes.length > 0 && <RunChanges changes={changes} />}
          {next && (
            <a href={`?${new URLSearchParams({ cursor: next })}`}>More of what it changed</a>
          )}
          <p class="fine">
            Known to the API and the log as <code>{run.id}</code>
          </p>
        </section>
      </div>
    ),
  });
}
