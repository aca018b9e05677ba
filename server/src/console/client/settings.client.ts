// What an admin does on the settings page: each through the API, then the page shows how things stand.
import { call } from "./api.client.js";
import { find, foreign, h } from "./dom.client.js";
import { formDialog } from "./form-dialog.client.js";
import { refreshPart } from "./fresh-part.client.js";
import { handleOnce } from "./shown-once.client.js";

interface Connection {
  name: string;
  kind: "push" | "pull" | "file";
  connection_code?: string;
  share_with?: string | null;
}

interface Subject {
  id: string;
  name: string;
  own: boolean;
}

const done = find("done", HTMLElement);
const showOnce = handleOnce();
/** Whom the open dialog is about. */
let subject: Subject = { id: "", name: "", own: false };

const text = (data: FormData, name: string) => String(data.get(name) ?? "").trim();

/** Says what was done and shows how things stand; `name` is somebody's. */
async function tell(before: string, name = "", after = ""): Promise<void> {
  const words = [before, " ", name && foreign(name), after];
  done.replaceChildren(h("p", { class: "notice done" }, ...words));
  await refreshPart("settings");
}

const dialogs: Record<string, ReturnType<typeof formDialog>> = {
  "add-source": formDialog("add-source", async (data) => {
    const kind = text(data, "kind");
    const body = { name: text(data, "name"), kind };
    const where =
      kind === "pull" ? { spreadsheet: text(data, "spreadsheet"), sheet: text(data, "sheet") } : {};
    const added = await call<Connection>("POST", "/v1/sources", { ...body, ...where });
    if (added.kind === "push") showCode(added);
    await tell("Connected:", added.name, nextStep(added));
  }),
  rotate: formDialog("rotate", async () => {
    showCode(await call<Connection>("POST", `/v1/sources/${subject.id}/rotate`));
    await tell("A new code was made for", subject.name, ".");
  }),
  remove: formDialog("remove", async (data) => {
    if (text(data, "confirmed") !== subject.name)
      throw new Error("That is not its name. Type it as it stands above, or cancel.");
    await call("DELETE", `/v1/sources/${subject.id}`);
    await tell("Removed:", subject.name, ".");
  }),
  "add-token": formDialog("add-token", async (data) => {
    const body = { name: text(data, "name"), role: text(data, "role") };
    const { name, token } = await call<{ name: string; token: string }>("POST", "/v1/tokens", body);
    showOnce({ title: ["The token of ", foreign(name)], text: token, of: "token" });
    await tell("A token was made for", name, ".");
  }),
  revoke: formDialog("revoke", async () => {
    await call("POST", `/v1/tokens/${subject.id}/revoke`);
    if (subject.own) return location.assign("/sign-in");
    await tell("Revoked: the token of", subject.name, ".");
  }),
};

const showCode = ({ name, connection_code }: Connection) =>
  showOnce({
    title: ["The connection code of ", foreign(name)],
    text: connection_code ?? "",
    of: "push",
  });

/** What there is to do where no code has to be pasted. */
function nextStep({ kind, share_with }: Connection): string {
  if (kind === "push") return ".";
  if (kind === "file")
    return ". Import its files on the server: npm run ptcc -- import FILE --source … .";
  return share_with
    ? `. Share its spreadsheet as Viewer with ${share_with}; it is pulled from then on.`
    : ". It is pulled once a service account is set up: docs/pull.md says how.";
}

async function change({ id, name }: Subject, how: "pause" | "resume"): Promise<void> {
  try {
    await call("POST", `/v1/sources/${id}/${how}`);
    await tell(how === "pause" ? "Paused:" : "Takes snapshots again:", name, ".");
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    done.replaceChildren(h("p", { class: "notice problem", role: "alert" }, words));
  }
}

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  if (!button) return;
  const { open, do: how, id = "", name = "", own } = button.dataset;
  if (how === "pause" || how === "resume") void change({ id, name, own: false }, how);
  if (open === undefined) return;
  subject = { id, name, own: own !== undefined };
  dialogs[open]?.open((form) => {
    for (const place of form.querySelectorAll("[data-subject]")) place.textContent = name;
    find("revoke-own", HTMLElement).hidden = !subject.own;
    showPull();
  });
});

const kind = find("source-kind", HTMLSelectElement);
const toPull = find("to-pull", HTMLElement);

/** A source to pull needs its place; the others have none. */
function showPull(): void {
  toPull.hidden = kind.value !== "pull";
  for (const input of toPull.querySelectorAll("input")) input.required = !toPull.hidden;
}
kind.addEventListener("change", showPull);
