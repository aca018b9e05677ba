// Asks the question that was typed or chosen, and shows the answer or what stood in its way.
import { answerCard, problemCard, wordsSoFar } from "./answer-view.client.js";
import { type Refusal, readAnswer } from "./ask-stream.client.js";
import { find, h } from "./dom.client.js";

/** Before that no word is said about waiting: it would only flicker. */
const PATIENCE_MS = 400;

const form = find("ask", HTMLFormElement);
const question = find("question", HTMLInputElement);
const examples = find("examples", HTMLElement);
const progress = find("progress", HTMLElement);
const place = find("answer", HTMLElement);
let asking: AbortController | null = null;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void ask(question.value.trim());
});
examples.addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  question.value = target.textContent ?? "";
  void ask(question.value);
});
place.addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? target.closest('a[href^="#evidence-"]') : null;
  if (link) openEvidence(link.getAttribute("href")?.slice(1) ?? "");
});
question.focus();

/** A later question takes the place of one that is still being answered. */
async function ask(text: string): Promise<void> {
  if (text === "") return;
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  place.setAttribute("aria-busy", "true");
  progress.classList.remove("hidden");
  progress.textContent = "";
  const waiting = setTimeout(() => {
    progress.textContent = "Looking…";
  }, PATIENCE_MS);
  const card = await answerTo(text, mine.signal, (words) => {
    if (mine === asking) place.replaceChildren(wordsSoFar(words));
  });
  clearTimeout(waiting);
  if (mine !== asking) return;
  place.removeAttribute("aria-busy");
  place.replaceChildren(card);
  // Said aloud by screen readers; the focus stays in the question, ready for the next one.
  progress.classList.add("hidden");
  progress.textContent = card.querySelector(".said")?.textContent ?? "";
}

async function answerTo(
  text: string,
  signal: AbortSignal,
  said: (words: string) => void,
): Promise<HTMLElement> {
  try {
    const response = await fetch("/v1/ask", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
      body: JSON.stringify({ question: text }),
      signal,
    });
    if (!response.ok || !response.body)
      return refusal(response.status, (await response.json()) as Refusal);
    const read = await readAnswer(response.body, said);
    return "answer" in read ? answerCard(read.answer) : refusal(response.status, read.refusal);
  } catch {
    return problemCard(
      "The server did not answer. Nothing is lost; ask again in a moment, and if it stays so, tell whoever runs PTCC.",
      null,
    );
  }
}

function refusal(status: number, { error }: Refusal): HTMLElement {
  if (status === 401)
    return problemCard(
      "Your session has ended.",
      h("a", { href: "/sign-in" }, "Sign in again, then ask again."),
    );
  return problemCard(
    error?.message ?? "The server could not answer this.",
    null,
    error?.request_id,
  );
}

/** Follows a pupil's link to the evidence, also where that stands in a closed fold. */
function openEvidence(id: string): void {
  const evidence = document.getElementById(id);
  evidence?.closest("details")?.setAttribute("open", "");
  evidence?.focus();
}
