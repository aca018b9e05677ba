// Times as people say them, on the clocks of whoever reads the page.
import { h } from "./dom.client.js";

/** `14:32 today` or `14:32 on 3 June 2025`. */
export function time(iso: string): HTMLElement {
  const at = new Date(iso);
  const today = at.toDateString() === new Date().toDateString();
  const clock = at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  const day = at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return h("time", { datetime: iso }, today ? `${clock} today` : `${clock} on ${day}`);
}
