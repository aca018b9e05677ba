// Draws the charts of the page of patterns, and asks again when its filter changes, or what it shows is computed.
import { drawCharts } from "./chart.client.js";
import { find } from "./dom.client.js";
import { showOnceComputed } from "./recomputing.client.js";

drawCharts();
showOnceComputed(drawCharts);
const filters = find("filters", HTMLFormElement);
const show = filters.querySelector<HTMLElement>("button[type=submit]");
if (show) show.hidden = true;
filters.addEventListener("change", () => filters.requestSubmit());
