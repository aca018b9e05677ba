// The document lock: one execution at a time holds it, and its end releases it.

interface Waiter {
  owner: number;
  grant: () => void;
}

/** https://developers.google.com/apps-script/reference/lock/lock */
export class DocumentLock {
  #holder: number | null = null;
  #queue: Waiter[] = [];

  /** True as soon as `owner` holds the lock, false when it was not to be had within the time. */
  async tryLock(owner: number, milliseconds: number): Promise<boolean> {
    if (this.#holder === null || this.#holder === owner) {
      this.#holder = owner;
      return true;
    }
    return new Promise((resolve) => {
      const waiter: Waiter = {
        owner,
        grant: () => {
          clearTimeout(timer);
          resolve(true);
        },
      };
      const timer = setTimeout(() => {
        this.#queue = this.#queue.filter((other) => other !== waiter);
        resolve(false);
      }, milliseconds);
      this.#queue.push(waiter);
    });
  }

  /** Does nothing where `owner` does not hold the lock. */
  release(owner: number): void {
    if (this.#holder !== owner) return;
    const next = this.#queue.shift();
    this.#holder = next?.owner ?? null;
    next?.grant();
  }

  /** What the end of an execution does: it neither holds nor waits any more. */
  forget(owner: number): void {
    this.#queue = this.#queue.filter((waiter) => waiter.owner !== owner);
    this.release(owner);
  }
}
