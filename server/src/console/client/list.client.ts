// Keeps a list in step with its filter without leaving the page: filters, sorts, and adds its next pages.
import { find, h } from "./dom.client.js";

/** While someone still types. */
const PAUSE_MS = 250;
/** Before its end is reached the next page is on its way. */
const AHEAD = "600px";

const form = find("filters", HTMLFormElement);
const status = find("list-status", HTMLElement);
let asking: AbortController | null = null;
let typing: ReturnType<typeof setTimeout> | undefined;

/**
 * Takes over `#filters`, `#results` and `#more`. A field with `data-private` in place of a name is asked for and never
 * stands in the address: it is somebody's name. `#list-status` says aloud what came.
 */
export function keepList(): void {
  const button = form.querySelector<HTMLElement>("button[type=submit]");
  if (button) button.hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void show(fieldsOf(form));
  });
  form.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => void show(fieldsOf(form)), PAUSE_MS);
  });
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey) return;
    const link = event.target.closest<HTMLAnchorElement>("#more, #results a.sort");
    if (!link) return;
    event.preventDefault();
    if (link.id === "more") {
      link.dataset.asked = "";
      void addNext(link);
    } else void show(new URLSearchParams(link.search));
  });
  watchEnd();
  if (privateFields().size > 0) void show(fieldsOf(form));
}

const fieldsOf = (filled: HTMLFormElement) =>
  new URLSearchParams(
    [...new FormData(filled)].filter(
      (field): field is [string, string] => typeof field[1] === "string" && field[1] !== "",
    ),
  );

function privateFields(): URLSearchParams {
  const fields = new URLSearchParams();
  for (const input of form.querySelectorAll<HTMLInputElement>("input[data-private]"))
    if (input.value.trim() !== "") fields.set(input.dataset.private ?? "", input.value.trim());
  return fields;
}

/** The page at these fields of its address, with the private ones; null where another was asked for since. */
async function read(fields: URLSearchParams): Promise<Document | null> {
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  const query = new URLSearchParams([...fields, ...privateFields()]);
  try {
    const response = await fetch(`${location.pathname}?${query}`, { signal: mine.signal });
    if (response.redirected) location.assign(response.url);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (response.ok) return page;
    return fail(
      page.querySelector(".notice.problem")?.textContent ?? "The list could not be read.",
    );
  } catch {
    return mine.signal.aborted
      ? null
      : fail("The server did not answer. The list is as it was; try again in a moment.");
  }
}

function fail(words: string): null {
  const results = find("results", HTMLElement);
  results.querySelector(":scope > .notice")?.remove();
  results.prepend(h("p", { class: "notice problem", role: "alert" }, words));
  return null;
}

async function show(fields: URLSearchParams): Promise<void> {
  const sort = form.elements.namedItem("sort");
  if (sort instanceof HTMLInputElement && fields.has("sort")) sort.value = fields.get("sort") ?? "";
  const results = find("results", HTMLElement);
  results.setAttribute("aria-busy", "true");
  const page = await read(fields);
  const next = page?.getElementById("results");
  results.removeAttribute("aria-busy");
  if (!next) return;
  const clear = document.getElementById("clear");
  if (clear)
    clear.hidden = [...fields.keys(), ...privateFields().keys()].every((key) => key === "sort");
  history.replaceState(null, "", fields.size > 0 ? `?${fields}` : location.pathname);
  const focused = results.contains(document.activeElement) ? document.activeElement?.id : null;
  results.replaceWith(next);
  if (focused) document.getElementById(focused)?.focus();
  say(next.querySelector(".count")?.textContent ?? "");
  watchEnd();
}

async function addNext(link: HTMLAnchorElement): Promise<void> {
  if (link.ariaBusy === "true") return;
  link.ariaBusy = "true";
  const page = await read(new URLSearchParams(link.search));
  link.ariaBusy = "false";
  const body = page?.querySelector("#results tbody");
  if (!page || !body) return;
  const focused = document.activeElement === link;
  const first = body.querySelector<HTMLElement>("a");
  document.querySelector("#results table")?.append(body);
  const next = page.getElementById("more");
  if (next) link.replaceWith(next);
  else link.closest("p")?.remove();
  // Whoever asked by the keyboard goes on with what came; what came by itself leaves them where they were, or the end
  // would come near again, and so on to the last page.
  const stays = next && link.dataset.asked === undefined;
  if (focused) (stays ? next : first)?.focus({ preventScroll: stays === true });
  const shown = document.querySelectorAll("#results tbody tr").length;
  say(`${shown.toLocaleString("en-GB")} shown`);
  watchEnd();
}

function say(words: string): void {
  status.textContent = words;
}

let end: IntersectionObserver | null = null;

/** Adds the next page as the end of the list comes near. */
export function watchEnd(): void {
  end?.disconnect();
  const link = document.getElementById("more");
  if (!(link instanceof HTMLAnchorElement)) return;
  end = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting) void addNext(link);
    },
    { rootMargin: AHEAD },
  );
  end.observe(link);
}
