// Carries out the demo's steps one after another: says what each does, what came out, and how long it took.
import { setTimeout as sleep } from "node:timers/promises";

/** Says a fact below the step's title. */
export type Tell = (fact: string) => void;

/** A step that did not hold; its message names the step and the reason. */
export class StepFailed extends Error {
  constructor(title: string, cause: unknown) {
    super(`“${title}” did not hold: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = "StepFailed";
  }
}

export class Steps {
  #count = 0;

  /**
   * @param print writes one line for people
   * @param stopped aborts when the person wants to end: no further step starts
   */
  constructor(
    readonly print: (line: string) => void,
    readonly stopped: AbortSignal,
  ) {}

  /** @throws StepFailed where `work` throws; the signal's reason where it is all to end */
  async run<T>(title: string, work: (tell: Tell) => Promise<T>): Promise<T> {
    this.stopped.throwIfAborted();
    this.print(`${++this.#count}. ${title}`);
    const started = performance.now();
    try {
      const value = await work((fact) => this.print(`   ${fact}`));
      this.print(`   ✓ ${Math.round(performance.now() - started)} ms`);
      return value;
    } catch (error) {
      this.stopped.throwIfAborted();
      throw new StepFailed(title, error);
    }
  }

  /**
   * Looks again and again until `look` finds something, and returns it.
   * @throws Error naming `what` after `deadlineMs`
   */
  async until<T>(what: string, deadlineMs: number, look: () => Promise<T | null>): Promise<T> {
    const end = performance.now() + deadlineMs;
    for (;;) {
      this.stopped.throwIfAborted();
      const found = await look();
      if (found !== null) return found;
      if (performance.now() > end)
        throw new Error(`It did not come true within ${deadlineMs / 1000} s that ${what}.`);
      await sleep(LOOK_EVERY_MS);
    }
  }
}

const LOOK_EVERY_MS = 25;

/** @throws Error saying what was expected, where it does not hold */
export function hold(condition: boolean, expectation: string): asserts condition {
  if (!condition) throw new Error(`Expected that ${expectation}.`);
}
