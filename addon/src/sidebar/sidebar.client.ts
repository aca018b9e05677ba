// The sidebar: asks the script for its state, shows it, and asks again while it is open.
import { texts } from "../texts.js";
import { h } from "./dom.client.js";
import { callScript } from "./script.client.js";
import {
  type Actions,
  connectionSection,
  countsSection,
  heldSection,
  historySection,
  issuesSection,
  pushButton,
  summarySection,
  timesSection,
} from "./sections.client.js";
import type { SidebarState } from "./state.js";
import { summarise } from "./summary.js";
import { timeWords } from "./times.js";

const REFRESH_MS = 15_000;
const t = texts.sidebar;
const main = document.getElementById("main") ?? document.body;
const announcement = document.getElementById("announcement") ?? document.body;

let state: SidebarState | null = null;
let pushing = false;
let timer = 0;

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const announce = (text: string) => announcement.replaceChildren(text);

async function refresh(): Promise<void> {
  clearTimeout(timer);
  try {
    state = await callScript("sidebarState");
  } catch (error) {
    announce(t.refreshFailed(wordsOf(error)));
  }
  render();
  timer = window.setTimeout(refresh, REFRESH_MS);
}

const actions: Actions = {
  push: () =>
    attempt(async () => {
      pushing = true;
      render();
      return (await callScript("sidebarPush")).message.join(" ");
    }),
  select: (row, column) =>
    attempt(async () => {
      await callScript("sidebarSelect", row, column);
      return "";
    }),
  decide: (action, ids) =>
    attempt(async () => {
      const { removed, kept } = await callScript("sidebarDecide", action, ids);
      return action === "confirm" ? t.confirmed(removed) : t.kept(kept);
    }),
};

/** Does something, says how it went, and shows the state after it. */
async function attempt(work: () => Promise<string>): Promise<void> {
  try {
    announce(await work());
  } catch (error) {
    announce(wordsOf(error));
  }
  pushing = false;
  await refresh();
}

function render(): void {
  if (!state) {
    main.replaceChildren(h("p", {}, t.loading));
    return;
  }
  const times = timeWords(state.locale, state.time_zone);
  const now = Date.now();
  const focused = document.activeElement?.getAttribute("data-key");
  const isHistoryOpen = main.querySelector("details")?.open ?? false;
  const summary = summarySection(summarise(state, times));
  const sections = state.connected
    ? [
        summary,
        h("div", { class: "buttons" }, pushButton(pushing, actions)),
        timesSection(state, times, now),
        countsSection(state),
        heldSection(state.server?.held ?? [], actions),
        issuesSection(state.server?.issues ?? [], actions),
        historySection(state.server?.runs ?? [], times, isHistoryOpen),
        connectionSection(state),
      ]
    : [summary];
  main.replaceChildren(
    ...sections.filter((section): section is HTMLElement => section !== null),
    h("p", { class: "updated" }, t.updated(times.absolute(new Date(now).toISOString()))),
  );
  if (focused) restoreFocus(focused);
}

function restoreFocus(key: string): void {
  for (const element of main.querySelectorAll<HTMLElement>("[data-key]"))
    if (element.getAttribute("data-key") === key) element.focus();
}

render();
void refresh();
