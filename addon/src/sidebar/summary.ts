// The sidebar's first line: of all that could be said, what matters most now.
import type { SidebarTexts } from "./language.js";
import type { ConnectedState, SidebarState } from "./state.js";
import type { TimeWords } from "./times.js";

export type Tone = "good" | "busy" | "attention" | "problem" | "off";

export interface Summary {
  tone: Tone;
  headline: string;
  detail: string;
}

/**
 * Pure: the status in words, the gravest first.
 * @param unansweredSince since when the sidebar itself knows the server to be away (ISO 8601)
 */
export function summarise(
  state: SidebarState,
  times: TimeWords,
  t: SidebarTexts,
  unansweredSince: string | null = null,
): Summary {
  const { headline, detail } = t;
  const say = (tone: Tone, line: string, more: string): Summary => ({
    tone,
    headline: line,
    detail: more,
  });
  if (!state.connected) return say("off", headline.notConnected, detail.notConnected);
  if (state.tab === null) return say("problem", headline.tabMissing, detail.tabMissing);
  if (!state.server) return unanswered(state, times, t, unansweredSince);
  const { source, runs, held, issues } = state.server;
  if (source.state === "paused") return say("off", headline.paused, detail.paused);
  const [newest] = runs;
  const since = state.last_failure?.since ?? (newest?.status === "failed" && newest.last_sync);
  if (since) {
    // The server's words tell what to put right in the sheet.
    const words = newest?.status === "failed" ? newest.error_message : null;
    const general = detail.pushFailed(times.absolute(since), retryOf(state, times));
    return say("problem", headline.pushFailed, words ?? general);
  }
  if (held.length > 0) return say("attention", headline.held(held.length), detail.held);
  if (state.waiting) return say("busy", headline.waiting, detail.waiting);
  if (!newest) return say("off", headline.nothingYet, detail.nothingYet);
  if (issues.length > 0) return say("attention", headline.issues(issues.length), detail.issues);
  return say("good", headline.inStep, detail.inStep);
}

/** When edits are pushed again, where there is a pause. */
function retryOf({ last_failure }: ConnectedState, times: TimeWords): string | null {
  if (!last_failure || last_failure.retry_at <= last_failure.at) return null;
  return times.absolute(last_failure.retry_at);
}

/** The server could not be asked: since when, where that is known, and what is safe all the same. */
function unanswered(
  state: ConnectedState,
  times: TimeWords,
  t: SidebarTexts,
  unansweredSince: string | null,
): Summary {
  const { failure, last_failure, last_push } = state;
  const { headline, detail } = t;
  if (failure && !["unreachable", "server_error"].includes(failure.code))
    return { tone: "problem", headline: headline.refused, detail: failure.message };
  const known = last_failure?.since ?? unansweredSince;
  const since = known && times.absolute(known);
  const safe = last_push ? detail.safeUntil(times.absolute(last_push)) : detail.safeNothing;
  return { tone: "problem", headline: headline.offline, detail: detail.offline(since, safe) };
}
