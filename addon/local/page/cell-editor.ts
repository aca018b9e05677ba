// The text field that lies over the active cell while it is being typed into.
import { h } from "./dom.js";

/** Null where the person gave up; the move is in rows and columns. */
type Commit = (value: string | null, move: [number, number]) => void;

export class CellEditor {
  #input = h("textarea", { class: "editor", rows: "1", "aria-label": "Cell", hidden: "" });

  constructor(
    root: HTMLElement,
    private readonly onCommit: Commit,
  ) {
    root.append(this.#input);
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    this.#input.addEventListener("input", () => this.#fit());
    this.#input.addEventListener("blur", () => this.commit());
  }

  get isOpen(): boolean {
    return !this.#input.hidden;
  }

  open(cell: HTMLElement, text: string): void {
    const { style } = this.#input;
    style.left = `${cell.offsetLeft}px`;
    style.top = `${cell.offsetTop}px`;
    style.minWidth = `${cell.offsetWidth}px`;
    style.minHeight = `${cell.offsetHeight}px`;
    this.#input.value = text;
    this.#input.hidden = false;
    this.#fit();
    this.#input.focus();
    this.#input.setSelectionRange(text.length, text.length);
  }

  /** Takes what was typed, without moving on. */
  commit(): void {
    if (this.isOpen) this.#close(this.#input.value, [0, 0]);
  }

  cancel(): void {
    if (this.isOpen) this.#close(null, [0, 0]);
  }

  #close(value: string | null, move: [number, number]): void {
    this.#input.hidden = true;
    this.onCommit(value, move);
  }

  #fit(): void {
    this.#input.style.height = "0";
    this.#input.style.height = `${this.#input.scrollHeight}px`;
  }

  #onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    const { value } = this.#input;
    if (event.key === "Escape") this.cancel();
    else if (event.key === "Enter" && event.altKey)
      this.#input.setRangeText("\n", value.length, value.length, "end");
    else if (event.key === "Enter") this.#close(value, [event.shiftKey ? -1 : 1, 0]);
    else if (event.key === "Tab") this.#close(value, [0, event.shiftKey ? -1 : 1]);
    else return;
    event.preventDefault();
  }
}
