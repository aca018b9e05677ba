// All that became so of a child, newest first: what its sheets said, what was written, who it was taken for.
import type { EntryChange } from "../../store/find-entries.js";
import type { HistoryEntry } from "../../store/find-history.js";
import { ActButton } from "../parts/act-button.js";
import { addressWith } from "../parts/query.js";
import { type Clock, DayTime } from "../parts/time.js";
import { Cells } from "../run-changes.js";
import { plainDay } from "../words.js";
import { KINDS } from "./entry-words.js";
import { RemoveEntry } from "./follow-ups-card.js";
import type { PupilFacts, ShownItem } from "./pupil-facts.js";

const CHANGES = {
  created: "First read from the sheet",
  updated: "Changed in the sheet",
  restored: "Came back to the sheet",
} as const;
const IDENTITY = {
  merge: "Joined with another pupil's history",
  split: "Part of the history became another pupil's",
  link: "Linked with a pupil on another sheet",
  unlink: "No longer linked with pupils on other sheets",
  distinct: "Said to be another child than a pupil on another sheet",
} as const;

export function Timeline({ facts, id }: { facts: PupilFacts; id: string }) {
  const { timeline, clock, asOf } = facts;
  return (
    <section id="timeline" class="card" aria-labelledby="timeline-title" data-live>
      <h2 id="timeline-title">Timeline</h2>
      <ol class="timeline">
        {timeline.items.map((shown) => (
          <Item shown={shown} clock={clock} of={id} />
        ))}
      </ol>
      {timeline.next && (
        <p class="more">
          <a href={addressWith(asOf === null ? {} : { as_of: asOf }, { cursor: timeline.next })}>
            Older
          </a>
        </p>
      )}
    </section>
  );
}

function Item({ shown, clock, of }: { shown: ShownItem; clock: Clock; of: string }) {
  const { item } = shown;
  const id =
    item.type === "version" && item.student_id === of
      ? `version-${item.version.version}`
      : item.type === "follow_up"
        ? undefined
        : item.id;
  return (
    <li id={id} class={item.type} tabindex={-1}>
      <p class="when fine">
        <DayTime at={item.at} {...clock} />
      </p>
      <div>
        <Body {...shown} clock={clock} />
      </div>
    </li>
  );
}

function Body({ item, before, changes, clock }: ShownItem & { clock: Clock }) {
  switch (item.type) {
    case "version":
      return <Version version={item.version} before={before} of={item.student_id} />;
    case "log":
      return (
        <>
          <p>
            <strong>{item.entry.kind && KINDS[item.entry.kind]}</strong>{" "}
            <span class="fine">
              by <bdi>{item.entry.author}</bdi>
            </span>
          </p>
          <p class="words">
            <bdi>{item.entry.text}</bdi>
          </p>
          <Edits changes={changes} clock={clock} />
          <p class="entry-acts">
            <button
              class="quiet small"
              type="button"
              data-edit="log"
              data-id={item.id}
              data-text={item.entry.text}
              data-kind={item.entry.kind}
              data-at={item.at}
              aria-label={`Change: ${item.entry.text}`}
            >
              Change…
            </button>
            <RemoveEntry entry={item.entry} />
          </p>
        </>
      );
    case "follow_up":
      return (
        <>
          <p>
            <strong>Follow-up</strong>{" "}
            <span class="fine">
              by <bdi>{item.entry.author}</bdi>, due {item.entry.due && plainDay(item.entry.due)},
              for <bdi>{item.entry.owner}</bdi>
              {item.entry.doneAt !== null && ", done"}
            </span>
          </p>
          <p class="words">
            <bdi>{item.entry.text}</bdi>
          </p>
          <Edits changes={changes} clock={clock} />
        </>
      );
    case "identity_change":
      return <Identity change={item.identity_change} />;
  }
}

function Version(props: { version: HistoryEntry; before: HistoryEntry | null; of: string }) {
  const { version, before, of } = props;
  const { change, person, run_id, row, removed_reason, removed_run_id, reason } = version;
  return (
    <>
      <p>
        <strong>{CHANGES[change]}</strong>{" "}
        <span class="fine">
          {person && (
            <>
              by <bdi>{person}</bdi>,{" "}
            </>
          )}
          row {row}, <a href={`/runs/${run_id}#${of}`}>the sync</a>
          {before && `. Taken for the same pupil: ${reason}`}
        </span>
      </p>
      <Cells before={before && fieldsOf(before)} after={fieldsOf(version)} />
      {removed_run_id && (
        <p class="fine">
          Then removed, in <a href={`/runs/${removed_run_id}#${of}`}>this sync</a>
          {removed_reason && `: ${removed_reason}`}
        </p>
      )}
      {before && (
        <p class="entry-acts">
          <ActButton
            post={`/v1/students/${of}/split`}
            body={{ version: version.version }}
            asks={{
              title: "From here on it is somebody else",
              submit: "Split the history",
              label: "Why (kept with the change; it can be undone)",
              name: "why",
              optional: true,
            }}
            done="Split: the later part is a pupil of its own now. The timeline can take it back."
          >
            Somebody else from here…
          </ActButton>
        </p>
      )}
    </>
  );
}

const fieldsOf = (version: HistoryEntry) => ({ ...version, student_ref: null });

type IdentityChange = Extract<ShownItem["item"], { type: "identity_change" }>["identity_change"];

function Identity({ change }: { change: IdentityChange }) {
  const { id, kind, person, why, other_id, undone_at, undone_by } = change;
  return (
    <>
      <p>
        <strong>{IDENTITY[kind]}</strong>{" "}
        <span class="fine">
          by <bdi>{person}</bdi>
          {other_id && (kind === "split" || kind === "link") && (
            <>
              , <a href={`/pupils/${other_id}`}>the other pupil</a>
            </>
          )}
          {undone_at && (
            <>
              , taken back by <bdi>{undone_by}</bdi>
            </>
          )}
        </span>
      </p>
      {why && (
        <p class="words">
          <bdi>{why}</bdi>
        </p>
      )}
      {undone_at === null && (
        <p class="entry-acts">
          <ActButton post={`/v1/identity-changes/${id}/undo`} done="Taken back.">
            Take it back
          </ActButton>
        </p>
      )}
    </>
  );
}

/** What an entry said before each edit. */
function Edits({ changes, clock }: { changes: readonly EntryChange[]; clock: Clock }) {
  const edits = changes.filter(({ change }) => change === "edited");
  const [first] = edits;
  if (!first) return null;
  return (
    <details id={`edits-${first.entryId}`} class="fine">
      <summary>Edited</summary>
      <ul>
        {edits.map(({ at, person, before }) => (
          <li>
            <DayTime at={at} {...clock} /> by <bdi>{person}</bdi>; before it said:{" "}
            <bdi>{Object.values(before).filter(Boolean).join(", ")}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
