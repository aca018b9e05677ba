// The page of alerts: settles them, and shows the list as it is afterwards.
import { handleAlerts } from "./alert-dialogs.client.js";
import { find } from "./dom.client.js";
import { refreshParts } from "./live-parts.client.js";

handleAlerts(async (words) => {
  await refreshParts();
  find("list-status", HTMLElement).textContent = words;
  // The button that was pressed may be gone: whoever goes by the keyboard begins at the list.
  find("results", HTMLElement).focus();
});

addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll(".alerts details"))
    folded.setAttribute("open", "");
});
