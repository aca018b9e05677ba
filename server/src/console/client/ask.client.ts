// Asks the question that was typed or chosen, and shows the answer or what stood in its way.
import type { Answer } from "./answer.client.js";
import { answerCard, type Draft, draftCard, problemCard } from "./answer-view.client.js";
import { type Refusal, readAnswer } from "./ask-stream.client.js";
import { find, h } from "./dom.client.js";
import { refreshOwnQuestions } from "./own-questions.client.js";
import { refreshStanding, watchButton } from "./standing.client.js";
import { ASKS } from "./understood-view.client.js";

/** Before that nothing is shown of an answer on its way: it would only flicker. */
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
document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  const asks = target.closest(`[${ASKS}]`)?.getAttribute(ASKS);
  if (asks) {
    question.value = asks;
    question.focus();
    scrollTo({ top: 0 });
    void ask(asks);
  }
  const link = target.closest('#answer a[href^="#"]');
  if (link) open(link.getAttribute("href")?.slice(1) ?? "");
  for (const choice of place.querySelectorAll("details.choice[open]"))
    if (!choice.contains(target)) choice.removeAttribute("open");
});
place.addEventListener("keydown", ({ key, target }) => {
  const choice = target instanceof Element ? target.closest("details.choice[open]") : null;
  if (key !== "Escape" || !choice) return;
  choice.removeAttribute("open");
  choice.querySelector("summary")?.focus();
});
addEventListener("beforeprint", () => {
  for (const folded of place.querySelectorAll("details:not(.choice)"))
    folded.setAttribute("open", "");
});
question.focus();
void refreshOwnQuestions();
void refreshStanding();

/** A later question takes the place of one that is still being answered. */
async function ask(text: string): Promise<void> {
  if (text === "") return;
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  place.setAttribute("aria-busy", "true");
  progress.classList.remove("hidden");
  progress.textContent = "";
  let draft: Draft | null = null;
  let patient = true;
  const showDraft = () => {
    if (mine !== asking || draft === null || (patient && draft.words === "")) return;
    progress.classList.add("hidden");
    place.replaceChildren(draftCard(draft));
  };
  const waiting = setTimeout(() => {
    patient = false;
    progress.textContent = "Looking…";
    showDraft();
  }, PATIENCE_MS);
  const shown = await answerTo(text, mine.signal, (known) => {
    draft = known;
    showDraft();
  });
  clearTimeout(waiting);
  if (mine !== asking) return;
  const card = shown instanceof HTMLElement ? shown : answerCard(shown);
  place.removeAttribute("aria-busy");
  place.replaceChildren(card);
  examples.hidden = !(shown instanceof HTMLElement) && !shown.abstained;
  // Said aloud by screen readers; the focus stays in the question, ready for the next one.
  progress.classList.add("hidden");
  progress.textContent = card.querySelector(".said")?.textContent ?? "";
  if (shown instanceof HTMLElement) return;
  if (shown.kind !== "unclear") card.append(watchButton(text));
  void showCurrency(card);
  void refreshOwnQuestions();
}

/** The answer, or the card to show in its place. */
async function answerTo(
  text: string,
  signal: AbortSignal,
  known: (draft: Draft) => void,
): Promise<Answer | HTMLElement> {
  try {
    const response = await fetch("/v1/ask", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
      body: JSON.stringify({ question: text, parts: true, keep: true }),
      signal,
    });
    if (!response.ok || !response.body)
      return refusal(response.status, (await response.json()) as Refusal);
    const read = await readAnswer(response.body, known);
    return "answer" in read ? read.answer : refusal(response.status, read.refusal);
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

/** How current each sheet is, and what could not be seen, as the server renders it. */
async function showCurrency(card: HTMLElement): Promise<void> {
  try {
    const response = await fetch("/currency");
    if (!response.ok || response.redirected) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    card.querySelector(".currency")?.append(...page.body.childNodes);
  } catch {
    // The moment to which the answer is current stands there already.
  }
}

/** Follows a link within the answer, also where its target stands in a closed fold. */
function open(id: string): void {
  const target = document.getElementById(id);
  target?.closest("details")?.setAttribute("open", "");
  target?.focus();
}
