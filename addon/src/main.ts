// The add-on's entry: every export becomes a top-level function of the built Code.js.
export { about } from "./about.js";
export { connect } from "./connect.js";
export { disconnect } from "./disconnect.js";
export { importInsights } from "./insights.js";
export { onOpen } from "./menu.js";
export { pushNow } from "./push-now.js";
export { showStatus, sidebarDecide, sidebarPush, sidebarSelect, sidebarState } from "./status.js";
export { createTemplate } from "./template.js";
export { onClock, onSheetChange } from "./triggers.js";
