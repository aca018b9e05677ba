// The sidebar's first line: of all that could be said, what matters most now.
import { texts } from "../texts.js";
import type { SidebarState } from "./state.js";
import type { TimeWords } from "./times.js";

export type Tone = "good" | "busy" | "attention" | "problem" | "off";

export interface Summary {
  tone: Tone;
  headline: string;
  detail: string;
}

const { headline, detail } = texts.sidebar;

/** Pure: the status in words, the gravest first. */
export function summarise(state: SidebarState, times: TimeWords): Summary {
  if (!state.connected)
    return { tone: "off", headline: headline.notConnected, detail: detail.notConnected };
  if (state.tab === null) {
    const words = texts.failures.tab_missing();
    return { tone: "problem", headline: headline.tabMissing, detail: words };
  }
  if (!state.server) return unanswered(state, times);
  const { server } = state;
  if (server.source.state === "paused")
    return { tone: "off", headline: headline.paused, detail: detail.paused };
  const [newest] = server.runs;
  const since = state.last_failure?.since ?? (newest?.status === "failed" && newest.last_sync);
  if (since) {
    // The server's words tell what to put right in the sheet.
    const words = newest?.status === "failed" ? newest.error_message : null;
    const general = detail.pushFailed(times.absolute(since));
    return { tone: "problem", headline: headline.pushFailed, detail: words ?? general };
  }
  if (server.held.length > 0)
    return { tone: "attention", headline: headline.held(server.held.length), detail: detail.held };
  if (state.waiting) return { tone: "busy", headline: headline.waiting, detail: detail.waiting };
  if (!newest) return { tone: "off", headline: headline.nothingYet, detail: detail.nothingYet };
  if (server.issues.length > 0) {
    const words = headline.issues(server.issues.length);
    return { tone: "attention", headline: words, detail: detail.issues };
  }
  return { tone: "good", headline: headline.inStep, detail: detail.inStep };
}

/** The server could not be asked: since when, where that is known, and what is safe all the same. */
function unanswered(state: Extract<SidebarState, { connected: true }>, times: TimeWords): Summary {
  const { failure, last_failure, last_push } = state;
  if (failure && failure.code !== "unreachable" && failure.code !== "server_error")
    return { tone: "problem", headline: headline.refused, detail: failure.message };
  const since = last_failure && times.absolute(last_failure.since);
  const safe = last_push ? detail.safeUntil(times.absolute(last_push)) : detail.safeNothing;
  return { tone: "problem", headline: headline.offline, detail: detail.offline(since, safe) };
}
