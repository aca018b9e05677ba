// Acknowledges and snoozes alerts, and shows the page as it is afterwards.
import { call } from "./api.client.js";
import { find } from "./dom.client.js";
import { formDialog } from "./form-dialog.client.js";

const status = find("list-status", HTMLElement);
let chosen = "";

const acknowledge = formDialog("acknowledge", async (data) => {
  const note = String(data.get("note"));
  await call("POST", `/v1/alerts/${chosen}/acknowledge`, { note });
  await refresh("Acknowledged.");
});

const snooze = formDialog("snooze", async (data) => {
  const note = String(data.get("note")).trim();
  const until = String(data.get("until"));
  await call("POST", `/v1/alerts/${chosen}/snooze`, note === "" ? { until } : { until, note });
  await refresh("Snoozed.");
});

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  const { acknowledge: seen, snooze: aside } = target.dataset;
  chosen = seen ?? aside ?? chosen;
  if (seen) acknowledge.open();
  if (aside) snooze.open();
});

addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll(".alerts details"))
    folded.setAttribute("open", "");
});

/** The list and the menu's count as they are now. */
async function refresh(done: string): Promise<void> {
  const response = await fetch(location.href);
  if (!response.ok || response.redirected) return location.reload();
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const part of ["#results", ".menu nav"]) {
    const next = page.querySelector(part);
    if (next) document.querySelector(part)?.replaceWith(next);
  }
  status.textContent = done;
  // The button that was pressed may be gone: whoever goes by the keyboard begins at the list.
  find("results", HTMLElement).focus();
}
