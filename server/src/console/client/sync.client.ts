// Refreshes the sync page by itself: fetches it again, and swaps the part that tells the health.
import { find } from "./dom.client.js";

const EVERY_MS = 3_000;
const stale = find("stale", HTMLElement);
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
  const focused = document.activeElement?.closest("details")?.id;
  now.replaceWith(next);
  if (focused) document.querySelector<HTMLElement>(`details[id="${focused}"] > summary`)?.focus();
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

setTimeout(keepFresh, EVERY_MS);
document.addEventListener("visibilitychange", () => void refresh().catch(() => {}));
