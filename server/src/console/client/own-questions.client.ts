// Shows what the person asked before: each can be asked again or erased, and all at once.
import { find, foreign, h } from "./dom.client.js";
import { fold } from "./fold.client.js";
import { ASKS } from "./understood-view.client.js";

interface AskedQuestion {
  id: string;
  question: string;
  asked_at: string;
  kind: string;
  count: number | null;
}

/** More are shown on demand. */
const SHOWN = 5;

const place = find("own-questions", HTMLElement);

place.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button[data-forget]") : null;
  if (button) void forget(button.getAttribute("data-forget") ?? "");
});

/** Reads them anew; where that fails the list stays as it is. */
export async function refreshOwnQuestions(): Promise<void> {
  try {
    const response = await fetch("/v1/questions");
    if (!response.ok) return;
    const { questions } = (await response.json()) as { questions: AskedQuestion[] };
    show(questions);
  } catch {
    // The server is away, which the next question will say.
  }
}

async function forget(id: string): Promise<void> {
  if (id === "" && !confirm("Erase all your questions? This cannot be taken back.")) return;
  await fetch(id === "" ? "/v1/questions" : `/v1/questions/${id}`, { method: "DELETE" });
  await refreshOwnQuestions();
  place.querySelector("button")?.focus();
}

function show(questions: readonly AskedQuestion[]): void {
  place.hidden = questions.length === 0;
  const list = (items: HTMLElement[]) => h("ul", {}, ...items);
  place.replaceChildren(
    h(
      "header",
      {},
      h("h2", {}, "Asked before"),
      h("button", { class: "quiet", type: "button", "data-forget": "" }, "Erase all"),
    ),
    ...fold(questions.map(line), list, SHOWN),
  );
}

function line({ id, question, asked_at, count }: AskedQuestion): HTMLElement {
  const day = new Date(asked_at).toLocaleDateString("en-GB", { day: "numeric", month: "short" });
  return h(
    "li",
    {},
    h("button", { class: "again", type: "button", [ASKS]: question }, foreign(question)),
    count === null ? null : h("span", { class: "number" }, count.toLocaleString("en-GB")),
    h("time", { datetime: asked_at }, day),
    h(
      "button",
      { class: "drop", type: "button", "data-forget": id, "aria-label": `Erase: ${question}` },
      "×",
    ),
  );
}
