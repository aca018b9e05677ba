// Dialogs that wait for a person in a browser page.
import type { UiAnswer, UiQuestion } from "./protocol.js";

interface OpenDialog {
  id: number;
  question: UiQuestion;
  resolve: (answer: UiAnswer) => void;
}

export class Dialogs {
  #open: OpenDialog[] = [];
  #next = 1;

  constructor(private readonly onChange: () => void) {}

  /** The oldest dialog without an answer; null where none waits. */
  get current(): { id: number; question: UiQuestion } | null {
    const [first] = this.#open;
    return first ? { id: first.id, question: first.question } : null;
  }

  /** Shows a dialog and resolves with the person's answer. */
  readonly ask = (question: UiQuestion): Promise<UiAnswer> =>
    new Promise((resolve) => {
      this.#open.push({ id: this.#next++, question, resolve });
      this.onChange();
    });

  /** Answers a dialog; one that was answered already, in another window, stays as it is. */
  answer(id: number, answer: UiAnswer): void {
    const dialog = this.#open.find((candidate) => candidate.id === id);
    this.#open = this.#open.filter((candidate) => candidate !== dialog);
    dialog?.resolve(answer);
    this.onChange();
  }

  /** Closes all of them, as leaving the page does. */
  closeAll(): void {
    for (const { id } of [...this.#open]) this.answer(id, { button: "CLOSE" });
  }
}
