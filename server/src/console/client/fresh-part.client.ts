// Swaps a part of a page for a fresh one, and keeps the folds that are open and the focus where it was.

/** @throws Error where the server does not answer, or not with such a page; goes to the sign-in page where the session ended */
export async function refreshPart(id: string): Promise<void> {
  const response = await fetch(`${location.pathname}${location.search}`, {
    headers: { Accept: "text/html" },
  });
  // The session has ended: the server leads to the sign-in page.
  if (response.redirected) return location.assign(response.url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const next = page.getElementById(id);
  const now = document.getElementById(id);
  if (!next || !now) throw new Error(`no #${id} on the page`);
  for (const fold of now.querySelectorAll("details[open]"))
    next.querySelector(`details[id="${fold.id}"]`)?.setAttribute("open", "");
  if (next.innerHTML === now.innerHTML) return;
  const focused = now.contains(document.activeElement) ? document.activeElement : null;
  const fold = focused?.closest("details")?.id;
  now.replaceWith(next);
  const again = focused?.id ? document.getElementById(focused.id) : null;
  if (again) again.focus();
  else if (fold) document.querySelector<HTMLElement>(`details[id="${fold}"] > summary`)?.focus();
}
