// Shows a code or a token this once, to be copied, with what to do with it.
import { find, h } from "./dom.client.js";

interface Shown {
  title: (string | Node)[];
  text: string;
  /** Which of the dialog's directions go with it. */
  of: "push" | "token";
}

/** Takes over `#once`; returns how to show something in it. Closing forgets it. */
export function handleOnce(): (shown: Shown) => void {
  const dialog = find("once", HTMLDialogElement);
  const place = find("once-text", HTMLTextAreaElement);
  const copied = find("once-copied", HTMLElement);
  find("once-copy", HTMLButtonElement).addEventListener("click", () => {
    void copy(place).then((worked) => {
      copied.textContent = worked ? "Copied." : "Press Ctrl+C: it is selected.";
    });
  });
  dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    place.value = "";
  });
  return ({ title, text, of }) => {
    find("once-title", HTMLElement).replaceChildren(h("span", {}, ...title));
    for (const part of dialog.querySelectorAll<HTMLElement>("[data-for]"))
      part.hidden = part.dataset.for !== of;
    place.value = text;
    copied.textContent = "";
    dialog.showModal();
    place.select();
  };
}

/** Over plain HTTP a browser lets no page write its clipboard: what is selected is copied the older way. */
async function copy(place: HTMLTextAreaElement): Promise<boolean> {
  place.select();
  try {
    await navigator.clipboard.writeText(place.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
