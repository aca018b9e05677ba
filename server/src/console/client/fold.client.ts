// Long lists: the first part at once, the rest in a fold that names how many.
import { h } from "./dom.client.js";

/** The list, and where there are more than `shown` items a fold with another for the rest. */
export function fold(
  items: HTMLElement[],
  list: (items: HTMLElement[]) => HTMLElement,
  shown: number,
): HTMLElement[] {
  const rest = items.slice(shown);
  const first = list(items.slice(0, shown));
  if (rest.length === 0) return [first];
  return [first, h("details", {}, h("summary", {}, `Show ${rest.length} more`), list(rest))];
}
