// A button that does one thing by the API, after asking for words where they belong to it.
import type { Child } from "hono/jsx";
import { Field, FormDialog } from "./form-dialog.js";

/** What is asked before: `name` is the field of the body that the words become. */
interface Asked {
  title: string;
  submit: string;
  label: string;
  name: "why" | "note";
  optional?: boolean;
}

/** `client/acts.client.ts` carries it out; a page with one that asks has an `AskDialog`. */
export function ActButton(props: {
  /** The path of the API. */
  post: string;
  body?: Record<string, unknown>;
  asks?: Asked;
  /** What is said once it is done. */
  done: string;
  /** For whoever hears it without what stands around it. */
  label?: string;
  /** What the page is for. */
  primary?: boolean;
  children: Child;
}) {
  const { post, body, asks, done, label, primary = false, children } = props;
  return (
    <button
      class={primary ? "button primary" : "quiet small"}
      type="button"
      data-post={post}
      data-body={body && JSON.stringify(body)}
      data-asks={asks && JSON.stringify(asks)}
      data-done={done}
      aria-label={label}
    >
      {children}
    </button>
  );
}

/** The dialog in which every button of the page asks. */
export function AskDialog() {
  return (
    <FormDialog id="ask-dialog" title="Why?" submit="Go on">
      <Field id="ask-words" label="Why">
        <textarea id="ask-words" name="words" maxlength={500} rows={3} />
      </Field>
    </FormDialog>
  );
}
