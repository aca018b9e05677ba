// What a person says about an alert: the buttons, and the dialogs that acknowledge it and put it aside.
import { dayAfter } from "../../insights/risk/days.js";
import { today } from "../../logs/entry-text.js";
import type { Alert } from "../../store/alert-rows.js";
import { Field, FormDialog } from "../parts/form-dialog.js";
import type { Clock } from "../parts/time.js";

const LONGEST_NOTE = 2_000;

/**
 * What can be said of an alert that is not closed; a page with them has `AlertDialogs`.
 * @param about what the alert is, for whoever hears the buttons one after the other
 */
export function AlertActions(props: Pick<Alert, "id" | "state"> & { about: string }) {
  const { id, state, about } = props;
  const said = state === "acknowledged" ? "Add a note…" : "Acknowledge…";
  const later = state === "snoozed" ? "Snooze longer…" : "Snooze…";
  return (
    <>
      <button
        class="button primary"
        type="button"
        data-acknowledge={id}
        aria-label={`${said} ${about}`}
      >
        {said}
      </button>
      <button class="button" type="button" data-snooze={id} aria-label={`${later} ${about}`}>
        {later}
      </button>
    </>
  );
}

/** `client/alert-dialogs.client.ts` opens them for one alert. */
export function AlertDialogs({ clock }: { clock: Clock }) {
  const day = today(clock);
  return (
    <>
      <FormDialog id="acknowledge" title="Acknowledge the alert" submit="Acknowledge">
        <Field
          id="acknowledge-note"
          label="What did you see, and what comes of it?"
          help="It stands in the alert’s history, with your name. New evidence opens the alert again."
        >
          <textarea id="acknowledge-note" name="note" required maxlength={LONGEST_NOTE} />
        </Field>
      </FormDialog>
      <FormDialog id="snooze" title="Put the alert aside" submit="Snooze">
        <Field
          id="snooze-until"
          label="Until the end of"
          help="It is open again then, and before that as soon as there is new evidence."
        >
          <input
            id="snooze-until"
            name="until"
            type="date"
            required
            min={day}
            value={dayAfter(day, 7)}
          />
        </Field>
        <Field id="snooze-note" label="Why (optional)">
          <textarea id="snooze-note" name="note" maxlength={LONGEST_NOTE} />
        </Field>
      </FormDialog>
    </>
  );
}
