// One pupil's page: writes logs and follow-ups, changes them, and shows at once what has become so.
import { handleActs, say, wordsOf } from "./acts.client.js";
import { handleAlerts } from "./alert-dialogs.client.js";
import { call } from "./api.client.js";
import { drawCharts } from "./chart.client.js";
import { find } from "./dom.client.js";
import { formDialog, sendForm } from "./form-dialog.client.js";
import { refreshParts } from "./live-parts.client.js";
import { decisionOf } from "./suggestions.client.js";

const DUE_DAYS = 7;

const pupil = `/v1/students/${find("pupil", HTMLElement).dataset.pupil}`;
const quickLog = find("quick-log", HTMLFormElement);
/** What was sent last, and under which key. */
let sent = { body: "", key: "" };
let changed: DOMStringMap = {};

sendForm(quickLog, async (data) => {
  await add("logs", logOf(data));
  quickLog.reset();
  await told("Kept.");
});

const logDialog = formDialog("log-dialog", async (data) => {
  await call("PATCH", `/v1/logs/${changed.id}`, logOf(data));
  await told("Changed. What it said before is kept.");
});

const followUpDialog = formDialog("follow-up-dialog", async (data) => {
  const followUp = textsOf(data, ["text", "due", "owner"]);
  if (changed.id) await call("PATCH", `/v1/follow-ups/${changed.id}`, followUp);
  else await add("follow-ups", followUp);
  await told("Kept.");
});

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  if (!button) return;
  if (button.id === "add-follow-up") open({});
  if (button.dataset.edit) open(button.dataset);
  const decide = decisionOf(button);
  if (decide)
    void decide().then(
      ({ words }) => told(words),
      (error: unknown) => say(wordsOf(error), "problem"),
    );
});
handleActs(refresh);
handleAlerts(told);
drawCharts();
showAddressed();
addEventListener("hashchange", showAddressed);

/** Keeps it once, also where it is sent again because the answer to the first time was lost. */
async function add(what: "logs" | "follow-ups", entry: Record<string, string>): Promise<void> {
  const body = JSON.stringify([what, entry]);
  if (sent.body !== body) sent = { body, key: newKey() };
  await call("POST", `${pupil}/${what}`, entry, { "Idempotency-Key": sent.key });
  sent = { body: "", key: "" };
}

function open(given: DOMStringMap): void {
  changed = given;
  const { text = "", kind = "", at, due, owner = "" } = given;
  if (given.edit === "log") {
    logDialog.open((form) => fill(form, { text, kind, at: at ? localTime(at) : "" }));
    return;
  }
  const inAWeek = new Date(Date.now() + DUE_DAYS * 86_400_000).toISOString();
  followUpDialog.open((form) =>
    fill(form, { text, due: due ?? localTime(inAWeek).slice(0, 10), owner }),
  );
}

function fill(form: HTMLFormElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field && "value" in field) field.value = value;
  }
}

function logOf(data: FormData): Record<string, string> {
  const { at, ...log } = textsOf(data, ["text", "kind", "at"]);
  // The field is on the clocks of whoever fills it in.
  return at === undefined ? log : { ...log, at: new Date(at).toISOString() };
}

const textsOf = (data: FormData, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = String(data.get(name) ?? "").trim();
      return value === "" ? [] : [[name, value]];
    }),
  );

/** `2026-03-01T10:30` on the clocks of whoever reads the page. */
function localTime(iso: string): string {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Not `randomUUID`, which a page has over HTTPS only. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

async function told(words: string): Promise<void> {
  say(words);
  await refresh();
}

async function refresh(): Promise<void> {
  await refreshParts();
  drawCharts();
}

/** What a link leads to is shown, also where it stands in a fold. */
function showAddressed(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target || location.hash === "") return;
  target.closest("details")?.setAttribute("open", "");
  target.scrollIntoView();
  target.focus();
}
