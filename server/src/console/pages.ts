// Every page of the console, in the order of its menu. A page is added here, and nowhere else.
import { countOpenAlerts } from "../store/alert-rows.js";
import { countUnseenQuestions } from "../store/standing-rows.js";
import { alertPageRoutes } from "./alerts/alerts-page.js";
import { askRoutes } from "./ask-page.js";
import type { Badge, ConsolePage } from "./page.js";
import { patternPageRoutes } from "./patterns/routes.js";
import { pupilRoutes } from "./pupils/routes.js";
import { riskBoardRoutes } from "./risk/risk-page.js";
import { settingsRoutes } from "./settings/settings-page.js";
import { syncRoutes } from "./sync-page.js";
import { counted } from "./words.js";

export const PAGES: readonly ConsolePage[] = [
  {
    label: "Ask",
    icon: "ask",
    paths: ["/", "/currency"],
    scripts: ["ask"],
    badge: (reader, { tokenId }) => some(countUnseenQuestions(reader, tokenId), "changed answer"),
    routes: askRoutes,
  },
  {
    label: "Pupils",
    icon: "pupils",
    paths: ["/pupils", "/pupils/*"],
    scripts: ["pupils", "pupil", "compare"],
    routes: pupilRoutes,
  },
  {
    label: "Risk board",
    icon: "risk",
    paths: ["/risk"],
    scripts: ["risk"],
    routes: riskBoardRoutes,
  },
  {
    label: "Alerts",
    icon: "alerts",
    paths: ["/alerts"],
    scripts: ["alerts"],
    badge: (reader) => some(countOpenAlerts(reader), "open alert"),
    routes: alertPageRoutes,
  },
  {
    label: "Patterns",
    icon: "patterns",
    paths: ["/patterns", "/patterns/*"],
    scripts: ["patterns", "doctor", "behind"],
    routes: patternPageRoutes,
  },
  {
    label: "Sync",
    icon: "sync",
    paths: ["/sync", "/runs", "/runs/*"],
    scripts: ["sync"],
    routes: syncRoutes,
  },
  {
    label: "Settings",
    icon: "settings",
    paths: ["/settings"],
    role: "admin",
    scripts: ["settings"],
    routes: settingsRoutes,
  },
];

/** What stands beside a page's name where there is anything. */
function some(count: number, one: string): Badge | null {
  return count === 0 ? null : { count, words: counted(count, one) };
}
