// Every page of the console, in the order of its menu. A page is added here, and nowhere else.
import { askRoutes } from "./ask-page.js";
import type { ConsolePage } from "./page.js";
import { patternPageRoutes } from "./patterns/routes.js";
import { pupilRoutes } from "./pupils/routes.js";
import { syncRoutes } from "./sync-page.js";

export const PAGES: readonly ConsolePage[] = [
  {
    label: "Ask",
    icon: "ask",
    paths: ["/", "/currency"],
    scripts: ["ask"],
    routes: askRoutes,
  },
  {
    label: "Pupils",
    icon: "pupils",
    paths: ["/pupils", "/pupils/*"],
    scripts: ["pupils", "pupil"],
    routes: pupilRoutes,
  },
  {
    label: "Patterns",
    icon: "patterns",
    paths: ["/patterns", "/patterns/*"],
    scripts: ["patterns", "doctor"],
    routes: patternPageRoutes,
  },
  {
    label: "Sync",
    icon: "sync",
    paths: ["/sync", "/runs/*"],
    scripts: ["sync"],
    routes: syncRoutes,
  },
];
