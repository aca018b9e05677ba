// Acknowledges and snoozes the alerts of a page by its dialogs.
import { call } from "./api.client.js";
import { formDialog } from "./form-dialog.client.js";

/**
 * Takes over the page's `AlertActions`.
 * @param settled shows what has become so, and says these words
 */
export function handleAlerts(settled: (words: string) => Promise<void>): void {
  let chosen = "";
  const acknowledge = formDialog("acknowledge", async (data) => {
    const note = String(data.get("note"));
    await call("POST", `/v1/alerts/${chosen}/acknowledge`, { note });
    await settled("Acknowledged. New evidence opens it again.");
  });
  const snooze = formDialog("snooze", async (data) => {
    const note = String(data.get("note")).trim();
    const until = String(data.get("until"));
    await call("POST", `/v1/alerts/${chosen}/snooze`, note === "" ? { until } : { until, note });
    await settled("Snoozed. New evidence opens it before that day.");
  });
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const { acknowledge: seen, snooze: aside } = target.dataset;
    chosen = seen ?? aside ?? chosen;
    if (seen) acknowledge.open();
    if (aside) snooze.open();
  });
}
