// Mr P's sheet in the browser: shows the state that the server sends, and sends what a person does.
import { onEvents, perform } from "./api.js";
import { h } from "./dom.js";
import { Grid } from "./grid.js";
import { showDialog } from "./question.js";
import { connectSidebar, showSidebar } from "./sidebar-frame.js";
import type { PageState, PageToast } from "./state.js";

const TOAST_MS = 8000;
const KINDS: Record<string, string> = {
  simple: "opening",
  menu: "menu",
  sidebar: "sidebar",
  change: "change trigger",
  clock: "6-hour trigger",
};

const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
};

const grid = new Grid(byId("grid"), byId("address"), byId("content"));
const menu = byId("menu");
const menuButton = byId("menu-button");

function show(state: PageState): void {
  document.title = state.title;
  byId("title").textContent = state.title;
  grid.show(state.activeTab, state.cells, state.selection);
  showMenu(state);
  showTabs(state);
  showSidebar(state.sidebar);
  showDialog(state.dialog);
  showLinks(state);
  const names = state.running.map(({ fn, kind }) => `${fn} (${KINDS[kind] ?? kind})`);
  const running = byId("running");
  running.className = names.length > 0 ? "busy" : "";
  running.textContent =
    names.length > 0 ? `Running: ${names.join(", ")}` : `Runs of the add-on: ${state.executions}`;
}

const shown = new Map<string, string>();
/** True where this part differs from what it was; drawing it anew would only take the focus away. */
function isNews(part: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  const news = shown.get(part) !== text;
  shown.set(part, text);
  return news;
}

function showMenu(state: PageState): void {
  if (!isNews("menu", state.menu)) return;
  menuButton.textContent = state.menu?.title ?? "…";
  menu.replaceChildren(
    ...(state.menu?.items ?? []).map(({ label, handler }) =>
      handler === null
        ? h("div", { role: "separator" })
        : h("button", { type: "button", role: "menuitem", onclick: () => choose(label) }, label),
    ),
  );
}

function showLinks({ links }: PageState): void {
  if (!isNews("links", links)) return;
  byId("links").replaceChildren(
    ...links.map(({ label, url }) => h("a", { href: url, target: "_blank" }, label)),
  );
}

function toggleMenu(open: boolean): void {
  menu.hidden = !open;
  menuButton.setAttribute("aria-expanded", String(open));
  if (open) menu.querySelector("button")?.focus();
}

function choose(label: string): void {
  toggleMenu(false);
  byId("grid").focus();
  perform({ act: "menu", label });
}

menuButton.addEventListener("click", () => toggleMenu(menu.hidden));
document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element && target.closest(".menu"))) toggleMenu(false);
});
menu.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    toggleMenu(false);
    menuButton.focus();
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const items = [...menu.querySelectorAll("button")];
  const index = items.findIndex((item) => item.matches(":focus"));
  const step = event.key === "ArrowDown" ? 1 : -1;
  items[(index + step + items.length) % items.length]?.focus();
});

function showTabs({ tabs, activeTab }: PageState): void {
  if (!isNews("tabs", { tabs, activeTab })) return;
  const tab = ({ id, name }: { id: number; name: string }) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        "aria-selected": String(id === activeTab),
        title: "Double-click to rename",
        onclick: () => id !== activeTab && perform({ act: "activateTab", id }),
        ondblclick: () => rename(name),
      },
      name,
    );
  byId("tabs").replaceChildren(...tabs.map(tab));
}

function rename(name: string): void {
  const renamed = window.prompt("Name of the tab", name)?.trim();
  if (renamed) perform({ act: "renameTab", name: renamed });
}

function toast({ title, message }: PageToast): void {
  const note = h(
    "div",
    { class: "toast" },
    h("strong", {}, title),
    h("p", { class: "toast-text" }, message),
  );
  byId("toasts").append(note);
  setTimeout(() => note.remove(), TOAST_MS);
}

for (const button of document.querySelectorAll<HTMLElement>("[data-tool]"))
  button.addEventListener("click", () => {
    const { row, rows, column } = grid.selection;
    if (button.dataset.tool === "insert") perform({ act: "insertRows", before: row, count: rows });
    if (button.dataset.tool === "delete") perform({ act: "deleteRows", first: row, count: rows });
    if (button.dataset.tool === "ascending") perform({ act: "sort", column, ascending: true });
    if (button.dataset.tool === "descending") perform({ act: "sort", column, ascending: false });
    byId("grid").focus();
  });
byId("add-tab").addEventListener("click", () => perform({ act: "addTab" }));
byId("clock").addEventListener("click", () => perform({ act: "clock" }));
byId("sidebar-close").addEventListener("click", () => perform({ act: "closeSidebar" }));

connectSidebar();
onEvents({
  state: show,
  toast,
  lost: () =>
    toast({
      title: "Local sheet",
      message: "The sheet's server is gone. Start it again and reload this page.",
    }),
});
byId("grid").focus();
