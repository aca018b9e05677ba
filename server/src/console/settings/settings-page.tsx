// The page of settings, for admins: the sheets, who may sign in, what was administered, and how PTCC is set up.
import { Hono } from "hono";
import { findAdminLog } from "../../store/admin-log.js";
import { countPupils } from "../../store/find-runs.js";
import { listSources } from "../../store/sources.js";
import { listTokens } from "../../store/tokens.js";
import { renderPage } from "../layout.js";
import type { ConsoleDependencies, ConsoleEnv, Frame } from "../page.js";
import { PageHeader } from "../parts/page-header.js";
import type { Clock } from "../parts/time.js";
import { AdminLog } from "./admin-log.js";
import { SettingsDialogs } from "./dialogs.js";
import { configuredFacts, Facts } from "./facts.js";
import { SourceList } from "./source-list.js";
import { TokenList } from "./token-list.js";
import { WebhookCard } from "./webhook-card.js";

const SHOWN_ACTIONS = 20;

export function settingsRoutes(dependencies: ConsoleDependencies) {
  return new Hono<ConsoleEnv>().get("/settings", (c) =>
    c.html(settingsPage(c.get("frame"), dependencies)),
  );
}

function settingsPage(
  frame: Frame,
  { reader, config, terms }: Pick<ConsoleDependencies, "reader" | "config" | "terms">,
) {
  const clock: Clock = { now: new Date(), timeZone: config.timeZone };
  const sources = listSources(reader).map((source) => ({
    source,
    pupils: countPupils(reader, source.id),
  }));
  return renderPage(frame, {
    title: "Settings",
    script: "settings",
    children: (
      <div class="page settings">
        <PageHeader
          title="Settings"
          lead="Which sheets are connected, who may sign in, and how this PTCC is set up."
        />
        <div id="done" role="status" />
        {/* The script swaps this part for a fresh one. */}
        <div id="settings">
          <SourceList sources={sources} clock={clock} />
          <TokenList tokens={listTokens(reader)} own={frame.principal.tokenId} clock={clock} />
          <Facts facts={configuredFacts(config, terms)} />
          <WebhookCard config={config} reader={reader} clock={clock} />
          <AdminLog entries={findAdminLog(reader, { limit: SHOWN_ACTIONS })} clock={clock} />
        </div>
        <SettingsDialogs config={config} />
      </div>
    ),
  });
}
