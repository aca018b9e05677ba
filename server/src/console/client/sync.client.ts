// Refreshes the sync page by itself, and carries out what is decided on it.
import { find, h } from "./dom.client.js";
import { refreshPart } from "./fresh-part.client.js";
import { watchSyncs } from "./live-syncs.client.js";
import { handleReleases } from "./releases.client.js";
import { decisionOf } from "./suggestions.client.js";

/** How often it asks while the server tells nothing by itself, and while it does. */
const EVERY_MS = 3_000;
const LIVE_MS = 5_000;
/** Between two refreshes after commits that follow each other. */
const APART_MS = 1_000;
const stale = find("stale", HTMLElement);
const done = find("done", HTMLElement);
let fresh = new Date();

const refresh = () => refreshPart("health");

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
  setTimeout(keepFresh, isLive() ? LIVE_MS : EVERY_MS);
}

let due: ReturnType<typeof setTimeout> | undefined;
const isLive = watchSyncs(() => {
  if (due !== undefined) return;
  due = setTimeout(() => {
    due = undefined;
    void refresh().catch(() => {});
  }, APART_MS);
});

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
