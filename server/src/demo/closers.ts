// What was opened and has to be closed, in the reverse order, within a deadline.
import { setTimeout as sleep } from "node:timers/promises";

type Close = () => unknown;

export class Closers {
  readonly #closers: { name: string; close: Close }[] = [];

  add(name: string, close: Close): void {
    this.#closers.push({ name, close });
  }

  /** Closes all; a part that fails or takes too long stops no other. Returns the names of those parts. */
  async closeAll(deadlineMs: number): Promise<string[]> {
    const end = performance.now() + deadlineMs;
    const unclosed: string[] = [];
    for (const { name, close } of this.#closers.splice(0).reverse()) {
      const left = Math.max(end - performance.now(), 100);
      const closed = Promise.resolve()
        .then(close)
        .then(
          () => true,
          () => false,
        );
      if (!(await Promise.race([closed, sleep(left, false, { ref: false })]))) unclosed.push(name);
    }
    return unclosed;
  }
}
