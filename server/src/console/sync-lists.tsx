// The parts of the sync page that list things: rows to look at, held removals, runs.
import type { HeldRemoval, RowIssue, RunSummary } from "../../../shared/wire.js";
import { PupilLink } from "./parts/pupil-link.js";
import { type Clock, Time } from "./parts/time.js";
import { cellAddress } from "./sheet-link.js";
import type { Mood } from "./sync-health.js";
import { changedWords } from "./words.js";

const REASONS: Record<string, string> = {
  change: "An edit",
  clock: "The regular check",
  menu: "Push now",
  sidebar: "Push now",
  connect: "Connecting",
  late: "Being late",
  command: "The command line",
  admin: "An admin",
  import: "An import",
  "source removed": "Its removal",
};
export const OUTCOMES: Record<RunSummary["status"], { mood: Mood; words: string }> = {
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

/** Tells a mood by its form as well as by its colour. */
export function Icon({ mood }: { mood: Mood }) {
  return (
    <svg class={`icon ${mood}`} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="8" />
      <path d={ICONS[mood]} />
    </svg>
  );
}

type IssuesSource = Parameters<typeof cellAddress>[0];

/** Each with the way to its cell, where the sheet is one of Google's. */
export function Issues({ issues, source }: { issues: readonly RowIssue[]; source: IssuesSource }) {
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
              <td class="number">
                <RowLink issue={issue} source={source} />
              </td>
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

function RowLink({ issue: { row, column }, source }: { issue: RowIssue; source: IssuesSource }) {
  if (row === null) return <>–</>;
  const address = cellAddress(source, row, column);
  if (address === null) return <>{row}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {row}
      <span class="hidden"> in the sheet</span>
    </a>
  );
}

export function Held({ held, clock }: { held: readonly HeldRemoval[]; clock: Clock }) {
  const since = [...new Set(held.map((pupil) => pupil.since))];
  return (
    <div class="held">
      <h3>Gone from the sheet, kept until its teacher decides</h3>
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
                  <PupilLink id={pupil.student_id} name={pupil.name} />{" "}
                  <bdi class="class">{pupil.class_code}</bdi>
                </li>
              ))}
          </ul>
        </>
      ))}
    </div>
  );
}

export function Runs({
  id,
  runs,
  clock,
}: {
  id: string;
  runs: readonly RunSummary[];
  clock: Clock;
}) {
  return (
    <details id={`runs-${id}`}>
      <summary>Last syncs</summary>
      <section class="table" aria-label="Last syncs, newest first" tabindex={0}>
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
                <td>{reasonOf(run)}</td>
                <td class="outcome">
                  <Icon mood={OUTCOMES[run.status].mood} /> {OUTCOMES[run.status].words}
                </td>
                <td>
                  <a href={`/runs/${run.id}`}>{changesOf(run)}</a>
                </td>
                <td class="number">{run.duration_ms} ms</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p>
        <a id={`all-runs-${id}`} href={`/runs?${new URLSearchParams({ source: id })}`}>
          All syncs
        </a>
      </p>
    </details>
  );
}

/** Why it took place, in words. */
export const reasonOf = ({ reason }: RunSummary): string => REASONS[reason] ?? reason;

/** `2 new, 1 changed`; what went wrong where it failed. */
export function changesOf({ status, counts, error_message }: RunSummary): string {
  if (status === "failed") return error_message ?? "Nothing";
  return changedWords(counts);
}
