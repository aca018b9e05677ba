// Draws the charts of the page of patterns, and asks again when its filter changes.
import { drawCharts } from "./chart.client.js";
import { find } from "./dom.client.js";

drawCharts();
const filters = find("filters", HTMLFormElement);
const show = filters.querySelector<HTMLElement>("button[type=submit]");
if (show) show.hidden = true;
filters.addEventListener("change", () => filters.requestSubmit());
