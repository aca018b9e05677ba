// The add-on's sidebar in a sandboxed frame, and its calls to the script.
import { runScript } from "./api.js";
import { h } from "./dom.js";
import type { PageState } from "./state.js";

interface Call {
  id: number;
  fn: string;
  args: unknown[];
}

let frame: HTMLIFrameElement | null = null;
let version = 0;

/** Shows the sidebar, anew where the script showed it anew, or hides it. */
export function showSidebar(sidebar: PageState["sidebar"]): void {
  const aside = document.getElementById("sidebar");
  const holder = document.getElementById("sidebar-frame");
  const title = document.getElementById("sidebar-title");
  if (!aside || !holder || !title) return;
  aside.hidden = sidebar === null;
  if ((sidebar?.version ?? 0) === version && Boolean(frame) === Boolean(sidebar)) return;
  version = sidebar?.version ?? 0;
  frame = sidebar
    ? h("iframe", { src: "/sidebar", sandbox: "allow-scripts", title: sidebar.title })
    : null;
  title.textContent = sidebar?.title ?? "";
  holder.replaceChildren(...(frame ? [frame] : []));
}

/** Listens to the frame's calls; nobody else's messages count. */
export function connectSidebar(): void {
  window.addEventListener("message", async ({ source, data }: MessageEvent<Call>) => {
    const target = frame?.contentWindow;
    if (!target || source !== target) return;
    const reply = await runScript(data.fn, data.args);
    target.postMessage({ id: data.id, ...reply }, "*");
  });
}
