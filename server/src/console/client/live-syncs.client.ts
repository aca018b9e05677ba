// Shows syncs and the index as they go on, from the server's events; without those the page asks now and then.
import type { SyncProgress } from "../../sync/sync-progress.js";
import { changedWords, counted } from "../words.js";
import { find, foreign, h } from "./dom.client.js";

/** How long what has ended stays to be read. */
const READ_MS = 8_000;

const STEPS: Record<SyncProgress["phase"], number> = {
  received: 1,
  planned: 2,
  committed: 3,
  rows_needed: 3,
  failed: 3,
};

const live = find("live", HTMLElement);
const list = find("live-list", HTMLUListElement);
const said = find("live-said", HTMLElement);
/** Of the index: the most that waited since it was level last. */
let most = 0;

/**
 * Watches while the page is seen.
 * @param changed called where something was committed
 * @returns whether the server tells by itself now
 */
export function watchSyncs(changed: () => void): () => boolean {
  let source: EventSource | null = null;
  const watch = () => {
    const seen = document.visibilityState === "visible";
    if (!seen) source?.close();
    if (!seen || source?.readyState === EventSource.OPEN) return;
    source?.close();
    source = new EventSource("/v1/sync/events");
    const on = <Data>(event: string, tell: (data: Data) => void) =>
      source?.addEventListener(event, ({ data }: MessageEvent<string>) => tell(JSON.parse(data)));
    on<{ syncs: SyncProgress[]; index: { pending: number } }>("state", ({ syncs, index }) => {
      list.replaceChildren();
      syncs.forEach(showSync);
      showIndex(index);
      changed();
    });
    on<SyncProgress>("sync", (sync) => {
      showSync(sync);
      if (STEPS[sync.phase] === 3) changed();
    });
    on<{ pending: number }>("index", showIndex);
    on("changed", changed);
  };
  document.addEventListener("visibilitychange", watch);
  watch();
  return () => source?.readyState === EventSource.OPEN;
}

function showSync(sync: SyncProgress): void {
  const name = document.getElementById(sync.source_id)?.textContent ?? "A sheet";
  const words = wordsOf(sync);
  const line = lineOf(sync.run_id, STEPS[sync.phase], 3);
  line.classList.toggle("failed", sync.phase === "failed");
  put(line, [h("strong", {}, foreign(name)), ` ${words}`], name);
  said.textContent = `${name} ${words}`;
  if (STEPS[sync.phase] === 3) setTimeout(() => drop(line), READ_MS);
}

function wordsOf({ phase, rows, counts }: SyncProgress): string {
  const changes = counts === null ? "" : changedWords(counts);
  switch (phase) {
    case "received":
      return `${counted(rows, "row")} received, working out what changed…`;
    case "planned":
      return `${changes}: saving…`;
    case "committed":
      return `in step: ${changes}.`;
    case "rows_needed":
      return "is asked for the rows that changed.";
    case "failed":
      return "could not be synced. Nothing was changed.";
  }
}

function showIndex({ pending }: { pending: number }): void {
  most = pending === 0 ? 0 : Math.max(most, pending);
  const there = document.getElementById("live-index");
  if (pending === 0) {
    if (there) {
      said.textContent = "Search by meaning is up to date.";
      drop(there);
    }
    return;
  }
  const line = lineOf("index", most - pending, most);
  const words = ` ${counted(pending, "sentence")} to go`;
  put(line, [h("strong", {}, "Search by meaning"), words], "Search by meaning");
}

/** The line of this id, which is made where there is none, and how far it is. */
function lineOf(id: string, value: number, max: number): HTMLElement {
  let line = document.getElementById(`live-${id}`);
  if (!line) {
    line = h("li", { id: `live-${id}` }, h("p"), h("progress"));
    list.append(line);
  }
  live.hidden = false;
  const bar = line.querySelector("progress");
  if (bar) {
    bar.max = max;
    bar.value = value;
  }
  return line;
}

function put(line: HTMLElement, words: (Node | string)[], label: string): void {
  line.querySelector("p")?.replaceChildren(...words);
  line.querySelector("progress")?.setAttribute("aria-label", label);
}

function drop(line: HTMLElement): void {
  line.remove();
  live.hidden = list.childElementCount === 0;
}
