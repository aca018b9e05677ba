// Shows how a question was understood: each part can be left out or changed, where that can be asked.
import type { Answer, UnderstoodPart } from "./answer.client.js";
import { foreign, h } from "./dom.client.js";

/** The question that a button of the page asks stands in this attribute. */
export const ASKS = "data-asks";

/** The parts, or the words where there are no parts; null where nothing was understood. */
export function understoodAs({
  understood,
  understood_parts = [],
}: Pick<Answer, "understood" | "understood_parts">): HTMLElement | null {
  if (understood === "") return null;
  const correctable = understood_parts.some(
    ({ without, instead }) => without !== null || instead.length > 0,
  );
  if (!correctable)
    return h("p", { class: "understood" }, "Understood as ", h("em", {}, foreign(understood)));
  return h(
    "div",
    { class: "understood" },
    h("p", { id: "understood-as" }, "Understood as"),
    h("ul", { class: "parts", "aria-labelledby": "understood-as" }, ...understood_parts.map(chip)),
  );
}

function chip({ words, without, instead }: UnderstoodPart): HTMLElement {
  return h(
    "li",
    { class: without === null && instead.length === 0 ? "part" : "part correctable" },
    instead.length === 0 ? h("span", {}, foreign(words)) : choice(words, instead),
    without === null
      ? null
      : h(
          "button",
          { class: "drop", type: "button", [ASKS]: without, "aria-label": `Leave out: ${words}` },
          "×",
        ),
  );
}

function choice(words: string, instead: UnderstoodPart["instead"]): HTMLElement {
  const options = instead.map((other) =>
    h("li", {}, h("button", { type: "button", [ASKS]: other.question }, foreign(other.words))),
  );
  return h(
    "details",
    { class: "choice", name: "choice" },
    h("summary", {}, h("span", { class: "hidden" }, "Change: "), foreign(words)),
    h("ul", {}, ...options),
  );
}
