// The dialogs of the settings page; the script opens them, fills in whom they are about, and sends them.
import type { Config } from "../../config.js";
import { publicUrlOf } from "../../config.js";
import { Field, FormDialog } from "../parts/form-dialog.js";
import { Notice } from "../parts/notices.js";

/** As long as the API takes. */
const LONGEST_NAME = 120;

export function SettingsDialogs({ config }: { config: Config }) {
  return (
    <>
      <FormDialog id="add-source" title="Connect a sheet" submit="Connect">
        <Field id="source-name" label="Whose sheet it is" help="Shown with every answer from it.">
          <input
            id="source-name"
            name="name"
            required
            maxlength={LONGEST_NAME}
            placeholder="Mr P"
            autocomplete="off"
          />
        </Field>
        <Field id="source-kind" label="How it comes here">
          <select id="source-kind" name="kind">
            <option value="push">The sheet pushes it, with the PTCC menu</option>
            <option value="pull">PTCC pulls it from Google</option>
            <option value="file">Files are imported on the server</option>
          </select>
        </Field>
        <div id="to-pull" class="fields" hidden>
          <Field id="source-spreadsheet" label="Address of the spreadsheet">
            <input
              id="source-spreadsheet"
              name="spreadsheet"
              maxlength={500}
              placeholder="https://docs.google.com/spreadsheets/d/…"
              autocomplete="off"
            />
          </Field>
          <Field id="source-sheet" label="Name of its tab">
            <input id="source-sheet" name="sheet" maxlength={200} autocomplete="off" />
          </Field>
          {config.google === null && (
            <Notice mood="attention">
              Pulling needs a service account, which is not set up yet: docs/pull.md says how.
            </Notice>
          )}
        </div>
      </FormDialog>
      <FormDialog id="rotate" title="Make a new code" submit="Make a new code">
        <p>
          <bdi data-subject /> gets a new connection code. The present one works for another 24
          hours, so nothing is lost until the new one is pasted.
        </p>
      </FormDialog>
      <FormDialog id="remove" title="Remove this sheet" submit="Remove it">
        <p>
          The pupils of <bdi data-subject /> are in no answer from now on; what was so before can
          still be asked about. Its sheet can push no longer. This cannot be undone here.
        </p>
        <Field id="remove-name" label="Type its name to confirm">
          <input id="remove-name" name="confirmed" required autocomplete="off" />
        </Field>
      </FormDialog>
      <FormDialog id="add-token" title="Make a token" submit="Make it">
        <Field id="token-name" label="Whose it is" help="Shown with what they write and release.">
          <input
            id="token-name"
            name="name"
            required
            maxlength={LONGEST_NAME}
            placeholder="Mr A"
            autocomplete="off"
          />
        </Field>
        <Field id="token-role" label="What it may do">
          <select id="token-role" name="role">
            <option value="analyst">Analyst: ask, write, decide</option>
            <option value="admin">Admin: also these settings</option>
          </select>
        </Field>
      </FormDialog>
      <FormDialog id="revoke" title="Revoke a token" submit="Revoke it">
        <p>
          Whoever signed in with the token of <bdi data-subject /> is signed out at once, and the
          questions that they kept are erased. What they wrote about pupils stays.
        </p>
        <p id="revoke-own" hidden>
          <strong>It is your own: you will be signed out.</strong>
        </p>
      </FormDialog>
      <OnceDialog config={config} />
    </>
  );
}

/** Shows what is shown this once, and what to do with it. */
function OnceDialog({ config }: { config: Config }) {
  return (
    <dialog id="once" class="form-dialog" aria-labelledby="once-title">
      <h2 id="once-title">Shown this once</h2>
      <p class="fine">Copy it now: PTCC cannot show it again.</p>
      <textarea id="once-text" readonly rows={4} spellcheck={false} aria-labelledby="once-title" />
      <p class="actions">
        <button id="once-copy" type="button">
          Copy
        </button>
        <span id="once-copied" role="status" class="fine" />
      </p>
      <div data-for="push">
        <h3>What the sheet's teacher does</h3>
        <ol class="steps">
          <li>
            In the sheet, open the menu <strong>PTCC</strong> and choose <strong>Connect…</strong>
          </li>
          <li>Paste this code.</li>
          <li>Read what would come over, and say yes. From then on it syncs by itself.</li>
        </ol>
        <p class="fine">
          No menu PTCC yet? The script has to be put into the sheet once: docs/connect-a-sheet.md.
        </p>
        {config.publicUrl === null && (
          <Notice mood="attention">
            The code names {publicUrlOf(config)}, which only this machine reaches. For a sheet at
            Google set <code>PUBLIC_URL</code>, start the server again, and make a new code.
          </Notice>
        )}
      </div>
      <div data-for="token">
        <p>
          Give it to them as you would a password. They sign in with it at the console's start page.
        </p>
      </div>
      <p class="actions">
        <button class="quiet" type="button" data-close>
          Done
        </button>
      </p>
    </dialog>
  );
}
