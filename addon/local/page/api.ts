// The page's line to the local sheet's server.
import type { PageAct, PageState, PageToast } from "./state.js";

const post = (path: string, body: unknown) =>
  fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

// One after another, so that two quick edits arrive in the order they were made.
let last: Promise<unknown> = Promise.resolve();

/** Tells the server what a person did; the new state comes back as an event. */
export function perform(act: PageAct): void {
  last = last.then(() => post("/api/acts", act)).catch(() => {});
}

/** Runs a function of the add-on for the sidebar. */
export async function runScript(
  fn: string,
  args: unknown[],
): Promise<{ value?: unknown; error?: string }> {
  try {
    return (await (await post("/api/sidebar", { fn, args })).json()) as { value?: unknown };
  } catch {
    return { error: "The local sheet's server is gone." };
  }
}

interface Listeners {
  state(state: PageState): void;
  toast(toast: PageToast): void;
  /** The line broke; the browser tries again by itself. */
  lost(): void;
}

export function onEvents({ state, toast, lost }: Listeners): void {
  const source = new EventSource("/api/events");
  let isLost = false;
  source.addEventListener("state", ({ data }) => {
    isLost = false;
    state(JSON.parse(data) as PageState);
  });
  source.addEventListener("toast", ({ data }) => toast(JSON.parse(data) as PageToast));
  source.addEventListener("error", () => {
    if (!isLost) lost();
    isLost = true;
  });
}
