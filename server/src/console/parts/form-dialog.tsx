// A dialog with a form for something to write; `client/form-dialog.client.ts` opens and sends it.
import type { Child } from "hono/jsx";

export function FormDialog(props: {
  id: string;
  title: string;
  /** What the button that sends it says. */
  submit: string;
  children: Child;
}) {
  const { id, title, submit, children } = props;
  return (
    <dialog id={id} class="form-dialog" aria-labelledby={`${id}-title`}>
      <form method="dialog">
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
        <p class="notice problem" role="alert" hidden />
        <p class="actions">
          <button type="submit">{submit}</button>
          <button class="quiet" type="button" data-close>
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  );
}

/** A field with its label above it, and what helps to fill it in below; `id` is that of the input in it. */
export function Field(props: { id: string; label: string; help?: string; children: Child }) {
  const { id, label, help, children } = props;
  return (
    <div class="field-of-form">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children}
      {help && <small>{help}</small>}
    </div>
  );
}
