// A list of integers of 32 bits that grows at its end, in one block of memory.

export class IntList {
  private held = new Int32Array(1_024);
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** The integers so far; a view, which no later one comes into. */
  get values(): Int32Array {
    return this.held.subarray(0, this.count);
  }

  push(value: number): void {
    if (this.count === this.held.length) {
      const grown = new Int32Array(2 * this.count);
      grown.set(this.held);
      this.held = grown;
    }
    this.held[this.count++] = value;
  }
}
