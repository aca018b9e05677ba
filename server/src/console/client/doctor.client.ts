// Decides on the sheet doctor's page what can be decided without the sheet, and takes it back.
import { say, wordsOf } from "./acts.client.js";
import { call } from "./api.client.js";
import { find, h } from "./dom.client.js";
import { refreshParts } from "./live-parts.client.js";
import { showOnceComputed } from "./recomputing.client.js";
import { decisionOf } from "./suggestions.client.js";

interface Done {
  words: string;
  takeBack: (() => Promise<unknown>) | null;
}

showOnceComputed();
document.addEventListener("click", ({ target }) => {
  const decision = decisionOf(target) ?? pairOf(target);
  if (decision) void carryOut(decision);
});

async function carryOut(decision: () => Promise<Done>): Promise<void> {
  try {
    const { words, takeBack } = await decision();
    say(words);
    if (takeBack) find("done", HTMLElement).firstElementChild?.append(" ", undo(takeBack));
    await refreshParts();
  } catch (error) {
    say(wordsOf(error), "problem");
  }
}

function undo(takeBack: () => Promise<unknown>): HTMLElement {
  const button = h("button", { class: "quiet", type: "button" }, "Take it back");
  button.addEventListener("click", () => {
    void carryOut(async () => {
      await takeBack();
      return { words: "Taken back.", takeBack: null };
    });
  });
  return button;
}

const SAID: Record<string, string> = {
  link: "Linked: one child, counted once.",
  distinct: "Two children. This is not asked again.",
};

/** Says that two pupils are one child, or two; null where the button does not ask for it. */
function pairOf(target: EventTarget | null): (() => Promise<Done>) | null {
  if (!(target instanceof HTMLButtonElement)) return null;
  const { pair, student, other } = target.dataset;
  if (!pair || !student || !other) return null;
  return async () => {
    const path = `/v1/students/${encodeURIComponent(student)}/${pair}`;
    const { change_id } = await call<{ change_id: string }>("POST", path, { student_id: other });
    const takeBack = () => call("POST", `/v1/identity-changes/${change_id}/undo`, {});
    return { words: SAID[pair] ?? "Done.", takeBack };
  };
}
