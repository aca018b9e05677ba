// Shows the numbers of an answer: the one asked for, large, and a table with a bar for each group.
import { dateWords } from "../../as-written.js";
import type { Answer } from "./answer.client.js";
import { foreign, h } from "./dom.client.js";

/** Longer values read better in the sentence alone. */
const SHORT = 24;

export const groupId = (index: number) => `group-${index}`;

/** The number or value asked for; null where there is none, or it is long. It stands in the words as well. */
export function figure({ count, value, kind, abstained }: Answer): HTMLElement | null {
  if (abstained) return null;
  const asked = value ?? (kind === "count" ? count : null);
  const words = (Array.isArray(asked) ? asked : [asked])
    .map((cell) => (typeof cell === "number" ? cell.toLocaleString("en-GB") : (cell ?? "")))
    .join(", ");
  if (words === "" || words.length > SHORT) return null;
  return h("p", { class: "figure", "aria-hidden": "true" }, foreign(words));
}

/** Each group with its number; where its pupils are known its name leads to them. */
export function numbers(
  { students, understood }: Answer,
  table: Record<string, number>,
): HTMLElement {
  const entries = Object.entries(table);
  const most = Math.max(...entries.map(([, number]) => number), 0);
  const rows = entries.map(([label, number], index) => {
    const known = students.some((student) => student.groups?.includes(label));
    const name = foreign(dateWords(label));
    const bar = h("span", { class: "bar" });
    bar.style.inlineSize = `${most > 0 ? (Math.max(number, 0) / most) * 100 : 0}%`;
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, known ? h("a", { href: `#${groupId(index)}` }, name) : name),
      h("td", { class: "number" }, number.toLocaleString("en-GB", { maximumFractionDigits: 2 })),
      h("td", { class: "bars", "aria-hidden": "true" }, bar),
    );
  });
  return h(
    "section",
    { class: "table numbers", "aria-label": "Numbers", tabindex: "0" },
    h(
      "table",
      {},
      h("caption", { class: "hidden" }, foreign(understood)),
      h(
        "thead",
        { class: "hidden" },
        h("tr", {}, h("th", { scope: "col" }, "Group"), h("th", { scope: "col" }, "Number")),
      ),
      h("tbody", {}, ...rows),
    ),
  );
}
