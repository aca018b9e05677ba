// The last syncs: a small chart, and the same as a table.
import type { RunSummary } from "../../../shared/wire.js";
import { h, s } from "./dom.client.js";
import type { SidebarTexts } from "./language.js";
import type { TimeWords } from "./times.js";

const ICONS: Record<RunSummary["status"], string> = { success: "✓", partial: "!", failed: "✕" };
const MOST_RUNS = 20;
const HEIGHT = 44;
const LOWEST_BAR = 3;
const STEP = 13;
const BAR = 9;
const ICON_ROOM = 12;

const changesOf = ({ counts }: RunSummary) =>
  counts.created + counts.updated + counts.restored + counts.removed;

/** @param runs newest first, as the server tells them */
export function historySection(
  runs: readonly RunSummary[],
  times: TimeWords,
  t: SidebarTexts,
  isOpen: boolean,
): HTMLElement | null {
  if (runs.length === 0) return null;
  const shown = runs.slice(0, MOST_RUNS);
  return h(
    "section",
    { "aria-labelledby": "history" },
    h("h2", { id: "history" }, t.historyTitle(shown.length)),
    chart(shown, t),
    h(
      "details",
      { "data-key": "history", open: isOpen },
      h("summary", {}, t.historyTable),
      table(shown, times, t),
    ),
  );
}

/** A bar for each run, oldest on the left; what did not go well has a mark above it, not a colour only. */
function chart(runs: readonly RunSummary[], t: SidebarTexts): SVGElement {
  const count = (status: RunSummary["status"]) =>
    runs.filter((run) => run.status === status).length;
  const most = Math.max(...runs.map(changesOf));
  const words = t.chart(count("success"), count("partial"), count("failed"), most);
  const bars = [...runs].reverse().flatMap((run, i) => {
    // By the root, or the first push of a whole school would flatten all that follow.
    const share = most === 0 ? 0 : Math.sqrt(changesOf(run) / most);
    const tall = share * (HEIGHT - ICON_ROOM - LOWEST_BAR);
    const height = LOWEST_BAR + tall;
    const x = i * STEP;
    const y = HEIGHT - height;
    const bar = s("rect", { class: run.status, x, y, width: BAR, height, rx: 1.5 });
    if (run.status === "success") return [bar];
    const mark = s("text", { class: run.status, x: x + BAR / 2, y: y - 3 }, ICONS[run.status]);
    return [bar, mark];
  });
  const viewBox = `0 0 ${MOST_RUNS * STEP} ${HEIGHT}`;
  const drawing = s("svg", { class: "chart", viewBox, role: "img", "aria-label": words }, ...bars);
  drawing.prepend(s("title", {}, words));
  return drawing;
}

function table(runs: readonly RunSummary[], times: TimeWords, t: SidebarTexts): HTMLElement {
  const { when, what, result } = t.history;
  const row = (run: RunSummary) =>
    h(
      "tr",
      {},
      h("td", {}, times.absolute(run.last_sync)),
      h("td", {}, reasonOf(run, t)),
      h(
        "td",
        { class: run.status },
        h("span", { "aria-hidden": "true" }, `${ICONS[run.status]} `),
        t.runStatus[run.status],
        changesOf(run) > 0 ? `, ${t.changed(changesOf(run))}` : "",
      ),
    );
  return h(
    "table",
    {},
    h(
      "thead",
      {},
      h("tr", {}, ...[when, what, result].map((text) => h("th", { scope: "col" }, text))),
    ),
    h("tbody", {}, ...runs.map(row)),
  );
}

/** By what a run was started, in words; a way that has no word of its own is shown as it comes. */
export const reasonOf = (run: RunSummary, t: SidebarTexts): string =>
  t.by[run.reason] ?? t.by[run.way] ?? run.reason;
