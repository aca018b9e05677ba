// Opens a form in a dialog, sends it, and says in it what stood in the way.
import { find } from "./dom.client.js";

interface FormDialog {
  /** Shows the form, empty or as `fill` leaves it. */
  open: (fill?: (form: HTMLFormElement) => void) => void;
}

/**
 * The dialog of `parts/form-dialog.tsx` with this id. Ctrl+Enter sends it too; the focus returns to what opened it.
 * @param send does what the form is for; where it throws, the dialog stays and shows the error's words
 */
export function formDialog(id: string, send: (data: FormData) => Promise<void>): FormDialog {
  const dialog = find(id, HTMLDialogElement);
  const form = dialog.querySelector("form");
  if (!form) throw new Error(`The dialog #${id} has no form.`);
  dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close());
  sendForm(form, async (data) => {
    await send(data);
    dialog.close();
  });
  return {
    open: (fill) => {
      form.reset();
      say(form, "");
      fill?.(form);
      dialog.showModal();
    },
  };
}

/** Sends a form by script, once at a time; what stood in the way is said in its `role="alert"`. */
export function sendForm(form: HTMLFormElement, send: (data: FormData) => Promise<void>): void {
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (button?.disabled) return;
    if (button) button.disabled = true;
    say(form, "");
    send(new FormData(form))
      .catch((error: unknown) => say(form, error instanceof Error ? error.message : String(error)))
      .finally(() => {
        if (button) button.disabled = false;
      });
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
}

function say(form: HTMLFormElement, words: string): void {
  const place = form.querySelector<HTMLElement>("[role=alert]");
  if (!place) return;
  place.textContent = words;
  place.hidden = words === "";
}
