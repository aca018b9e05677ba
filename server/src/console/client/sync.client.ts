// Refreshes the sync page by itself, and carries out what is decided on it.
import { find, h } from "./dom.client.js";
import { handleReleases } from "./releases.client.js";
import { decisionOf } from "./suggestions.client.js";

const EVERY_MS = 3_000;
const stale = find("stale", HTMLElement);
const done = find("done", HTMLElement);
let fresh = new Date();

async function refresh(): Promise<void> {
  const response = await fetch(location.pathname, { headers: { Accept: "text/html" } });
  // The session has ended: the server leads to the sign-in page.
  if (response.redirected) return location.assign(response.url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const next = page.getElementById("health");
  const now = document.getElementById("health");
  if (!next || !now) throw new Error("no health on the page");
  for (const { id } of now.querySelectorAll("details[open]"))
    next.querySelector(`details[id="${id}"]`)?.setAttribute("open", "");
  if (next.innerHTML === now.innerHTML) return;
  const focused = now.contains(document.activeElement) ? document.activeElement : null;
  const fold = focused?.closest("details")?.id;
  now.replaceWith(next);
  const again = focused?.id ? document.getElementById(focused.id) : null;
  if (again) again.focus();
  else if (fold) document.querySelector<HTMLElement>(`details[id="${fold}"] > summary`)?.focus();
}

async function keepFresh(): Promise<void> {
  if (document.visibilityState === "visible") {
    try {
      await refresh();
      fresh = new Date();
      stale.hidden = true;
    } catch {
      stale.textContent = `The server does not answer. What you see is from ${fresh.toLocaleTimeString("en-GB")}; it is refreshed once the server is back.`;
      stale.hidden = false;
    }
  }
  setTimeout(keepFresh, EVERY_MS);
}

/** Says what was done, with a way to take it back where there is one. */
function tell(words: string, takeBack?: () => Promise<unknown>): void {
  const undo = h("button", { class: "quiet", type: "button" }, "Take it back");
  undo.addEventListener("click", () => {
    void decide(async () => {
      await takeBack?.();
      return ["Taken back."];
    });
  });
  done.replaceChildren(h("p", { class: "notice done" }, words, " ", takeBack ? undo : null));
}

async function decide(work: () => Promise<Parameters<typeof tell>>): Promise<void> {
  try {
    tell(...(await work()));
    await refresh();
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
  }
}

document.addEventListener("click", ({ target }) => {
  const decision = decisionOf(target);
  if (!decision) return;
  void decide(async () => {
    const { words, takeBack } = await decision();
    return takeBack ? [words, takeBack] : [words];
  });
});
handleReleases((words) => void decide(async () => [words]));
setTimeout(keepFresh, EVERY_MS);
document.addEventListener("visibilitychange", () => void refresh().catch(() => {}));
