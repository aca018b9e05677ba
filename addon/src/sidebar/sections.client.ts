// The sidebar's sections, each from the state alone.
import type { HeldRemoval, RowIssue, RunSummary } from "../../../shared/wire.js";
import { texts } from "../texts.js";
import { h } from "./dom.client.js";
import type { SidebarState } from "./state.js";
import type { Summary, Tone } from "./summary.js";
import type { TimeWords } from "./times.js";

const t = texts.sidebar;
const ICONS: Record<Tone, string> = {
  good: "✓",
  busy: "↻",
  attention: "!",
  problem: "✕",
  off: "–",
};
const RUN_ICONS: Record<RunSummary["status"], string> = { success: "✓", partial: "!", failed: "✕" };
const MAX_ISSUES = 50;

export type Connected = Extract<SidebarState, { connected: true }>;

export interface Actions {
  push(): void;
  select(row: number, column: string | null): void;
  decide(action: "confirm" | "keep", studentIds: string[]): void;
}

export const summarySection = ({ tone, headline, detail }: Summary) =>
  h(
    "section",
    { class: `summary ${tone}` },
    h("span", { class: "icon", "aria-hidden": "true" }, ICONS[tone]),
    h("div", {}, h("h1", {}, headline), h("p", {}, detail)),
  );

export const pushButton = (pushing: boolean, actions: Actions) =>
  h(
    "button",
    { class: "action", "data-key": "push", disabled: pushing, onclick: actions.push },
    pushing ? t.pushing : t.pushNow,
  );

/** Last sync, in both ways of telling time, and the next one. */
export function timesSection(state: Connected, times: TimeWords, now: number): HTMLElement {
  const run = state.server?.runs[0];
  const last = run?.last_sync ?? state.last_push;
  const next = new Date(
    Date.parse(state.last_push ?? new Date(now).toISOString()) + state.every_hours * 3_600_000,
  ).toISOString();
  return h(
    "dl",
    {},
    h("dt", {}, t.lastSync),
    h(
      "dd",
      {},
      last ? `${times.relative(last, now)} (${times.absolute(last)})` : t.never,
      run ? ` ${t.by[run.reason] ?? ""}` : "",
    ),
    h("dt", {}, t.next),
    h("dd", {}, state.automatic ? t.nextBy(times.absolute(next)) : t.notAutomatic),
  );
}

export function countsSection(state: Connected): HTMLElement | null {
  const { server } = state;
  if (!server) return null;
  const count = (value: number, label: string) =>
    h("li", {}, h("strong", {}, String(value)), h("span", {}, label));
  return h(
    "ul",
    { class: "counts" },
    count(server.pupils, t.counts.pupils),
    count(server.runs[0]?.records_synced ?? 0, t.counts.synced),
    count(server.issues.length, t.counts.look),
    count(server.held.length, t.counts.held),
  );
}

export function heldSection(held: readonly HeldRemoval[], actions: Actions): HTMLElement | null {
  if (held.length === 0) return null;
  const ids = held.map(({ student_id }) => student_id);
  return h(
    "section",
    {},
    h("h2", {}, t.heldTitle),
    h("p", {}, t.heldExplanation),
    h(
      "ul",
      { class: "names" },
      ...held.map(({ name, class_code }) => h("li", {}, `${name}, ${class_code}`)),
    ),
    h(
      "div",
      { class: "buttons" },
      h("button", { "data-key": "keep", onclick: () => actions.decide("keep", ids) }, t.keep),
      h(
        "button",
        { "data-key": "confirm", onclick: () => actions.decide("confirm", ids) },
        t.confirm,
      ),
    ),
  );
}

export function issuesSection(issues: readonly RowIssue[], actions: Actions): HTMLElement | null {
  if (issues.length === 0) return null;
  const more = issues.length - MAX_ISSUES;
  return h(
    "section",
    {},
    h("h2", {}, t.issuesTitle),
    h(
      "ul",
      { class: "issues" },
      ...issues.slice(0, MAX_ISSUES).map((one) => issueItem(one, actions)),
    ),
    more > 0 ? h("p", {}, t.moreIssues(more)) : null,
  );
}

function issueItem(issue: RowIssue, actions: Actions): HTMLElement {
  const { row, column, severity, message } = issue;
  const content = [
    h("span", { class: `severity ${severity}` }, t.severity[severity]),
    h("span", { class: "where" }, t.issueWhere(row, column)),
    h("span", { class: "message" }, message),
  ];
  if (row === null) return h("li", {}, h("div", { class: "issue" }, ...content));
  const key = `issue-${row}-${column ?? ""}`;
  const onclick = () => actions.select(row, column);
  return h(
    "li",
    {},
    h("button", { class: "issue", "data-key": key, title: t.showCell, onclick }, ...content),
  );
}

export function historySection(
  runs: readonly RunSummary[],
  times: TimeWords,
  open: boolean,
): HTMLElement | null {
  if (runs.length === 0) return null;
  const row = ({ last_sync, reason, status }: RunSummary) =>
    h(
      "tr",
      {},
      h("td", {}, times.absolute(last_sync)),
      h("td", {}, t.by[reason] ?? reason),
      h(
        "td",
        { class: status },
        h("span", { "aria-hidden": "true" }, `${RUN_ICONS[status]} `),
        t.runStatus[status],
      ),
    );
  const { when, what, result } = t.history;
  return h(
    "details",
    { "data-key": "history", open },
    h("summary", {}, t.historyTitle),
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h("tr", {}, ...[when, what, result].map((text) => h("th", { scope: "col" }, text))),
      ),
      h("tbody", {}, ...runs.map(row)),
    ),
  );
}

export function connectionSection(state: Connected): HTMLElement {
  const { server, tab, server_url } = state;
  const line = (label: string, value: string) => [h("dt", {}, label), h("dd", {}, value)];
  return h(
    "section",
    {},
    h("h2", {}, t.connectionTitle),
    h(
      "dl",
      {},
      ...(server ? line(t.source, server.source.name) : []),
      ...(tab ? line(t.tab, tab) : []),
      ...line(t.server, server_url),
      ...(server ? line(t.search, searchWords(server.index)) : []),
    ),
  );
}

function searchWords({ available, pending }: { available: boolean; pending: number }): string {
  if (!available) return t.searchPaused;
  return pending > 0 ? t.searchPending(pending) : t.searchCurrent;
}
