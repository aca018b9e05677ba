// The longest that an execution may take.
import type { UiResponder } from "./host/services.js";

const TIMED_OUT = "Exceeded maximum execution time";

/** Aborts its signal when a run has taken too long; time at an open dialog does not count. */
export class Deadline {
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #since = 0;

  constructor(private left: number) {
    this.#start();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  pausedDuring(respond: UiResponder): UiResponder {
    return async (question) => {
      this.clear();
      this.left -= Date.now() - this.#since;
      const answer = await respond(question);
      this.#start();
      return answer;
    };
  }

  clear(): void {
    clearTimeout(this.#timer);
  }

  #start(): void {
    this.#since = Date.now();
    this.#timer = setTimeout(() => this.#controller.abort(TIMED_OUT), this.left);
    this.#timer.unref();
  }
}
