// What is to be done about a pupil, by when and by whom, and what was done.
import type { Entry } from "../../store/find-entries.js";
import { ActButton } from "../parts/act-button.js";
import { LineIcon } from "../parts/icons.js";
import { BriefTime } from "../parts/time.js";
import { counted, plainDay } from "../words.js";
import type { PupilFacts } from "./pupil-facts.js";

export function FollowUpsCard({ followUps: { open, done }, clock }: PupilFacts) {
  return (
    <section id="follow-ups" class="card" aria-labelledby="follow-ups-title" data-live>
      <header class="spread">
        <h2 id="follow-ups-title">Follow-ups</h2>
        <button id="add-follow-up" class="button" type="button">
          <LineIcon name="add" /> Add
        </button>
      </header>
      {open.length === 0 && <p class="fine">Nothing is to be done.</p>}
      <ul class="entries">
        {open.map((entry) => (
          <li id={entry.id} tabindex={-1}>
            <p class="words">
              <bdi>{entry.text}</bdi>
            </p>
            <p class="entry-foot fine">
              <Due entry={entry} today={clock.today} /> <bdi>{entry.owner}</bdi>
              <span class="entry-acts">
                <ActButton
                  post={`/v1/follow-ups/${entry.id}/done`}
                  done="Done."
                  label={`Done: ${entry.text}`}
                >
                  Done
                </ActButton>
                <EditFollowUp entry={entry} />
                <RemoveEntry entry={entry} />
              </span>
            </p>
          </li>
        ))}
      </ul>
      {done.length > 0 && (
        <details id="done-follow-ups">
          <summary>{counted(done.length, "follow-up")} done</summary>
          <ul class="entries">
            {done.map((entry) => (
              <li id={entry.id} tabindex={-1}>
                <p class="words">
                  <bdi>{entry.text}</bdi>
                </p>
                <p class="entry-foot fine">
                  Done by <bdi>{entry.doneBy}</bdi>{" "}
                  {entry.doneAt && <BriefTime at={entry.doneAt} {...clock} />}
                  <span class="entry-acts">
                    <ActButton
                      post={`/v1/follow-ups/${entry.id}/reopen`}
                      done="Open again."
                      label={`Open again: ${entry.text}`}
                    >
                      Open again
                    </ActButton>
                  </span>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Due({ entry: { due }, today }: { entry: Entry; today: string }) {
  if (due === null) return null;
  const day = plainDay(due);
  return due < today ? (
    <span class="mark tier-3">overdue since {day}</span>
  ) : (
    <span class="mark">{due === today ? "due today" : `due ${day}`}</span>
  );
}

function EditFollowUp({ entry }: { entry: Entry }) {
  return (
    <button
      class="quiet small"
      type="button"
      data-edit="follow-up"
      data-id={entry.id}
      data-text={entry.text}
      data-due={entry.due}
      data-owner={entry.owner}
      aria-label={`Change: ${entry.text}`}
    >
      Change…
    </button>
  );
}

/** A log or a follow-up that was a mistake is taken back with the reason. */
export function RemoveEntry({ entry }: { entry: Entry }) {
  const what = entry.type === "log" ? "log" : "follow-up";
  return (
    <ActButton
      post={`/v1/${what}s/${entry.id}/remove`}
      asks={{ title: `Take this ${what} back`, submit: "Take it back", label: "Why", name: "why" }}
      done="Taken back. No search finds it any longer."
      label={`Remove: ${entry.text}`}
    >
      Remove…
    </ActButton>
  );
}
