// A set of small, dense ids, a byte each: filters leave tens of thousands.

export class MarkedIds {
  private marks: Uint8Array;
  private readonly list: number[] = [];

  /** @param largest the largest id that is expected; larger ones make it grow */
  constructor(largest: number) {
    this.marks = new Uint8Array(largest + 1);
  }

  get size(): number {
    return this.list.length;
  }

  /** In the order in which they were added. */
  ids(): readonly number[] {
    return this.list;
  }

  has(id: number): boolean {
    return this.marks[id] === 1;
  }

  add(id: number): void {
    if (this.marks[id] === 1) return;
    if (id >= this.marks.length) {
      const grown = new Uint8Array(2 * id + 1);
      grown.set(this.marks);
      this.marks = grown;
    }
    this.marks[id] = 1;
    this.list.push(id);
  }
}
