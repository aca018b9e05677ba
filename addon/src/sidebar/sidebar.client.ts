// The sidebar: asks the script for its state, shows it, and asks again while it is looked at.
import { h } from "./dom.client.js";
import { historySection } from "./history.client.js";
import { sidebarTexts } from "./language.js";
import { callScript } from "./script.client.js";
import {
  type Actions,
  connectionSection,
  countsSection,
  heldSection,
  issuesSection,
  pushButton,
  summarySection,
  timesSection,
} from "./sections.client.js";
import type { ConnectedState, SidebarState } from "./state.js";
import { summarise } from "./summary.js";
import { type TimeWords, timeWords } from "./times.js";

const REFRESH_MS = 15_000;
// Left open all day, it should cost little of the day's quota of calls.
const CALM_REFRESH_MS = 60_000;
const CALM_AFTER_MS = 10 * 60_000;

const main = document.getElementById("main") ?? document.body;
const announcement = document.getElementById("announcement") ?? document.body;

let state: SidebarState | null = null;
let t = sidebarTexts(navigator.language);
let unansweredSince: string | null = null;
let isPushing = false;
let timer = 0;
let lastUse = Date.now();

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
const announce = (text: string) => announcement.replaceChildren(text);

async function refresh(): Promise<void> {
  clearTimeout(timer);
  try {
    state = await callScript("sidebarState");
    t = sidebarTexts(state.locale);
    const isUnanswered = state.connected && !state.server;
    unansweredSince = isUnanswered ? (unansweredSince ?? new Date().toISOString()) : null;
    document.documentElement.lang =
      t === sidebarTexts(null) ? "en" : (state.locale ?? "en").slice(0, 2);
  } catch (error) {
    announce(t.refreshFailed(wordsOf(error)));
  }
  render();
  schedule();
}

function schedule(): void {
  clearTimeout(timer);
  const isCalm = Date.now() - lastUse > CALM_AFTER_MS;
  if (!document.hidden) timer = window.setTimeout(refresh, isCalm ? CALM_REFRESH_MS : REFRESH_MS);
}

const actions: Actions = {
  push: () =>
    attempt(async () => {
      isPushing = true;
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
  lastUse = Date.now();
  try {
    announce(await work());
  } catch (error) {
    announce(wordsOf(error));
  }
  isPushing = false;
  await refresh();
}

function render(): void {
  if (!state) {
    main.replaceChildren(h("p", { class: "muted" }, t.loading));
    return;
  }
  const times = timeWords(state.locale, state.time_zone);
  const now = Date.now();
  const focused = document.activeElement?.getAttribute("data-key");
  const isHistoryOpen = main.querySelector("details")?.open ?? false;
  const scrolled = main.querySelector(".names")?.scrollTop ?? 0;
  const sections = [
    summarySection(summarise(state, times, t, unansweredSince)),
    ...(state.connected ? connectedSections(state, times, now, isHistoryOpen) : []),
    h("p", { class: "muted" }, t.updated(times.absolute(new Date(now).toISOString()))),
  ];
  main.replaceChildren(...sections.filter((section): section is HTMLElement => section !== null));
  main.querySelector(".names")?.scrollTo(0, scrolled);
  if (focused) restoreFocus(focused);
}

const connectedSections = (
  connected: ConnectedState,
  times: TimeWords,
  now: number,
  isHistoryOpen: boolean,
) => [
  pushButton(isPushing, actions, t),
  timesSection(connected, times, now, t),
  countsSection(connected, t),
  heldSection(connected.server?.held ?? [], actions, t),
  issuesSection(connected.server?.issues ?? [], actions, t),
  historySection(connected.server?.runs ?? [], times, t, isHistoryOpen),
  connectionSection(connected, t),
];

function restoreFocus(key: string): void {
  for (const element of main.querySelectorAll<HTMLElement>("[data-key]"))
    if (element.getAttribute("data-key") === key) element.focus();
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) clearTimeout(timer);
  else void refresh();
});
render();
void refresh();
