// Gives the best of many one after another, without sorting those that nobody asks for.

/** A binary heap; `before` says which of two comes first. Building it takes linear time. */
export class BestFirst<T> {
  constructor(
    private readonly items: T[],
    private readonly before: (a: T, b: T) => boolean,
  ) {
    for (let at = (items.length >> 1) - 1; at >= 0; at--) this.sink(at);
  }

  take(): T | undefined {
    const [best] = this.items;
    const last = this.items.pop();
    if (this.items.length > 0 && last !== undefined) {
      this.items[0] = last;
      this.sink(0);
    }
    return best;
  }

  put(item: T): void {
    let at = this.items.push(item) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.isBefore(at, above)) return;
      this.swap(at, above);
      at = above;
    }
  }

  private sink(from: number): void {
    for (let at = from; ; ) {
      let first = at;
      const left = 2 * at + 1;
      if (left < this.items.length && this.isBefore(left, first)) first = left;
      if (left + 1 < this.items.length && this.isBefore(left + 1, first)) first = left + 1;
      if (first === at) return;
      this.swap(at, first);
      at = first;
    }
  }

  private isBefore(a: number, b: number): boolean {
    return this.before(this.items[a] as T, this.items[b] as T);
  }

  private swap(a: number, b: number): void {
    const held = this.items[a] as T;
    this.items[a] = this.items[b] as T;
    this.items[b] = held;
  }
}
