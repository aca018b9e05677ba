// Time that passes only when somebody waits: what is due meanwhile happens inside the wait.

interface Due {
  at: number;
  work: () => void;
}

export class VirtualClock {
  #queue: Due[] = [];

  constructor(private time: number) {}

  /** Milliseconds since 1970, as Date.now's. */
  readonly now = (): number => this.time;

  /** Has something happen at a time; equal times in the order in which they were told. */
  at(time: number, work: () => void): void {
    let index = this.#queue.length;
    while (index > 0 && (this.#queue[index - 1]?.at ?? 0) > time) index--;
    this.#queue.splice(index, 0, { at: time, work });
  }

  /** Waits; what falls due meanwhile is done first, and may take longer than the wait itself. */
  readonly wait = (milliseconds: number): void => {
    const end = this.time + milliseconds;
    for (let next = this.#queue[0]; next && next.at <= end; next = this.#queue[0]) {
      this.#queue.shift();
      this.time = Math.max(this.time, next.at);
      next.work();
    }
    this.time = Math.max(this.time, end);
  };

  /** Lets everything that is due happen, and what it causes. */
  run(): void {
    for (let next = this.#queue[0]; next; next = this.#queue[0])
      this.wait(Math.max(next.at - this.time, 0));
  }
}
