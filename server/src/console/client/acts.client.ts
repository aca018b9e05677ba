// Carries out what a page's buttons stand for, and asks for words first where they belong to it.
import { call } from "./api.client.js";
import { find, h } from "./dom.client.js";
import { formDialog } from "./form-dialog.client.js";

interface Asks {
  title: string;
  submit: string;
  label: string;
  name: string;
  optional?: boolean;
}

const WORDS = "words";

/** Takes over the page's `ActButton`s; `refresh` shows what has become so. */
export function handleActs(refresh: () => Promise<unknown>): void {
  let asking: { button: HTMLButtonElement; name: string } | null = null;
  const act = async ({ dataset }: HTMLButtonElement, more: Record<string, unknown>) => {
    const body = { ...(JSON.parse(dataset.body ?? "{}") as Record<string, unknown>), ...more };
    await call("POST", dataset.post ?? "", body);
    say(dataset.done ?? "Done.");
    await refresh();
  };
  const dialog = document.getElementById("ask-dialog")
    ? formDialog("ask-dialog", async (data) => {
        if (!asking) return;
        const words = String(data.get(WORDS) ?? "").trim();
        await act(asking.button, words === "" ? {} : { [asking.name]: words });
      })
    : null;
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button[data-post]") : null;
    if (!(button instanceof HTMLButtonElement)) return;
    const { asks } = button.dataset;
    if (asks === undefined)
      return void act(button, {}).catch((error: unknown) => say(wordsOf(error), "problem"));
    const asked = JSON.parse(asks) as Asks;
    asking = { button, name: asked.name };
    dialog?.open((form) => name(form, asked));
  });
}

function name(form: HTMLFormElement, { title, submit, label, optional = false }: Asks): void {
  const set = (selector: string, words: string) => {
    const element = form.querySelector(selector);
    if (element) element.textContent = words;
  };
  set("h2", title);
  set("label", label);
  set("button[type=submit]", submit);
  const field = form.elements.namedItem(WORDS);
  if (field instanceof HTMLTextAreaElement) field.required = !optional;
}

/** Says what was done, or what stood in the way, in the page's `#done`. */
export function say(words: string, mood: "done" | "problem" = "done"): void {
  find("done", HTMLElement).replaceChildren(h("p", { class: `notice ${mood}` }, words));
}

export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
