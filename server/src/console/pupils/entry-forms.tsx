// The forms in which an analyst writes about a pupil: a quick log, and dialogs for what is changed later.
import { Field, FormDialog } from "../parts/form-dialog.js";
import { KINDS } from "./entry-words.js";

const LONGEST_TEXT = 10_000;

/** Two fields and one key: the kind is chosen, the words are typed, Ctrl+Enter keeps them. */
export function QuickLog() {
  return (
    <section class="card" aria-labelledby="quick-log-title">
      <h2 id="quick-log-title">Write a log</h2>
      <form id="quick-log" class="quick-log">
        <LogFields prefix="log" />
        <p class="notice problem" role="alert" hidden />
        <p class="actions">
          <button type="submit">Keep it</button>
          <span class="fine">
            or <kbd>Ctrl</kbd> + <kbd>Enter</kbd>. It never goes to the sheet.
          </span>
        </p>
      </form>
    </section>
  );
}

function LogFields({ prefix }: { prefix: string }) {
  return (
    <>
      <Field id={`${prefix}-text`} label="What happened">
        <textarea id={`${prefix}-text`} name="text" required maxlength={LONGEST_TEXT} rows={3} />
      </Field>
      <div class="side-by-side">
        <Field id={`${prefix}-kind`} label="Kind">
          <select id={`${prefix}-kind`} name="kind" required>
            <option value="">Choose…</option>
            {Object.entries(KINDS).map(([kind, label]) => (
              <option value={kind}>{label}</option>
            ))}
          </select>
        </Field>
        <Field id={`${prefix}-at`} label="When (now if empty)">
          <input id={`${prefix}-at`} name="at" type="datetime-local" min="2000-01-01T00:00" />
        </Field>
      </div>
    </>
  );
}

export const LogDialog = () => (
  <FormDialog id="log-dialog" title="Change the log" submit="Keep the change">
    <LogFields prefix="edited" />
  </FormDialog>
);

/** For a new follow-up and for a change of one. */
export const FollowUpDialog = () => (
  <FormDialog id="follow-up-dialog" title="Follow-up" submit="Keep it">
    <Field id="follow-up-text" label="What is to be done">
      <textarea id="follow-up-text" name="text" required maxlength={LONGEST_TEXT} rows={3} />
    </Field>
    <div class="side-by-side">
      <Field id="follow-up-due" label="By">
        <input
          id="follow-up-due"
          name="due"
          type="date"
          required
          min="2000-01-01"
          max="2100-12-31"
        />
      </Field>
      <Field id="follow-up-owner" label="Who (you if empty)">
        <input id="follow-up-owner" name="owner" maxlength={100} autocomplete="off" />
      </Field>
    </div>
  </FormDialog>
);
