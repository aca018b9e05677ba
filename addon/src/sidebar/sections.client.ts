// The sidebar's sections, each from the state alone.
import type { HeldRemoval, RowIssue } from "../../../shared/wire.js";
import { h } from "./dom.client.js";
import { reasonOf } from "./history.client.js";
import type { SidebarTexts } from "./language.js";
import type { ConnectedState } from "./state.js";
import type { Summary, Tone } from "./summary.js";
import type { TimeWords } from "./times.js";

const ICONS: Record<Tone, string> = {
  good: "✓",
  busy: "↻",
  attention: "!",
  problem: "✕",
  off: "–",
};
const MAX_ISSUES = 50;

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

export const pushButton = (isPushing: boolean, actions: Actions, t: SidebarTexts) =>
  h(
    "div",
    { class: "buttons" },
    h(
      "button",
      {
        class: "action",
        "data-key": "push",
        // Disabled, it would lose the focus.
        "aria-disabled": String(isPushing),
        onclick: () => {
          if (!isPushing) actions.push();
        },
      },
      isPushing ? t.pushing : t.pushNow,
    ),
  );

const line = (label: string, ...value: (Node | string)[]) => [
  h("dt", {}, label),
  h("dd", {}, ...value),
];

/** Last sync, in both ways of telling time; what waits; the next one. */
export function timesSection(
  state: ConnectedState,
  times: TimeWords,
  now: number,
  t: SidebarTexts,
): HTMLElement {
  const run = state.server?.runs[0];
  const last = run?.last_sync ?? state.last_push;
  const { waiting, next_clock } = state;
  const when = (iso: string) => h("time", { datetime: iso }, times.absolute(iso));
  const lastSync = last
    ? [
        h("strong", {}, times.relative(last, now)),
        ", ",
        when(last),
        run ? `, ${reasonOf(run, t)}` : "",
      ]
    : [t.never];
  return h(
    "dl",
    { class: "facts" },
    ...line(t.lastSync, ...lastSync),
    ...line(
      t.waitingTitle,
      waiting ? t.waitingRows(waiting.rows, times.absolute(waiting.since)) : t.waitingNothing,
    ),
    ...line(t.next, next_clock ? t.nextBy(times.absolute(next_clock)) : t.notAutomatic),
  );
}

export function countsSection({ server }: ConnectedState, t: SidebarTexts): HTMLElement | null {
  if (!server) return null;
  const count = (value: number, label: string) =>
    h("li", {}, h("strong", {}, String(value)), " ", h("span", {}, label));
  return h(
    "ul",
    { class: "counts", "aria-label": t.counts.title },
    count(server.pupils, t.counts.pupils),
    count(server.runs[0]?.records_synced ?? 0, t.counts.synced),
    count(server.issues.length, t.counts.look),
    count(server.held.length, t.counts.held),
  );
}

export function heldSection(
  held: readonly HeldRemoval[],
  actions: Actions,
  t: SidebarTexts,
): HTMLElement | null {
  if (held.length === 0) return null;
  const ids = held.map(({ student_id }) => student_id);
  const choice = (action: "keep" | "confirm") =>
    h("button", { "data-key": action, onclick: () => actions.decide(action, ids) }, t[action]);
  return h(
    "section",
    { "aria-labelledby": "held" },
    h("h2", { id: "held" }, t.heldTitle),
    h("p", {}, t.heldExplanation),
    h(
      "ul",
      { class: "names", tabindex: 0, "aria-labelledby": "held" },
      ...held.map(({ name, class_code }) =>
        h("li", {}, h("span", {}, name), " ", h("span", { class: "muted" }, class_code)),
      ),
    ),
    h("div", { class: "buttons" }, choice("keep"), choice("confirm")),
  );
}

export function issuesSection(
  issues: readonly RowIssue[],
  actions: Actions,
  t: SidebarTexts,
): HTMLElement | null {
  if (issues.length === 0) return null;
  const more = issues.length - MAX_ISSUES;
  return h(
    "section",
    { "aria-labelledby": "issues" },
    h("h2", { id: "issues" }, t.issuesTitle),
    h(
      "ul",
      { class: "issues" },
      ...issues.slice(0, MAX_ISSUES).map((one, i) => issueItem(one, i, actions, t)),
    ),
    more > 0 ? h("p", { class: "muted" }, t.moreIssues(more)) : null,
  );
}

function issueItem(issue: RowIssue, i: number, actions: Actions, t: SidebarTexts): HTMLElement {
  const { row, column, severity, message } = issue;
  const content = [
    h(
      "span",
      { class: "head" },
      h("span", { class: "where" }, t.issueWhere(row, column)),
      " ",
      h("span", { class: `severity ${severity}` }, t.severity[severity]),
    ),
    " ",
    h("span", { class: "message" }, message),
  ];
  if (row === null) return h("li", {}, h("div", { class: "issue" }, ...content));
  const onclick = () => actions.select(row, column);
  const attributes = { class: "issue", "data-key": `issue-${i}`, title: t.showCell, onclick };
  return h("li", {}, h("button", attributes, ...content));
}

export function connectionSection(state: ConnectedState, t: SidebarTexts): HTMLElement {
  const { server, tab, server_url } = state;
  return h(
    "section",
    { "aria-labelledby": "connection" },
    h("h2", { id: "connection" }, t.connectionTitle),
    h(
      "dl",
      { class: "facts" },
      ...(server ? line(t.source, server.source.name) : []),
      ...(tab ? line(t.tab, tab) : []),
      ...line(t.server, server_url),
      ...(server ? line(t.search, searchWords(server.index, t)) : []),
    ),
  );
}

function searchWords(
  { available, pending }: { available: boolean; pending: number },
  t: SidebarTexts,
): string {
  if (!available) return t.searchPaused;
  return pending > 0 ? t.searchPending(pending) : t.searchCurrent;
}
