// Shows what is being computed as soon as it is there: the page says so by `data-recomputing`.
import { refreshParts } from "./live-parts.client.js";

const EVERY_MS = 1_000;

const isRecomputing = (page: Document) => page.querySelector("[data-recomputing]") !== null;

/** Asks while the page is seen. @param shown called when the page's parts are others */
export function showOnceComputed(shown: () => void = () => {}): void {
  const look = async () => {
    if (isRecomputing(document) && document.visibilityState === "visible") {
      // A server that does not answer is asked again.
      const came = await refreshParts((page) => !isRecomputing(page)).catch(() => false);
      if (came) shown();
    }
    setTimeout(look, EVERY_MS);
  };
  setTimeout(look, EVERY_MS);
}
