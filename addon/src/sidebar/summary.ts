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
  if (state.last_failure) {
    const since = times.absolute(state.last_failure.since);
    return { tone: "problem", headline: headline.pushFailed, detail: detail.pushFailed(since) };
  }
  if (server.held.length > 0)
    return { tone: "attention", headline: headline.held(server.held.length), detail: detail.held };
  if (state.waiting) return { tone: "busy", headline: headline.waiting, detail: detail.waiting };
  if (server.runs.length === 0)
    return { tone: "off", headline: headline.nothingYet, detail: detail.nothingYet };
  const [newest] = server.runs;
  if (newest?.status === "failed")
    return {
      tone: "problem",
      headline: headline.pushFailed,
      detail: newest.error_message ?? detail.pushFailed(times.absolute(newest.last_sync)),
    };
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
