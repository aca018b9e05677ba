// Shows the questions that the person watches, what changed in their answers, and keeps further ones.
import { call } from "./api.client.js";
import { find, foreign, h } from "./dom.client.js";
import {
  differenceLines,
  type StandingChange,
  type SummaryValue,
  valueWords,
} from "./standing-words.client.js";
import { time } from "./time.client.js";
import { ASKS } from "./understood-view.client.js";

interface Standing {
  id: string;
  question: string;
  kind: string | null;
  count: number | null;
  value: SummaryValue[];
  pupils: number | null;
  unanswered_since: string | null;
  changed_at: string | null;
  unseen: number;
}

/** All that one person can watch. */
const MOST = 100;

const place = find("standing", HTMLElement);

place.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button[data-unwatch]") : null;
  if (button) void unwatch(button.getAttribute("data-unwatch") ?? "");
});

/** Reads them anew; where that fails the list stays as it is. */
export async function refreshStanding(): Promise<void> {
  const list = `/v1/standing-questions?limit=${MOST}`;
  const read = await call<{ standing_questions: Standing[] }>("GET", list).catch(() => null);
  if (read === null) return;
  show(read.standing_questions);
  if (location.hash.startsWith("#stq_")) void open(location.hash.slice(1));
}

/** Keeps watching the question that was answered. */
export function watchButton(question: string): HTMLElement {
  const button = h("button", { class: "quiet", type: "button" }, "Keep watching this question");
  const said = h("span", { class: "fine", role: "status" });
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await call("POST", "/v1/standing-questions", { question });
      said.textContent = "Kept. It tells here when its answer changes.";
      button.hidden = true;
      await refreshStanding();
    } catch (error) {
      said.textContent = error instanceof Error ? error.message : String(error);
      button.disabled = false;
    }
  });
  return h("p", { class: "watch" }, button, said);
}

async function unwatch(id: string): Promise<void> {
  if (!confirm("Stop watching this question? What changed in its answer is erased.")) return;
  await fetch(`/v1/standing-questions/${id}`, { method: "DELETE" });
  await refreshStanding();
  place.querySelector("button")?.focus();
}

function show(questions: readonly Standing[]): void {
  place.hidden = questions.length === 0;
  const changedFirst = [...questions].sort((a, b) =>
    (b.changed_at ?? "").localeCompare(a.changed_at ?? ""),
  );
  place.replaceChildren(
    h("h2", { id: "standing-title" }, "Questions you watch"),
    h("ul", {}, ...changedFirst.map(line)),
  );
}

function line(standing: Standing): HTMLElement {
  const { id, question, unseen, changed_at, unanswered_since } = standing;
  const changes = h("div", { class: "changes" });
  const folded = h(
    "details",
    {},
    h(
      "summary",
      {},
      unseen > 0
        ? h("span", { class: "badge" }, `${unseen} new`)
        : changed_at === null
          ? "No change yet"
          : "Changes",
      changed_at === null ? null : " ",
      changed_at === null ? null : time(changed_at),
    ),
    changes,
  );
  folded.addEventListener("toggle", () => {
    if (folded.open && changes.childElementCount === 0) void fill(id, changes, unseen > 0);
  });
  return h(
    "li",
    { id, tabindex: "-1" },
    h(
      "div",
      { class: "watched" },
      h("button", { class: "again", type: "button", [ASKS]: question }, foreign(question)),
      h("span", { class: "number" }, answerWords(standing)),
      h(
        "button",
        {
          class: "drop",
          type: "button",
          "data-unwatch": id,
          "aria-label": `Stop watching: ${question}`,
        },
        "×",
      ),
    ),
    unanswered_since === null
      ? null
      : h(
          "p",
          { class: "fine" },
          "Cannot be answered since ",
          time(unanswered_since),
          ": ask it to see why.",
        ),
    folded,
  );
}

/** What its answer comes to, as short as it can be said. */
function answerWords({ kind, count, value, pupils, unanswered_since }: Standing): string {
  if (kind === null || unanswered_since !== null) return "…";
  if (count !== null) return count.toLocaleString("en-GB");
  const values = value.map((one) => valueWords(one)).filter((words) => words !== null);
  if (values.length > 0 && values.length === value.length) return values.join(", ");
  return pupils === null || pupils === 0 ? "–" : `${pupils.toLocaleString("en-GB")} pupils`;
}

/** Reads its changes; being shown they are seen, and the menu no longer counts them. */
async function fill(id: string, changes: HTMLElement, unseen: boolean): Promise<void> {
  const read = await call<{ changes: StandingChange[] }>(
    "GET",
    `/v1/standing-questions/${id}`,
  ).catch((error: unknown) => String(error instanceof Error ? error.message : error));
  if (typeof read === "string") {
    changes.replaceChildren(h("p", { class: "notice problem" }, read));
    return;
  }
  changes.replaceChildren(
    read.changes.length === 0
      ? h("p", { class: "fine" }, "It is looked at again with each sync, and as each day begins.")
      : h("ol", {}, ...read.changes.map(changeLine)),
  );
  if (!unseen) return;
  await fetch(`/v1/standing-questions/${id}/seen`, { method: "POST" });
  place.querySelector(`#${id} summary .badge`)?.replaceWith("Changes");
  lowerBadge();
}

function changeLine(change: StandingChange): HTMLElement {
  const { at, run_id, seen } = change;
  return h(
    "li",
    seen ? {} : { class: "new" },
    h(
      "p",
      { class: "fine" },
      time(at),
      ...(run_id === null ? [] : [", by ", h("a", { href: `/runs/${run_id}` }, "a sync")]),
    ),
    ...differenceLines(change),
  );
}

/** One question fewer has changes that were not seen. */
function lowerBadge(): void {
  const badge = document.querySelector(".menu a[href='/'] .badge");
  if (!badge) return;
  const left = place.querySelectorAll("summary .badge").length;
  if (left === 0) badge.remove();
  else
    badge.replaceChildren(
      h("span", { "aria-hidden": "true" }, String(left)),
      h("span", { class: "hidden" }, `${left} changed answers`),
    );
}

/** Opens the question that a link led to. */
async function open(id: string): Promise<void> {
  const item = document.getElementById(id);
  item?.querySelector("details")?.setAttribute("open", "");
  item?.focus();
}
