// Draws the charts of the page of patterns, and asks again when its filter changes.
import { drawCharts } from "./chart.client.js";
import { find } from "./dom.client.js";

drawCharts();
const filters = find("filters", HTMLFormElement);
filters.addEventListener("change", () => filters.requestSubmit());
