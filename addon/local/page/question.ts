// The add-on's prompts and alerts, as dialogs of the page.
import type { UiAnswer, UiQuestion } from "../protocol.js";
import { perform } from "./api.js";
import { h } from "./dom.js";

type Button = UiAnswer["button"];

const BUTTONS: Record<UiQuestion["buttons"], Button[]> = {
  OK: ["OK"],
  OK_CANCEL: ["CANCEL", "OK"],
  YES_NO: ["NO", "YES"],
  YES_NO_CANCEL: ["CANCEL", "NO", "YES"],
};
const LABELS: Record<Button, string> = {
  OK: "OK",
  CANCEL: "Cancel",
  YES: "Yes",
  NO: "No",
  CLOSE: "Close",
};

let shown = 0;

/** Shows the dialog that waits, or none. */
export function showDialog(waiting: { id: number; question: UiQuestion } | null): void {
  const dialog = document.querySelector("dialog");
  if (!dialog || (waiting?.id ?? 0) === shown) return;
  shown = waiting?.id ?? 0;
  dialog.close();
  if (waiting) open(dialog, waiting.id, waiting.question);
}

function open(dialog: HTMLDialogElement, id: number, question: UiQuestion): void {
  const input = h("input", { type: "text", autocomplete: "off", "aria-label": question.text });
  const answer = (button: Button) =>
    perform({ act: "answer", id, answer: { button, text: input.value } });
  const buttons = BUTTONS[question.buttons];
  const main = buttons.at(-1) ?? "OK";
  const form = h(
    "form",
    {
      onsubmit: (event) => {
        event.preventDefault();
        answer(main);
      },
    },
    h("h2", { id: "dialog-title" }, question.title),
    ...question.text.split("\n\n").map((paragraph) => h("p", {}, paragraph)),
    ...(question.kind === "prompt" ? [input] : []),
    h(
      "div",
      { class: "dialog-buttons" },
      ...buttons.map((button) =>
        button === main
          ? h("button", { type: "submit", class: "primary" }, LABELS[button])
          : h("button", { type: "button", onclick: () => answer(button) }, LABELS[button]),
      ),
    ),
  );
  dialog.setAttribute("aria-labelledby", "dialog-title");
  dialog.replaceChildren(form);
  // Esc closes, which is an answer too.
  dialog.oncancel = (event) => {
    event.preventDefault();
    answer("CLOSE");
  };
  dialog.showModal();
  (question.kind === "prompt" ? input : form.querySelector<HTMLElement>(".primary"))?.focus();
}
