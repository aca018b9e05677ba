// Puts the page's parts as the server has them now in the place of those that stand there.

/**
 * Each element with `data-live` is replaced by the one with its id; what was open stays so, the focus where it was.
 * @param wanted whether the page that came is to be shown
 * @returns whether it is
 * @throws Error where the server does not answer
 */
export async function refreshParts(
  wanted: (page: Document) => boolean = () => true,
): Promise<boolean> {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (response.redirected) {
    location.assign(response.url);
    return false;
  }
  if (!response.ok) throw new Error("The page could not be refreshed. Load it again.");
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (!wanted(page)) return false;
  const focused = document.activeElement?.id;
  for (const part of document.querySelectorAll("[data-live]")) {
    const fresh = page.getElementById(part.id);
    if (!fresh) continue;
    for (const { id } of part.querySelectorAll("details[open]"))
      if (id !== "") fresh.querySelector(`details[id="${id}"]`)?.setAttribute("open", "");
    part.replaceWith(fresh);
  }
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
  return true;
}
